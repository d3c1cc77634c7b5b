#include "ui/widgets/field_frame.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui
{

namespace
{

constexpr int kInsetLeft = 9;
constexpr int kInsetRight = 5;
constexpr int kBar = 3; // at the left of an empty compulsory field
constexpr int kShortest = 80;

} // namespace

FieldFrame::FieldFrame(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(kInsetLeft, 1, kInsetRight, 1);
    m_row->setSpacing(space::kS);
    setProperty(kRingHere, true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FieldFrame::setState(FieldState state)
{
    m_state = state;
    update();
}

QSize FieldFrame::sizeHint() const
{
    return {m_row->sizeHint().width(), qMax(scaled(this, measure::kField), m_row->sizeHint().height())};
}

QSize FieldFrame::minimumSizeHint() const
{
    return {kShortest, sizeHint().height()};
}

bool FieldFrame::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QWidget::event(event);
}

void FieldFrame::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const int radius = scaled(this, measure::kRadiusSmall);
    QPainter painter(this);
    const QColor resting = underMouse() ? t.text : t.border;
    switch (m_state) {
    case FieldState::Settled:
        paintBox(painter, rect(), t.lockBg, underMouse() || t.lineWidth > 1 ? t.border : QColor(), t.lineWidth, radius);
        return;
    case FieldState::Off:
        paintBox(painter, rect(), t.surface, t.hairline, t.lineWidth, radius);
        return;
    case FieldState::Verify:
        paintBox(painter, rect(), t.surface, t.warning, t.lineWidth, radius);
        return;
    case FieldState::Wrong:
        paintBox(painter, rect(), t.surface, t.error, t.lineWidth, radius);
        return;
    case FieldState::Open:
        paintBox(painter, rect(), t.surface, resting, t.lineWidth, radius);
        return;
    case FieldState::RequiredEmpty:
        break;
    }
    paintBox(painter, rect(), t.surface, resting, t.lineWidth, radius);
    painter.save();
    painter.setClipRect(0, 0, kBar, height());
    paintBox(painter, rect().adjusted(0, 0, radius, 0), t.warning, {}, 0, radius);
    painter.restore();
}

} // namespace yc::ui
