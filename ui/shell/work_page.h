#pragma once

#include "ui/queue/queue_control.h"
#include "ui/shell/actions.h"
#include "ui/shell/memory.h"
#include "ui/shell/notices.h"
#include "ui/shell/parts.h"
#include "ui/shell/sync_watch.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace yc::ui
{

class CasePage;
class CaseWorkspace;
class ChoicePanel;
class CommandPalette;
class ContextHost;
class IdlePage;
class OfflineBanner;
class QueueActs;
class QueuePane;
class ShortcutSheet;
class StatusBar;
class Toast;
class TopBar;

/// The workbench of one signed-in clerk: queue, case, context, under one top bar. Made at sign-in, gone at sign-out.
class WorkPage final : public QWidget
{
    Q_OBJECT

public:
    WorkPage(ShellParts& parts, const ports::SessionView& session, QWidget* parent = nullptr);
    ~WorkPage() override;

    const ports::SessionView& session() const { return m_session; }
    int unsent() const { return m_sync.unsent(); }
    const Actions& actions() const { return m_actions; }
    CaseWorkspace& workspace() { return *m_workspace; }
    /// Everything typed is committed and every undo is over: before a lock, a sign-out, the end.
    void settle();
    void openCase(const domain::CaseId& id);
    void showSync(bool shown);
    void showSupervisor(bool shown);

signals:
    void lockWanted();
    void signOutWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeDesk();
    void connectQueue();
    void connectCases();
    void connectShell();
    void connectCaseActs();
    void connectLook();
    void followCase(CasePage* page);
    void takeRow(const ports::QueueRow& row);
    void begin(const ports::QueueRow& row);
    void takeHit(const QString& kind, const QString& id);
    void readCard();
    void toggleDepartmentWeb();
    void chooseTheme();
    void cyclePane(int direction);
    void arrange();
    void trouble(const QString& sentence);
    void onPage(Act act, std::function<void(CasePage&)> work);

    ShellParts& m_parts;
    ports::SessionView m_session;
    Memory m_memory;
    Actions m_actions;
    QueueControl m_queue;
    SyncWatch m_sync;
    Notices m_notices;
    TopBar* m_top;
    OfflineBanner* m_banner;
    QStackedWidget* m_centre;
    QSplitter* m_splitter = nullptr;
    QueuePane* m_pane = nullptr;
    QStackedWidget* m_cases = nullptr;
    CaseWorkspace* m_workspace = nullptr;
    IdlePage* m_idle = nullptr;
    ContextHost* m_context = nullptr;
    QWidget* m_supervisor = nullptr;
    QWidget* m_web = nullptr;
    StatusBar* m_status;
    ChoicePanel* m_choices;
    Toast* m_toast;
    ShortcutSheet* m_sheet;
    CommandPalette* m_palette;
    QueueActs* m_acts;
    bool m_unfolded = false; ///< the clerk asked for the whole context on a narrow screen
    bool m_narrow = false;
    bool m_arranged = false;
};

} // namespace yc::ui
