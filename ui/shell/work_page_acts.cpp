#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/print/paper_page.h"
#include "ui/queue/idle_page.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/row_menu.h"
#include "ui/shell/choice_panel.h"
#include "ui/shell/citizen_place.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/department_place.h"
#include "ui/shell/offline_banner.h"
#include "ui/shell/queue_acts.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/supervisor_place.h"
#include "ui/shell/sync_place.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/work_page.h"
#include "ui/sync/diagnosis_page.h"
#include "ui/theme/theme.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/context_pane.h"

#include <QMenu>
#include <QStackedWidget>

#include <array>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using domain::TicketState;
using domain::WorkItemKind;

void WorkPage::connectQueue()
{
    connect(m_pane, &QueuePane::rowWanted, this, &WorkPage::takeRow);
    connect(m_pane, &QueuePane::rowMenuWanted, this, [this](const ports::QueueRow& row, const QPoint& at) {
        const RowActs acts{
            [this](const auto& taken) { takeRow(taken); }, [this](const auto& absent) { m_acts->noShow(absent); },
            [this](const auto& held) { m_acts->hold(held); }, [this](const auto& sent) { m_acts->transfer(sent); }};
        makeRowMenu(row, m_queue, acts, this)->popup(at);
    });
    connect(m_idle, &IdlePage::rowWanted, this, &WorkPage::takeRow);
    connect(&m_queue, &QueueControl::started, this, &WorkPage::begin);
    connect(&m_queue, &QueueControl::left, this, &WorkPage::closeCaseOf);
    connect(&m_queue, &QueueControl::failed, this, &WorkPage::toBell); // its own pane tells it
    m_acts->setMayFinish([this] { return mayFinish(); });
    m_acts->setActive(m_supervisor == nullptr);
}

void WorkPage::connectCases()
{
    connect(m_cases, &CaseWorkspace::currentChanged, this, &WorkPage::follow);
    connect(m_cases, &CaseWorkspace::failed, this, &WorkPage::trouble);
    connect(m_cases, &CaseWorkspace::holdWanted, m_actions[Act::Hold], &QAction::trigger);
    connect(m_cases, &CaseWorkspace::citizenScreenWanted, m_actions[Act::CitizenScreen], &QAction::trigger);
    connect(m_cases, &CaseWorkspace::paperWanted, this, [this](const domain::CaseId& id, ports::PaperKind kind) {
        m_centre->setCurrentWidget(m_paper);
        m_paper->show(id, kind);
    });
    connect(m_cases, &CaseWorkspace::thingWanted, this, [this](const domain::TicketId& ticket) {
        m_acts->beginFor(ticket, [this, ticket](const domain::OneThingId& thing) { m_cases->begin(thing, ticket); });
    });
    connect(m_paper, &PaperPage::closed, this, [this] {
        m_centre->setCurrentWidget(home());
        m_status->showDevices(devicesHere()); // the printer may have been mended, or not
    });
    connect(m_paper, &PaperPage::failed, this, &WorkPage::trouble);
    connect(m_context, &ContextPane::caseWanted, this,
            [this](const QString& id) { openCase(idOf<domain::CaseId>(id)); });
}

// What a row means when somebody takes it: the person called begins, a parked one goes on, a case opens.
void WorkPage::takeRow(const ports::QueueRow& row)
{
    if (row.kind == WorkItemKind::Attention)
        return m_actions[Act::Sync]->trigger();
    if (row.kind != WorkItemKind::Ticket)
        return openCase(row.openCase.empty() ? domain::CaseId(row.id) : row.openCase);
    switch (row.ticketState) {
    case TicketState::Waiting:
        return m_queue.call(domain::TicketId(row.id));
    case TicketState::Called:
        return m_queue.start();
    case TicketState::OnHold:
        return m_queue.resume(domain::TicketId(row.id));
    case TicketState::Missed:
        return m_queue.step({.ticket = domain::TicketId(row.id), .step = domain::TicketStep::Return});
    case TicketState::Serving:
        return begin(row);
    default:
        if (!row.openCase.empty())
            openCase(row.openCase);
    }
}

void WorkPage::begin(const ports::QueueRow& row)
{
    if (!row.openCase.empty())
        return openCase(row.openCase);
    m_cases->begin({}, domain::TicketId(row.id));
}

/// A parked case leaves the centre; a finished one too, once it is taken in. A draft stays in sight.
void WorkPage::closeCaseOf(const domain::TicketId& ticket, domain::TicketStep step)
{
    CasePage* page = m_cases->current();
    if (page == nullptr || page->session().view().record.ticket != ticket)
        return;
    if (step != domain::TicketStep::Finish || page->session().view().readOnly)
        m_cases->closeCurrent();
}

bool WorkPage::mayFinish() const
{
    CasePage* page = m_cases->current();
    return page == nullptr || page->session().view().readOnly;
}

void WorkPage::takeHit(const QString& kind, const QString& id)
{
    if (kind == u"case"_s)
        return openCase(idOf<domain::CaseId>(id));
    if (kind == u"onething"_s)
        return m_queue.walkIn(idOf<domain::OneThingId>(id));
    if (const ports::QueueRow* row = m_queue.find(utf8(id)))
        takeRow(ports::QueueRow(*row));
}

// Acts on the case in front; without one they do nothing.
void WorkPage::onPage(Act act, std::function<void(CasePage&)> work)
{
    connect(m_actions[act], &QAction::triggered, this, [this, work = std::move(work)] {
        if (CasePage* page = m_cases->current())
            work(*page);
    });
}

void WorkPage::connectCaseActs()
{
    onPage(Act::FetchShared, [](CasePage& page) { page.fetchShared(); });
    onPage(Act::NextFinding, [](CasePage& page) { page.walkFindings(1); });
    onPage(Act::PreviousFinding, [](CasePage& page) { page.walkFindings(-1); });
    onPage(Act::MainAct, [](CasePage& page) { page.mainAction(); });
    onPage(Act::Save, [](CasePage& page) { page.settle(); });
    onPage(Act::Undo, [](CasePage& page) { page.session().undoStack().undo(); });
    onPage(Act::Redo, [](CasePage& page) { page.session().undoStack().redo(); });
    onPage(Act::Print, [](CasePage& page) { page.print(); });
    onPage(Act::Reveal, [](CasePage& page) { page.revealFocused(); });
    onPage(Act::ConfirmGroup, [](CasePage& page) { page.confirmGroup(); });
    connect(m_actions[Act::CloseCase], &QAction::triggered, m_cases, &CaseWorkspace::closeCurrent);
    connect(m_actions[Act::NextCase], &QAction::triggered, m_cases, &CaseWorkspace::activateNext);
    constexpr std::array kCases{Act::Case1, Act::Case2, Act::Case3, Act::Case4, Act::Case5};
    static_assert(kCases.size() == CaseWorkspace::kMostOpen);
    for (int i = 0; i < int(kCases.size()); ++i)
        connect(m_actions[kCases[std::size_t(i)]], &QAction::triggered, m_cases, [this, i] { m_cases->activate(i); });
    connect(m_actions[Act::CitizenScreen], &QAction::triggered, this,
            [this] { m_citizen->toggle(m_cases->current()); });
    connect(m_citizen, &CitizenPlace::failed, this, &WorkPage::trouble);
    connect(m_citizen, &CitizenPlace::told, this, [this](const QString& sentence) {
        m_status->say(sentence);
        m_notices.add(Notices::Kind::Said, sentence);
    });
}

void WorkPage::connectShell()
{
    const auto on = [this](Act act, auto work) { connect(m_actions[act], &QAction::triggered, this, work); };
    on(Act::Help, [this] { m_sheet->toggle(); });
    on(Act::Search, [this] { m_palette->open(); });
    on(Act::FindInList, [this] { m_pane->find(); });
    on(Act::NextPane, [this] { cyclePane(1); });
    on(Act::PreviousPane, [this] { cyclePane(-1); });
    on(Act::Lock, [this] { emit lockWanted(); });
    on(Act::SignOut, [this] { emit signOutWanted(); });
    on(Act::DepartmentWeb, [this] { m_department->step(); });
    on(Act::TryOutage, [this] {
        m_parts.tryOutage();
        m_parts.bridge.retryNow(); // seen at once, not at the next turn of the lanes
    });
    on(Act::Sync, [this] { m_drawer->toggle(); });
    on(Act::Diagnosis, [this] { diagnose(); });
    m_actions[Act::DepartmentWeb]->setVisible(m_department != nullptr);
    m_actions[Act::DepartmentWeb]->setEnabled(m_department != nullptr);
    m_actions[Act::TryOutage]->setVisible(bool(m_parts.tryOutage));
    m_actions[Act::TryOutage]->setEnabled(bool(m_parts.tryOutage));
    connect(m_palette, &CommandPalette::hitChosen, this, &WorkPage::takeHit);
    connect(m_banner, &OfflineBanner::retryWanted, this, [this] { m_parts.bridge.retryNow(); });
    connect(&m_sync, &SyncWatch::changed, m_status, [this] { m_status->showSync(m_sync.view()); });
    connect(m_status, &StatusBar::diagnosisWanted, this, &WorkPage::diagnose);
    connect(&m_sync, &SyncWatch::caughtUp, this, [this](const QString& sentence) {
        m_status->say(sentence);
        m_notices.add(Notices::Kind::Said, sentence);
    });
    connect(m_drawer, &SyncPlace::openChanged, this, &WorkPage::layPanes);
    connect(m_drawer, &SyncPlace::failed, this, &WorkPage::trouble);
    connect(m_drawer, &SyncPlace::diagnosisWanted, this, &WorkPage::diagnose);
    connect(m_diagnosis, &DiagnosisPage::closed, this, [this] {
        m_centre->setCurrentWidget(home());
        m_centre->currentWidget()->setFocus();
    });
    connect(m_centre, &QStackedWidget::currentChanged, this, &WorkPage::layPanes);
    if (m_supervisor != nullptr) {
        connect(m_supervisor, &SupervisorPlace::caseWanted, this,
                [this](const QString& id) { openCase(idOf<domain::CaseId>(id)); });
        connect(m_supervisor, &SupervisorPlace::failed, this, &WorkPage::trouble);
    }
    connect(m_top, &TopBar::noticesWanted, this, [this] { m_choices->open(tr("Notices"), m_notices.read(), {}); });
}

/// In the centre, which the drawer would cover on a narrow screen.
void WorkPage::diagnose()
{
    m_drawer->setOpen(false);
    m_centre->setCurrentWidget(m_diagnosis);
    m_diagnosis->open();
}

void WorkPage::connectLook()
{
    const auto on = [this](Act act, auto work) { connect(m_actions[act], &QAction::triggered, this, work); };
    on(Act::Larger, [this] { m_parts.theme.stepScale(1); });
    on(Act::Smaller, [this] { m_parts.theme.stepScale(-1); });
    on(Act::NormalSize, [this] { m_parts.theme.stepScale(0); });
    on(Act::Language, [this] { m_parts.language.toggle(); });
    on(Act::Theme, [this] { chooseTheme(); });
    on(Act::FullScreen, [this] {
        if (m_supervisor != nullptr && m_centre->currentWidget() == m_supervisor->page())
            return m_supervisor->toggleWall();
        window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen);
    });
    connect(m_top, &TopBar::themeWanted, this, &WorkPage::chooseTheme);
}

void WorkPage::chooseTheme()
{
    const auto choice = [](Scheme scheme, const QString& words) {
        return Choice{QString::number(int(scheme)), words, {}, u"contrast"_s, {}};
    };
    m_choices->open(tr("Light or dark?"),
                    {choice(Scheme::Light, tr("Light")), choice(Scheme::Dark, tr("Dark")),
                     choice(Scheme::HighContrast, tr("High contrast")), choice(Scheme::System, tr("As the system"))},
                    [this](const QString& id) { m_parts.theme.setScheme(Scheme(id.toInt())); });
}

// F6: queue, centre, context, and round again; each pane gets its last focus back.
void WorkPage::cyclePane(int direction)
{
    const std::array<QWidget*, 3> panes{m_pane, m_centre, m_context};
    const int count = int(panes.size());
    int at = 0;
    for (int i = 0; i < count; ++i) {
        if (panes[std::size_t(i)]->isAncestorOf(focusWidget()))
            at = i;
    }
    do {
        at = (at + direction + count) % count;
    } while (!panes[std::size_t(at)]->isVisible());
    QWidget* pane = panes[std::size_t(at)];
    if (pane == m_pane)
        return m_pane->focusList();
    if (CasePage* page = m_cases->current(); page && pane == m_centre && m_centre->currentWidget() == m_cases)
        return page->focusStage();
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        if (child->isVisible() && child->isEnabled() && child->focusPolicy() != Qt::NoFocus)
            return child->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace yc::ui
