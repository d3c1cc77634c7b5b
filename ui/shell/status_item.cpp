#include "ui/shell/status_item.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kItemHeight = 24, kItemGap = 4, kDot = 10;

} // namespace

StatusItem::StatusItem(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setActing(false);
}

void StatusItem::setActing(bool acting)
{
    setFocusPolicy(acting ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover, acting);
    setAttribute(Qt::WA_TransparentForMouseEvents, false); // a tooltip is wanted of those that do nothing, too
}

void StatusItem::show(const Words& words)
{
    m_words = words;
    setText(words.name);
    setAccessibleName(QString(words.name % u' ' % words.state));
    setAccessibleDescription(words.detail);
    setToolTip(words.detail.isEmpty() ? accessibleName() : words.detail);
    updateGeometry();
    update();
}

/// Where the dot stands.
int StatusItem::stateAt() const
{
    const int icon = m_words.icon.isEmpty() ? 0 : scaled(this, measure::kIconText) + kItemGap;
    const int name = QFontMetrics(fontOf(this, TextStep::Micro)).horizontalAdvance(m_words.name);
    return icon + name + (name > 0 ? kItemGap : 0);
}

QSize StatusItem::sizeHint() const
{
    const int state = QFontMetrics(fontOf(this, TextStep::Micro)).horizontalAdvance(m_words.state);
    return {stateAt() + scaled(this, kDot) + kItemGap + state + 1, scaled(this, kItemHeight)};
}

void StatusItem::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    if (focusPolicy() != Qt::NoFocus && (underMouse() || isDown()))
        paintBox(painter, rect(), tokens.lockBg, tokens.lockBg, 0, scaled(this, measure::kRadiusSmall));
    painter.setFont(fontOf(this, TextStep::Micro));
    const int icon = scaled(this, measure::kIconText);
    const int name = m_words.icon.isEmpty() ? 0 : icon + kItemGap;
    if (name > 0)
        paintIcon(painter, {0, 0, icon, height()}, m_words.icon, icon, tokens.text2);
    paintText(painter, {name, 0, stateAt() - name, height()}, m_words.name, tokens.text2, Qt::AlignVCenter);
    const QColor ink = inkOf(tokens, m_words.ink);
    const qreal dot = scaled(this, kDot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(m_words.mark == Mark::Full ? QBrush(ink) : Qt::NoBrush);
    painter.drawEllipse(QRectF(stateAt() + 1, (height() - dot) / 2 + 1, dot - 2, dot - 2));
    const int state = stateAt() + int(dot) + kItemGap;
    paintText(painter, {state, 0, width() - state, height()}, m_words.state, ink, Qt::AlignVCenter);
}

} // namespace yc::ui
