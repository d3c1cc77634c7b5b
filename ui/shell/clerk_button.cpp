#include "ui/shell/clerk_button.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QMenu>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kHeight = 32, kGap = 6;

} // namespace

ClerkButton::ClerkButton(const QList<QAction*>& acts, QWidget* parent)
    : QAbstractButton(parent), m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    for (QAction* act : acts)
        act != nullptr ? m_menu->addAction(act) : static_cast<void>(m_menu->addSeparator());
    connect(this, &QAbstractButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void ClerkButton::setClerk(const QString& name, const QString& number)
{
    setText(name);
    m_number = number;
    setAccessibleName(QString(name % u' ' % number));
    setAccessibleDescription(tr("Lock, sign out and others"));
    setToolTip(accessibleDescription());
    updateGeometry();
    update();
}

QSize ClerkButton::sizeHint() const
{
    const QFontMetrics metrics(fontOf(this, TextStep::Body));
    const int icon = scaled(this, measure::kIconText);
    return {metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_number) + icon + 2 * kGap + space::kXs,
            scaled(this, kHeight)};
}

void ClerkButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    if (underMouse() || isDown())
        paintBox(painter, rect(), tokens.lockBg, tokens.lockBg, 0, scaled(this, measure::kRadiusSmall));
    painter.setFont(fontOf(this, TextStep::Body));
    const int name = painter.fontMetrics().horizontalAdvance(text());
    const int number = painter.fontMetrics().horizontalAdvance(m_number);
    const int icon = scaled(this, measure::kIconText);
    paintText(painter, {0, 0, name + 1, height()}, text(), tokens.text, Qt::AlignVCenter);
    paintText(painter, {name + kGap, 0, number + 1, height()}, m_number, tokens.text2, Qt::AlignVCenter);
    paintIcon(painter, {name + number + 2 * kGap, 0, icon, height()}, u"chevron-down"_s, icon, tokens.text2);
}

} // namespace yc::ui
