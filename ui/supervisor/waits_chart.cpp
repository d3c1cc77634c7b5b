#include "ui/supervisor/waits_chart.h"

#include "ui/bridge/text.h"
#include "ui/supervisor/chart_look.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace yc::ui
{
namespace
{

constexpr double kMinute = 60; ///< seconds
constexpr int kMostBars = 8;
constexpr int kMinutesStep = 5;
constexpr int kNumbersRoom = 76;
constexpr double kBarWidth = 0.4;
constexpr int kLine = 24;

} // namespace

WaitsChart::WaitsChart(QWidget* parent)
    : QChartView(parent), m_median(new QBarSet({})), m_more(new QBarSet({})),
      m_bars(new QHorizontalStackedBarSeries(this)), m_target(new QLineSeries(this)),
      m_names(new QBarCategoryAxis(this)), m_minutes(new QValueAxis(this))
{
    layChart(*this);
    m_bars->setBarWidth(kBarWidth);
    m_bars->append(m_median);
    m_bars->append(m_more);
    m_names->setGridLineVisible(false);
    m_minutes->setLabelFormat(QStringLiteral("%d"));
    m_minutes->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_names, Qt::AlignLeft);
    chart()->addAxis(m_minutes, Qt::AlignBottom);
    chart()->addSeries(m_bars);
    chart()->addSeries(m_target);
    for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_bars, m_target}) {
        series->attachAxis(m_names);
        series->attachAxis(m_minutes);
    }
    ink();
}

void WaitsChart::show(const HallView& hall)
{
    m_waits = hall.waits;
    std::ranges::stable_sort(m_waits, std::ranges::greater{}, &WaitsView::p90);
    if (m_waits.size() > kMostBars)
        m_waits.resize(kMostBars);
    std::ranges::reverse(m_waits);
    lay();
    setAccessibleName(tr("Waits of %n service(s); the table beside holds every number", nullptr, int(m_waits.size())));
}

void WaitsChart::lay()
{
    QStringList names;
    QList<qreal> median, more;
    double most = kMinutesStep;
    std::int64_t target = m_waits.empty() ? 0 : m_waits.front().target;
    for (const WaitsView& one : m_waits) {
        // Names are told apart by a blank each, for the axis drops equal ones.
        QString name = qt(one.name);
        while (names.contains(name))
            name += u' ';
        names << name;
        median << double(one.median) / kMinute;
        more << double(std::max<std::int64_t>(0, one.p90 - one.median)) / kMinute;
        most = std::max({most, double(one.p90) / kMinute, double(one.target) / kMinute});
        target = one.target == target ? target : 0; // one line only stands for one target
    }
    m_names->setCategories(names);
    m_median->remove(0, m_median->count());
    m_more->remove(0, m_more->count());
    m_median->append(median);
    m_more->append(more);
    const double step = most > 30 ? 2 * kMinutesStep : kMinutesStep;
    m_minutes->setTickInterval(step);
    m_minutes->setRange(0, std::ceil((most + 1) / step) * step);
    const double minutes = double(target) / kMinute;
    m_target->replace(QList<QPointF>{{minutes, -0.5}, {minutes, double(m_waits.size()) - 0.5}});
    m_target->setVisible(target > 0 && !m_waits.empty());
    if (!names.isEmpty())
        m_names->setRange(names.front(), names.back());
    layNames();
    viewport()->update();
}

/// Room for the names at the left, at most two fifths, and for the numbers at the right.
void WaitsChart::layNames()
{
    const QFontMetrics metrics(fontOf(this, TextStep::Body));
    int widest = 0;
    for (const WaitsView& one : m_waits)
        widest = std::max(widest, metrics.horizontalAdvance(qt(one.name)));
    const int room = std::min(widest + space::kS, width() * 2 / 5);
    chart()->setMargins(QMargins(room, 0, scaled(this, kNumbersRoom), 0));
}

void WaitsChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layNames();
}

void WaitsChart::ink()
{
    const Tokens& t = tokensOf(this);
    inkChart(*this);
    layNames();
    m_names->setLabelsVisible(false); // the chart would cut them to three points where it is narrow
    inkAxis(*this, *m_names, false);
    inkAxis(*this, *m_minutes, true);
    m_median->setColor(t.chart[0]);
    m_median->setBorderColor(t.chart[0]);
    m_more->setColor(t.infoBg);
    m_more->setBorderColor(t.chart[0]);
    m_target->setPen(QPen(t.chart[1], 1.5, Qt::DashLine));
}

void WaitsChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        ink();
}

/// "14 / 31": median and nine of ten in minutes, in the colour of an error where nine of ten miss the target.
void WaitsChart::drawForeground(QPainter* painter, const QRectF&)
{
    const Tokens& t = tokensOf(this);
    const double left = chart()->plotArea().left(), right = chart()->plotArea().right();
    for (int i = 0; i < int(m_waits.size()); ++i) {
        const WaitsView& one = m_waits[std::size_t(i)];
        const bool late = one.target > 0 && one.p90 > one.target;
        const double y = chart()->mapToPosition(QPointF(0, i), m_bars).y();
        painter->setFont(fontOf(this, TextStep::Body));
        paintText(*painter, QRect(0, int(y) - kLine / 2, int(left) - space::kS, kLine), qt(one.name), t.text2,
                  Qt::AlignVCenter | Qt::AlignRight);
        painter->setFont(fontOf(this, TextStep::Body, late));
        painter->setPen(late ? t.error : t.text);
        const auto minutes = [](std::int64_t seconds) {
            return QString::number(std::llround(double(seconds) / kMinute));
        };
        painter->drawText(QRectF(right, y - kLine / 2.0, scaled(this, kNumbersRoom), kLine),
                          Qt::AlignVCenter | Qt::AlignRight,
                          one.count == 0 ? QStringLiteral("–")
                                         : QString(minutes(one.median) % QStringLiteral(" / ") % minutes(one.p90)));
    }
}

} // namespace yc::ui
