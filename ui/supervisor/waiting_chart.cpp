#include "ui/supervisor/waiting_chart.h"

#include "ui/bridge/text.h"
#include "ui/supervisor/chart_look.h"
#include "ui/theme/style.h"

#include <QCategoryAxis>
#include <QEvent>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace yc::ui
{
namespace
{

constexpr double kHalfHour = 0.5;
constexpr double kShortestDay = 4; ///< hours on the axis, however young the day is
constexpr int kPeopleStep = 5;

/// Hours since the day began: the axis.
double hoursOf(const HalfHourView& half, Moment dayStart)
{
    return double(toMicros(half.from) - toMicros(dayStart)) / (3600.0 * 1e6);
}

} // namespace

WaitingChart::WaitingChart(QWidget* parent)
    : QChartView(parent), m_today(new QLineSeries(this)), m_ahead(new QLineSeries(this)),
      m_lastWeek(new QLineSeries(this)), m_target(new QLineSeries(this)), m_times(new QCategoryAxis(this)),
      m_people(new QValueAxis(this))
{
    layChart(*this);
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_people->setLabelFormat(QStringLiteral("%d"));
    m_people->setTickType(QValueAxis::TicksDynamic);
    m_people->setTickInterval(kPeopleStep);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_people, Qt::AlignLeft);
    for (QLineSeries* series : {m_target, m_lastWeek, m_ahead, m_today}) {
        chart()->addSeries(series);
        series->attachAxis(m_times);
        series->attachAxis(m_people);
    }
    ink();
}

void WaitingChart::show(const HallView& hall)
{
    QList<QPointF> today, ahead, before;
    double first = 24, last = 0, most = kPeopleStep;
    const auto span = [&](double from, double to) {
        first = std::min(first, from);
        last = std::max(last, to);
    };
    for (const HalfHourView& half : hall.halfHours) {
        // Waiting is counted at the half hour's end.
        const double from = hoursOf(half, hall.dayStart);
        const double end =
            std::min(from + kHalfHour, double(toMicros(hall.at) - toMicros(hall.dayStart)) / (3600.0 * 1e6));
        today << QPointF(std::max(from, end), half.waiting);
        span(from, from + kHalfHour);
        most = std::max(most, double(half.waiting));
    }
    if (!today.isEmpty() && !hall.forecast.empty())
        ahead << today.last();
    for (const HalfHourView& half : hall.forecast) {
        const double end = hoursOf(half, hall.dayStart) + kHalfHour;
        ahead << QPointF(end, half.waiting);
        span(end - kHalfHour, end);
        most = std::max(most, double(half.waiting));
    }
    const Moment weekAgo = hall.dayStart - std::chrono::days(7);
    for (const HalfHourView& half : hall.lastWeek) {
        const double end = hoursOf(half, weekAgo) + kHalfHour;
        before << QPointF(end, half.waiting);
        span(end - kHalfHour, end);
        most = std::max(most, double(half.waiting));
    }
    if (last <= first)
        first = 9;
    last = std::max(last, first + kShortestDay);
    const FigureView* figure = hall.figure("waiting");
    m_targetPeople = figure != nullptr ? figure->target : 0;
    most = std::max(most, double(m_targetPeople)) + 1;
    m_first = int(std::floor(first));
    m_last = int(std::ceil(last));
    layTimes();
    m_people->setRange(0, std::ceil(most / kPeopleStep) * kPeopleStep);
    m_today->replace(today);
    m_ahead->replace(ahead);
    m_lastWeek->replace(before);
    m_target->replace(
        QList<QPointF>{{double(m_first), double(m_targetPeople)}, {double(m_last), double(m_targetPeople)}});
    m_target->setVisible(m_targetPeople > 0);
    setAccessibleName(tr("People waiting now %1, target %2. The table beside holds every half hour")
                          .arg(hall.waiting)
                          .arg(m_targetPeople));
    viewport()->update();
}

/// A label every hour, every other one where they would touch.
void WaitingChart::layTimes()
{
    constexpr int kLabelRoom = 64;
    const int step = (m_last - m_first) * scaled(this, kLabelRoom) > width() ? 2 : 1;
    if (m_times->min() == m_first && m_times->max() == m_last && step == m_step)
        return;
    m_step = step;
    for (const QString& label : m_times->categoriesLabels())
        m_times->remove(label);
    m_times->setStartValue(m_first - 1);
    for (int hour = m_first; hour <= m_last; hour += step)
        m_times->append(QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')), hour);
    m_times->setRange(m_first, m_last);
}

void WaitingChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layTimes();
}

void WaitingChart::ink()
{
    const Tokens& t = tokensOf(this);
    inkChart(*this);
    chart()->setMargins(QMargins(0, 0, space::kL, 0)); // half of the last hour's label
    inkAxis(*this, *m_times, false);
    inkAxis(*this, *m_people, true);
    m_today->setPen(QPen(t.chart[0], 2));
    m_ahead->setPen(QPen(t.chart[0], 2, Qt::DotLine));
    m_lastWeek->setPen(QPen(t.chart[4], 1.5));
    m_target->setPen(QPen(t.chart[1], 1.5, Qt::DashLine));
}

void WaitingChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        ink();
}

/// Hollow points, the last one filled: the number it carries is now's.
void WaitingChart::paintPoints(QPainter& painter)
{
    constexpr double kRadius = 4;
    const Tokens& t = tokensOf(this);
    painter.setPen(QPen(t.chart[0], 2));
    for (int i = 0; i < m_today->count(); ++i) {
        painter.setBrush(i == m_today->count() - 1 ? t.chart[0] : t.surface);
        painter.drawEllipse(chart()->mapToPosition(m_today->at(i), m_today), kRadius, kRadius);
    }
}

/// The last point and the target carry their number; a legend would be looked up.
void WaitingChart::drawForeground(QPainter* painter, const QRectF&)
{
    const Tokens& t = tokensOf(this);
    const QRectF plot = chart()->plotArea();
    if (m_target->isVisible()) {
        painter->setFont(fontOf(this, TextStep::Hint));
        painter->setPen(t.chart[1]);
        const double y = chart()->mapToPosition(QPointF(m_times->max(), double(m_targetPeople)), m_target).y();
        painter->drawText(QRectF(plot.left(), y - 24, plot.width(), 22), Qt::AlignRight | Qt::AlignBottom,
                          tr("Target %1").arg(m_targetPeople));
    }
    paintPoints(*painter);
    if (m_today->count() > 0) {
        const QPointF last = m_today->at(m_today->count() - 1);
        const QPointF at = chart()->mapToPosition(last, m_today);
        painter->setFont(fontOf(this, TextStep::Body, true));
        painter->setPen(t.text);
        painter->drawText(QRectF(at.x() - 30, at.y() - 30, 60, 22), Qt::AlignCenter, QString::number(int(last.y())));
    }
}

} // namespace yc::ui
