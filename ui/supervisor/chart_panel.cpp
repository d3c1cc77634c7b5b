#include "ui/supervisor/chart_panel.h"

#include "ui/sheet/sheet_table.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/tool_button.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kMarkWidth = 22, kMarkGap = 6, kBoxHeight = 10;
constexpr int kToggleSide = 28;

QPen penOf(LegendMark::Draws draws, const QColor& colour)
{
    switch (draws) {
    case LegendMark::Draws::Dots:
        return QPen(colour, 2, Qt::DotLine);
    case LegendMark::Draws::Dashes:
        return QPen(colour, 1.5, Qt::DashLine);
    case LegendMark::Draws::Thin:
        return QPen(colour, 1.5);
    default:
        return QPen(colour, 2);
    }
}

} // namespace

ChartPanel::ChartPanel(QWidget* chart, const std::vector<LegendMark*>& legend, QWidget* parent)
    : BoardPanel(parent), m_legend(legend), m_stack(new QStackedWidget), m_table(new SheetTable),
      m_toggle(new ToolButton(QStringLiteral("list")))
{
    for (LegendMark* mark : m_legend)
        addCorner(mark);
    m_toggle->setSide(kToggleSide);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    addCorner(m_toggle);
    auto* inset = new QWidget;
    auto* column = new QVBoxLayout(inset);
    column->setContentsMargins(space::kM, 0, space::kM, space::kS);
    column->addWidget(chart);
    m_stack->addWidget(inset);
    m_stack->addWidget(m_table);
    setContent(m_stack);
    connect(m_toggle, &ToolButton::toggled, this, &ChartPanel::setShowsTable);
    retranslate();
}

void ChartPanel::show(const Sheet& sheet)
{
    m_table->show(sheet);
}

bool ChartPanel::showsTable() const
{
    return m_stack->currentIndex() == 1;
}

void ChartPanel::setShowsTable(bool table)
{
    m_toggle->setChecked(table);
    m_stack->setCurrentIndex(table ? 1 : 0);
    for (LegendMark* mark : m_legend)
        mark->setVisible(!table);
    retranslate();
}

void ChartPanel::retranslate()
{
    m_toggle->setIconName(showsTable() ? QStringLiteral("chart") : QStringLiteral("list"));
    m_toggle->setWords(showsTable() ? tr("Show as a chart") : tr("Show as a table"));
}

void ChartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    BoardPanel::changeEvent(event);
}

LegendMark::LegendMark(Draws draws, int chartColour, QWidget* parent)
    : QWidget(parent), m_draws(draws), m_colour(std::size_t(chartColour))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendMark::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize LegendMark::sizeHint() const
{
    const QFontMetrics metrics(fontOf(this, TextStep::Hint));
    const int text = m_text.isEmpty() ? 0 : scaled(this, kMarkGap) + metrics.horizontalAdvance(m_text);
    return {scaled(this, kMarkWidth) + text, scaled(this, lineOf(TextStep::Hint))};
}

void LegendMark::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    const int width = scaled(this, kMarkWidth), middle = height() / 2;
    QPainter painter(this);
    if (m_draws == Draws::MedianBox) {
        const QRect box(0, middle - kBoxHeight / 2, width, kBoxHeight);
        painter.fillRect(box, t.infoBg);
        painter.fillRect(box.adjusted(0, 0, -width / 2, 0), t.chart[m_colour]);
        painter.setPen(t.chart[m_colour]);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    } else {
        painter.setPen(penOf(m_draws, t.chart[m_colour]));
        painter.drawLine(0, middle, width, middle);
    }
    painter.setFont(fontOf(this, TextStep::Hint));
    paintText(painter, rect().adjusted(width + scaled(this, kMarkGap), 0, 0, 0), m_text, t.text2,
              Qt::AlignVCenter | Qt::AlignLeft);
}

} // namespace yc::ui
