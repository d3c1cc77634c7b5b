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
class CitizenPlace;
class CommandPalette;
class ContextPane;
class ContextSide;
class DepartmentPlace;
class DiagnosisPage;
class IdlePage;
class OfflineBanner;
class PaperPage;
class QueueActs;
class QueuePane;
class ShortcutSheet;
class StatusBar;
class SupervisorPlace;
class SyncPlace;
class Toast;
class TopBar;

/// The workbench of one signed-in clerk: queue, case, context, under one top bar. Made at sign-in, gone at sign-out, so
/// nothing of one clerk is left for the next. It joins the panes and holds no rule of its own.
class WorkPage final : public QWidget
{
    Q_OBJECT

public:
    WorkPage(ShellParts& parts, const ports::SessionView& session, QWidget* parent = nullptr);
    ~WorkPage() override;

    const ports::SessionView& session() const { return m_session; }
    int unsent() const { return m_sync.unsent(); }
    const Actions& actions() const { return m_actions; }
    QueueControl& queue() { return m_queue; }
    /// Everything typed is committed and every undo is over: before a lock, a sign-out, the end.
    void settle();
    /// Put the cursor where work begins.
    void focusFirst();
    void openCase(const domain::CaseId& id);

signals:
    void lockWanted();
    void signOutWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeFrame();
    void makePlaces();
    QWidget* makePanes();
    void connectQueue();
    void connectCases();
    void connectShell();
    void connectCaseActs();
    void connectLook();
    void onPage(Act act, std::function<void(CasePage&)> work);
    void follow(CasePage* page);
    void takeRow(const ports::QueueRow& row);
    void begin(const ports::QueueRow& row);
    void takeHit(const QString& kind, const QString& id);
    void closeCaseOf(const domain::TicketId& ticket, domain::TicketStep step);
    bool mayFinish() const;
    void chooseTheme();
    void diagnose();
    void cyclePane(int direction);
    void layPanes();
    void giveContextItsWidth();
    QWidget* home() const;
    /// Into what may have been missed.
    void toBell(const QString& sentence);
    void trouble(const QString& sentence);

    ShellParts& m_parts;
    ports::SessionView m_session;
    Memory m_memory;
    Actions m_actions;
    QueueControl m_queue;
    SyncWatch m_sync;
    Notices m_notices;
    TopBar* m_top = nullptr;
    OfflineBanner* m_banner = nullptr;
    QSplitter* m_splitter = nullptr;
    QueuePane* m_pane = nullptr;
    QStackedWidget* m_centre = nullptr;
    IdlePage* m_idle = nullptr;
    CaseWorkspace* m_cases = nullptr;
    PaperPage* m_paper = nullptr;
    DiagnosisPage* m_diagnosis = nullptr;
    ContextSide* m_side = nullptr;
    ContextPane* m_context = nullptr;
    DepartmentPlace* m_department = nullptr;
    SupervisorPlace* m_supervisor = nullptr; ///< null for whoever is not one
    SyncPlace* m_drawer = nullptr;
    CitizenPlace* m_citizen;
    StatusBar* m_status = nullptr;
    ChoicePanel* m_choices;
    Toast* m_toast;
    ShortcutSheet* m_sheet;
    CommandPalette* m_palette;
    QueueActs* m_acts;
};

} // namespace yc::ui
