#include "ui/shell/find_field.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWide = 400, kNarrow = 280, kSmallest = 140, kFieldHeight = 32;

} // namespace

FindField::FindField(QAction* action, QWidget* parent) : QAbstractButton(parent), m_action(action)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void FindField::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setMaximumWidth(sizeHint().width());
    updateGeometry();
}

QSize FindField::sizeHint() const
{
    return {scaled(this, m_narrow ? kNarrow : kWide), scaled(this, kFieldHeight)};
}

QSize FindField::minimumSizeHint() const
{
    return {scaled(this, kSmallest), scaled(this, kFieldHeight)};
}

void FindField::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), tokens.surface, underMouse() ? tokens.text : tokens.border, tokens.lineWidth,
             scaled(this, measure::kRadiusSmall));
    const int icon = scaled(this, measure::kIconText);
    paintIcon(painter, {space::kS, 0, icon, height()}, u"search"_s, icon, tokens.text3);
    const QString key = m_action->shortcut().toString(QKeySequence::PortableText);
    painter.setFont(fontOf(this, TextStep::Micro));
    const int cap = keyCapWidth(painter.font(), key), tall = scaled(this, measure::kKeyCap);
    paintKeyCap(painter, {width() - cap - space::kS, (height() - tall) / 2, cap, tall}, key, tokens.text2,
                tokens.hairline);
    painter.setFont(fontOf(this, TextStep::Body));
    paintText(painter, {space::kL + icon, 0, width() - cap - icon - space::kXl - space::kS, height()}, text(),
              tokens.text3, Qt::AlignVCenter);
}

} // namespace yc::ui
