#pragma once

#include "ui/supervisor/hall_words.h"

#include <QWidget>

#include <map>
#include <vector>

class QHBoxLayout;

namespace yc::ui
{

class AlertPanel;
class BoardPanel;
class ChartPanel;
class FigureTile;
class KeyHintButton;
class KeyStrip;
class LegendMark;
class SheetTable;
class WaitingChart;
class WaitsChart;
class WindowGrid;

/// The hall at a glance: five figures, the second strip, two charts and the windows, limits, unsent and alerts.
class Board final : public QWidget
{
    Q_OBJECT

public:
    explicit Board(QWidget* parent = nullptr);

    /// `shown` is the hall with only what somebody wants to look at.
    void show(const HallView& hall, const HallView& shown, Moment now);
    /// Only what moves with the clock.
    void showTimes(const HallView& shown, Moment now);
    /// On the wall nobody is named and the second strip is away.
    void setWall(bool wall);
    void focusFirst();
    /// The table that shows this list on the board now; null when a chart or nothing does.
    SheetTable* tableOf(HallList list) const;

signals:
    void listWanted(HallList list);
    void windowChosen(const QString& id);
    void alertActed(const AlertView& alert);
    void caseWanted(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QHBoxLayout* makeTiles();
    QHBoxLayout* makeCharts();
    QHBoxLayout* makeLists();
    void showTiles(const HallView& hall);
    void showTables(const HallView& hall, Moment now);
    void wordPanels(const HallView& hall);
    KeyHintButton* allButton(HallList list);

    std::vector<FigureTile*> m_tiles;
    KeyStrip* m_strip;
    WaitingChart* m_waitingChart;
    WaitsChart* m_waitsChart;
    ChartPanel* m_waiting = nullptr;
    ChartPanel* m_waits = nullptr;
    BoardPanel* m_windowsPanel = nullptr;
    WindowGrid* m_windows;
    BoardPanel* m_limitsPanel = nullptr;
    SheetTable* m_limits;
    BoardPanel* m_unsentPanel = nullptr;
    SheetTable* m_unsent;
    BoardPanel* m_alertsPanel = nullptr;
    AlertPanel* m_alerts;
    LegendMark* m_legendToday;
    LegendMark* m_legendAhead;
    LegendMark* m_legendWeek;
    LegendMark* m_legendBox;
    LegendMark* m_legendTarget;
    std::map<HallList, KeyHintButton*> m_all;
    bool m_wall = false;
};

} // namespace yc::ui
