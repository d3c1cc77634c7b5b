#include "ui/queue/start_tile.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"

#include <QAction>
#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kTileWidth = 280, kHeight = 72, kLine = 24;

} // namespace

StartTile::StartTile(QAction* action, QWidget* parent) : QAbstractButton(parent), m_action(action)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void StartTile::setWords(const QString& title, const QString& detail)
{
    setText(title);
    m_detail = detail;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(detail);
    update();
}

QSize StartTile::sizeHint() const
{
    return {scaled(this, kTileWidth), scaled(this, kHeight)};
}

void StartTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QColor ground = isDown() ? tokens.selection : underMouse() ? tokens.lockBg : tokens.surface;
    paintBox(painter, rect(), ground, tokens.hairline, tokens.lineWidth, scaled(this, measure::kRadius));
    const int icon = scaled(this, measure::kIconCall);
    paintIcon(painter, {space::kL, 0, icon, height()}, m_action->property(kIconName).toString(), icon, tokens.primary);
    QRect rest = rect().adjusted(space::kL * 2 + icon, 0, -space::kL, 0);
    const QString key = m_action->shortcut().toString(QKeySequence::PortableText);
    painter.setFont(fontOf(this, TextStep::Micro));
    if (!key.isEmpty()) {
        const int width = keyCapWidth(painter.font(), key), cap = scaled(this, measure::kKeyCap);
        paintKeyCap(painter, {rest.right() - width, (height() - cap) / 2, width, cap}, key, tokens.text2,
                    tokens.hairline);
        rest.setRight(rest.right() - width - space::kS);
    }
    const QFont hint = fontOf(this, TextStep::Hint);
    const QFontMetrics metrics(hint);
    const bool wrapped = metrics.horizontalAdvance(m_detail) > rest.width();
    const int line = scaled(this, kLine), lower = wrapped ? 2 * metrics.height() : line;
    const int top = (height() - line - lower) / 2;
    painter.setFont(fontOf(this, TextStep::Value, true));
    paintText(painter, {rest.left(), top, rest.width(), line}, text(), tokens.text, Qt::AlignVCenter);
    painter.setFont(hint);
    const QRect below(rest.left(), top + line, rest.width(), lower);
    if (!wrapped)
        return paintText(painter, below, m_detail, tokens.text2, Qt::AlignVCenter);
    painter.setPen(tokens.text2);
    painter.drawText(below, Qt::AlignVCenter | Qt::TextWordWrap, m_detail);
}

} // namespace yc::ui
