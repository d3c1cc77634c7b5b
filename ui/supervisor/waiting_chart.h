#pragma once

#include "ui/supervisor/hall_view.h"

#include <QChartView>

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace yc::ui
{

/// People waiting at the end of each half hour today, what may come (dotted), and the same weekday a week ago; the target
/// as a dashed line. Who was served stands in the table twin.
class WaitingChart final : public QChartView
{
    Q_OBJECT

public:
    explicit WaitingChart(QWidget* parent = nullptr);
    void show(const HallView& hall);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void ink();
    void paintPoints(QPainter& painter);
    void layTimes();

    QLineSeries* m_today;
    QLineSeries* m_ahead;
    QLineSeries* m_lastWeek;
    QLineSeries* m_target;
    QCategoryAxis* m_times;
    QValueAxis* m_people;
    std::int64_t m_targetPeople = 0;
    int m_first = 9, m_last = 17; ///< hours on the axis
    int m_step = 0;
};

} // namespace yc::ui
