#include "ui/supervisor/board.h"

#include "ui/bridge/text.h"
#include "ui/sheet/sheet_table.h"
#include "ui/supervisor/alert_panel.h"
#include "ui/supervisor/chart_panel.h"
#include "ui/supervisor/figure_tile.h"
#include "ui/supervisor/hall_sheets.h"
#include "ui/supervisor/key_strip.h"
#include "ui/supervisor/waiting_chart.h"
#include "ui/supervisor/waits_chart.h"
#include "ui/supervisor/window_grid.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kTiles = 5;
constexpr int kGap = 12;
constexpr int kChartsLeast = 212, kChartsMost = 420;
constexpr int kListsLeast = 208;
constexpr int kCompactBelow = 820; ///< of the board's own height
// Widths of the parts at 1920, used as shares.
constexpr int kWaitingShare = 752, kWaitsShare = 612, kWindowsShare = 500;
constexpr int kLimitsShare = 752, kUnsentShare = 484, kAlertsShare = 628;

} // namespace

Board::Board(QWidget* parent)
    : QWidget(parent), m_strip(new KeyStrip), m_waitingChart(new WaitingChart), m_waitsChart(new WaitsChart),
      m_windows(new WindowGrid), m_limits(new SheetTable), m_unsent(new SheetTable), m_alerts(new AlertPanel),
      m_legendToday(new LegendMark(LegendMark::Draws::Line, 0)),
      m_legendAhead(new LegendMark(LegendMark::Draws::Dots, 0)),
      m_legendWeek(new LegendMark(LegendMark::Draws::Thin, 4)),
      m_legendBox(new LegendMark(LegendMark::Draws::MedianBox, 0)),
      m_legendTarget(new LegendMark(LegendMark::Draws::Dashes, 1))
{
    auto* column = new QVBoxLayout(this);
    // The ring of a focused tile stands outside it, which the scroll area would cut.
    column->setContentsMargins(space::kL, measure::kFocusRing + measure::kFocusGap, space::kL, kGap);
    column->setSpacing(kGap);
    column->addLayout(makeTiles());
    column->addWidget(m_strip);
    column->addLayout(makeCharts(), 6);
    column->addLayout(makeLists(), 5);
    connect(m_strip, &KeyStrip::listWanted, this, &Board::listWanted);
    connect(m_windows, &WindowGrid::windowChosen, this, &Board::windowChosen);
    connect(m_alerts, &AlertPanel::acted, this, &Board::alertActed);
    connect(m_limits, &SheetTable::rowActivated, this,
            [this](const QString& row) { emit caseWanted(row.section(u'/', 0, 0)); });
    connect(m_unsent, &SheetTable::rowActivated, this, [this] { emit listWanted(HallList::Unsent); });
}

QHBoxLayout* Board::makeTiles()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    for (int i = 0; i < kTiles; ++i) {
        auto* tile = new FigureTile;
        m_tiles.push_back(tile);
        row->addWidget(tile, 1);
        tile->hide();
    }
    return row;
}

QHBoxLayout* Board::makeCharts()
{
    m_waiting = new ChartPanel(m_waitingChart, {m_legendToday, m_legendAhead, m_legendWeek});
    m_waits = new ChartPanel(m_waitsChart, {m_legendBox, m_legendTarget});
    m_windowsPanel = new BoardPanel;
    m_windowsPanel->addCorner(allButton(HallList::Windows));
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_windows);
    // setWidget() makes it fill the ground of a window, which is not a panel's.
    m_windows->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_windowsPanel->setContent(scroll);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_waiting, kWaitingShare);
    row->addWidget(m_waits, kWaitsShare);
    row->addWidget(m_windowsPanel, kWindowsShare);
    for (QWidget* part : std::initializer_list<QWidget*>{m_waiting, m_waits, m_windowsPanel}) {
        part->setMinimumSize(1, scaled(this, kChartsLeast));
        part->setMaximumHeight(scaled(this, kChartsMost));
    }
    return row;
}

QHBoxLayout* Board::makeLists()
{
    m_limitsPanel = new BoardPanel;
    m_limitsPanel->addCorner(allButton(HallList::Limits));
    m_limitsPanel->setContent(m_limits);
    m_unsentPanel = new BoardPanel;
    m_unsentPanel->addCorner(allButton(HallList::Unsent));
    m_unsentPanel->setContent(m_unsent);
    m_alertsPanel = new BoardPanel;
    m_alertsPanel->addCorner(allButton(HallList::Alerts));
    m_alertsPanel->setContent(m_alerts);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_limitsPanel, kLimitsShare);
    row->addWidget(m_unsentPanel, kUnsentShare);
    row->addWidget(m_alertsPanel, kAlertsShare);
    for (QWidget* part : {m_limitsPanel, m_unsentPanel, m_alertsPanel})
        part->setMinimumSize(1, scaled(this, kListsLeast));
    return row;
}

KeyHintButton* Board::allButton(HallList list)
{
    auto* button = new KeyHintButton(ButtonWeight::Link, ButtonSize::Small);
    connect(button, &KeyHintButton::clicked, this, [this, list] { emit listWanted(list); });
    m_all[list] = button;
    return button;
}

void Board::show(const HallView& hall, const HallView& shown, Moment now)
{
    showTiles(hall);
    m_strip->show(hall);
    m_waitingChart->show(hall);
    m_waitsChart->show(shown);
    m_alerts->show(hall);
    wordPanels(shown);
    showTimes(shown, now);
}

void Board::showTimes(const HallView& shown, Moment now)
{
    m_windows->show(shown, now, !m_wall);
    showTables(shown, now);
}

void Board::showTiles(const HallView& hall)
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setVisible(i < hall.figures.size());
        if (i >= hall.figures.size())
            continue;
        m_tiles[i]->show(hall.figures[i], hall);
        m_tiles[i]->disconnect(this);
        connect(m_tiles[i], &FigureTile::clicked, this,
                [this, list = HallWords::listOf(hall.figures[i].id)] { emit listWanted(list); });
    }
}

void Board::showTables(const HallView& hall, Moment now)
{
    const SheetWish wish{now, !m_wall, true};
    m_waiting->show(sheetOf(HallList::HalfHours, hall, wish));
    m_waits->show(sheetOf(HallList::Waits, hall, wish));
    m_limits->show(sheetOf(HallList::Limits, hall, wish));
    m_unsent->show(sheetOf(HallList::Unsent, hall, wish));
}

void Board::wordPanels(const HallView& hall)
{
    const auto open = std::ranges::count_if(hall.seats, [](const SeatView& one) { return one.state != "closed"; });
    const auto serving =
        std::ranges::count_if(hall.seats, [](const SeatView& one) { return one.ticketState == "serving"; });
    m_waiting->setTitle(tr("People waiting"), tr("at the end of each half hour"));
    m_waits->setTitle(tr("Waits by service"), tr("median / nine of ten, minutes"));
    m_windowsPanel->setTitle(tr("Windows"), tr("%1 open, %2 serving").arg(open).arg(serving));
    m_limitsPanel->setTitle(HallWords::list(HallList::Limits),
                            tr("%1 shown of %2 in progress").arg(hall.limits.size()).arg(hall.today.openItems));
    m_unsentPanel->setTitle(HallWords::list(HallList::Unsent),
                            tr("%n operation(s) in all", nullptr, hall.unsentTotal()));
    const int more = std::max(0, int(hall.alerts.size()) - AlertPanel::kMost);
    m_alertsPanel->setTitle(HallWords::list(HallList::Alerts),
                            more > 0 ? tr("and %1 more").arg(more) : tr("at most three at once"));
    m_legendToday->setText(tr("Today"));
    m_legendAhead->setText(tr("Expected"));
    m_legendAhead->setToolTip(
        tr("No promise: arrivals of a week ago, scaled to today, less the pace of the last two hours"));
    m_legendAhead->setAccessibleName(QString(tr("Expected") % u' ' % m_legendAhead->toolTip()));
    m_legendAhead->setVisible(!hall.forecast.empty() && !m_waiting->showsTable());
    m_legendWeek->setText(tr("A week ago"));
    m_legendBox->setToolTip(tr("Median, nine of ten"));
    m_legendBox->setAccessibleName(m_legendBox->toolTip());
    m_legendTarget->setText(tr("Target"));
    m_limits->setEmptyText(HallWords::emptyList(HallList::Limits));
    m_unsent->setEmptyText(HallWords::emptyList(HallList::Unsent));
    m_waiting->table()->setEmptyText(HallWords::emptyList(HallList::HalfHours));
    m_waits->table()->setEmptyText(HallWords::emptyList(HallList::Waits));
    for (const auto& [list, button] : m_all) {
        button->setText(tr("All"));
        button->setAccessibleName(tr("All: %1").arg(HallWords::list(list)));
    }
}

void Board::setWall(bool wall)
{
    m_wall = wall;
    m_strip->setVisible(!wall);
}

void Board::focusFirst()
{
    m_tiles.front()->setFocus();
}

SheetTable* Board::tableOf(HallList list) const
{
    switch (list) {
    case HallList::HalfHours:
        return m_waiting->showsTable() ? m_waiting->table() : nullptr;
    case HallList::Waits:
        return m_waits->showsTable() ? m_waits->table() : nullptr;
    case HallList::Limits:
        return m_limits;
    case HallList::Unsent:
        return m_unsent;
    default:
        return nullptr;
    }
}

void Board::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (FigureTile* tile : m_tiles)
        tile->setCompact(event->size().height() < scaled(this, kCompactBelow));
}

} // namespace yc::ui
