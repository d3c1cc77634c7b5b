#pragma once

#include "ports/desk_views.h"
#include "ui/queue/call_block.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QListView;
class QStackedWidget;
class QTabBar;

namespace yc
{
class Clock;
}

namespace yc::ui
{

class CountPill;
class FilterChip;
class QueueControl;
class QueueModel;
class TextLabel;
class ToolButton;

/// The left pane: one queue of everything that waits for this window.
class QueuePane final : public QWidget
{
    Q_OBJECT

public:
    QueuePane(QueueControl& control, const Clock& clock, const CallActions& actions, QWidget* parent = nullptr);

    QueueModel& model() { return *m_model; }
    void setTab(ports::QueueTab tab);
    void focusList();
    CallBlock& callBlock() { return *m_calls; }

signals:
    /// Enter or double-click on a row.
    void rowWanted(const yc::ports::QueueRow& row, yc::ports::QueueTab tab);
    /// The button for the rarer acts: transfer, next matter, pause ...
    void actsWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Filter { All, Hall, Online, Department, Mine };
    static constexpr int kFilters = 5;

    QWidget* makeTabs();
    QWidget* makeFilters();
    QWidget* makeList();
    QWidget* makeEmpty();
    void refresh();
    void retranslate();
    void showCounts();
    void showEmptyText();
    const std::vector<ports::QueueRow>& rows() const;
    static bool passes(const ports::QueueRow& row, Filter filter);

    QueueControl& m_control;
    const Clock& m_clock;
    QueueModel* m_model;
    QTabBar* m_tabs = nullptr;
    std::array<CountPill*, 3> m_pills{};
    std::array<FilterChip*, kFilters> m_chips{};
    QWidget* m_filterRow = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_list = nullptr;
    TextLabel* m_emptyTitle = nullptr;
    TextLabel* m_emptyHint = nullptr;
    ToolButton* m_acts = nullptr;
    CallBlock* m_calls;
    Filter m_filter = Filter::All;
    ports::QueueTab m_tab = ports::QueueTab::Todo;
    QTimer m_second;
};

} // namespace yc::ui
