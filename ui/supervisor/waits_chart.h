#pragma once

#include "ui/supervisor/hall_view.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QLineSeries;
class QValueAxis;

namespace yc::ui
{

/// Each service's waits today: median filled, up to nine of ten light; the target as a dashed line across, the numbers
/// beside the bars. The services with the longest ninth decile come first.
class WaitsChart final : public QChartView
{
    Q_OBJECT

public:
    explicit WaitsChart(QWidget* parent = nullptr);
    void show(const HallView& hall);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void ink();
    void lay();
    void layNames();

    std::vector<WaitsView> m_waits; ///< bottom first, as the axis counts
    QBarSet* m_median;
    QBarSet* m_more;
    QHorizontalStackedBarSeries* m_bars;
    QLineSeries* m_target;
    QBarCategoryAxis* m_names;
    QValueAxis* m_minutes;
};

} // namespace yc::ui
