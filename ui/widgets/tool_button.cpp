#include "ui/widgets/tool_button.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/count_pill.h"

#include <QPainter>

namespace yc::ui
{

ToolButton::ToolButton(const QString& iconName, QWidget* parent) : QAbstractButton(parent), m_icon(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ToolButton::setIconName(const QString& name)
{
    m_icon = name;
    update();
}

void ToolButton::setCount(int count)
{
    m_count = count;
    update();
}

void ToolButton::setWords(const QString& words)
{
    setToolTip(words);
    setAccessibleName(words);
}

void ToolButton::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

QSize ToolButton::sizeHint() const
{
    const int side = scaled(this, m_side);
    return {side, side};
}

void ToolButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    if (isDown() || isChecked() || underMouse())
        paintBox(painter, rect(), isDown() || isChecked() ? t.selection : t.lockBg, {}, 0,
                 scaled(this, measure::kRadius));
    const QColor ink = !isEnabled() ? t.disabled : isDown() || isChecked() ? t.onSelection : t.text2;
    paintIcon(painter, rect(), m_icon,
              scaled(this, m_side < measure::kButton ? measure::kIconText : measure::kIconTool), ink);
    if (m_count <= 0)
        return;
    painter.setFont(fontOf(this, TextStep::Micro));
    const QString text = QString::number(m_count);
    const int side = scaled(this, measure::kPill);
    const int wide = qMax(side, painter.fontMetrics().horizontalAdvance(text) + scaled(this, space::kS));
    paintPill(painter, {width() - wide, 0, wide, side}, text, Tone::Error, t);
}

} // namespace yc::ui
