#include "ui/supervisor/chart_look.h"

#include "ui/theme/style.h"

#include <QAbstractAxis>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>

namespace yc::ui
{

void layChart(QChartView& view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setRenderHint(QPainter::Antialiasing);
    view.setBackgroundBrush(Qt::NoBrush);
    view.viewport()->setAutoFillBackground(false);
    view.setFocusPolicy(Qt::NoFocus); // its table twin is what the keyboard reaches
    view.setMinimumSize(0, 0);
    QChart* chart = view.chart();
    chart->setAnimationOptions(QChart::NoAnimation); // a machine without a GPU pays for every frame
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setMinimumSize(0, 0);
}

void inkChart(QChartView& view)
{
    view.chart()->setFont(fontOf(&view, TextStep::Hint));
}

void inkAxis(QChartView& view, QAbstractAxis& axis, bool grid)
{
    const Tokens& t = tokensOf(&view);
    axis.setLabelsFont(fontOf(&view, TextStep::Hint));
    axis.setLabelsColor(t.text2);
    axis.setLinePen(QPen(t.hairline, 1));
    axis.setGridLinePen(QPen(t.hairline, 1));
    axis.setGridLineVisible(grid);
}

} // namespace yc::ui
