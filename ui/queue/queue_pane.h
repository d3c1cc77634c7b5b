#pragma once

#include "ports/desk_views.h"
#include "ui/queue/call_block.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QStackedWidget;

namespace yc
{
class Clock;
}

namespace yc::ui
{

class FilterRow;
class QueueControl;
class QueueModel;
class QueueTabs;
class TextLabel;
class ToolButton;

/// The left pane: one queue of everything that waits for this window, and calling below it.
class QueuePane final : public QWidget
{
    Q_OBJECT

public:
    QueuePane(QueueControl& control, const Clock& clock, const CallActions& actions, QWidget* parent = nullptr);

    void setTab(ports::QueueTab tab);
    void focusList();
    void find();
    CallBlock& callBlock() { return *m_calls; }

signals:
    /// Enter or double-click on a row.
    void rowWanted(const yc::ports::QueueRow& row);
    /// Its menu, at this point of the screen.
    void rowMenuWanted(const yc::ports::QueueRow& row, const QPoint& at);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeEmpty();
    void refresh();
    void retranslate();
    void followCurrent();
    void showEmptyText();
    void wantMenu(const QPoint& at);
    const std::vector<ports::QueueRow>& rows() const;

    QueueControl& m_control;
    const Clock& m_clock;
    QueueModel* m_model;
    QueueTabs* m_tabs;
    ToolButton* m_find;
    FilterRow* m_filters;
    QStackedWidget* m_stack;
    QListView* m_list = nullptr;
    TextLabel* m_emptyTitle = nullptr;
    TextLabel* m_emptyHint = nullptr;
    CallBlock* m_calls;
    std::string m_current; ///< the ticket in hand when last looked
    QTimer m_second;
};

} // namespace yc::ui
