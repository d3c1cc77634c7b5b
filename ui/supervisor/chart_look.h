#pragma once

class QAbstractAxis;
class QChartView;

namespace yc::ui
{

/// What the board's charts share: no animation, no legend of their own, no ground; texts and lines by the tokens.
void layChart(QChartView& view);
void inkChart(QChartView& view);
void inkAxis(QChartView& view, QAbstractAxis& axis, bool grid);

} // namespace yc::ui
