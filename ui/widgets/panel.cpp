#include "ui/widgets/panel.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace yc::ui
{

Panel::Panel(Ground ground, QWidget* parent) : QWidget(parent), m_ground(ground) {}

void Panel::setEdges(Qt::Edges edges)
{
    m_edges = edges;
    update();
}

void Panel::setBoxed(bool boxed)
{
    m_boxed = boxed;
    update();
}

void Panel::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

QColor Panel::groundOf(const Tokens& t) const
{
    switch (m_ground) {
    case Ground::Surface:
        return t.surface;
    case Ground::Window:
        return t.bg;
    case Ground::Info:
        return t.infoBg;
    case Ground::Warning:
        return t.warningBg;
    case Ground::Lock:
        return t.lockBg;
    }
    return t.surface;
}

void Panel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    if (m_boxed) {
        paintBox(painter, rect(), groundOf(t), t.hairline, t.lineWidth, scaled(this, measure::kRadius));
        return;
    }
    painter.fillRect(rect(), groundOf(t));
    if (m_edges.testFlag(Qt::TopEdge))
        painter.fillRect(QRect(0, 0, width(), 1), t.hairline);
    if (m_edges.testFlag(Qt::BottomEdge))
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.hairline);
    if (m_edges.testFlag(Qt::LeftEdge))
        painter.fillRect(QRect(0, 0, 1, height()), t.hairline);
    if (m_edges.testFlag(Qt::RightEdge))
        painter.fillRect(QRect(width() - 1, 0, 1, height()), t.hairline);
}

} // namespace yc::ui
