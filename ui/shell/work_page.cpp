#include "ui/shell/work_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/queue/idle_page.h"
#include "ui/queue/queue_pane.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/context_host.h"
#include "ui/shell/offline_banner.h"
#include "ui/shell/queue_acts.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/style.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/toast.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/context_pane.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using domain::WorkItemKind;

WorkPage::WorkPage(ShellParts& parts, const ports::SessionView& session, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_session(session), m_memory(parts.settings), m_actions(this),
      m_queue(parts.bridge), m_sync(parts.bridge), m_notices(parts.clock),
      m_top(new TopBar(parts, m_actions, m_sync, m_notices, this)),
      m_banner(new OfflineBanner(m_sync, parts.clock, m_actions[Act::Sync], this)), m_centre(new QStackedWidget(this)),
      m_status(new StatusBar(parts, this)), m_choices(new ChoicePanel(this)), m_toast(new Toast(this)),
      m_sheet(new ShortcutSheet(m_actions, this)),
      m_palette(new CommandPalette(parts.bridge, m_actions, *m_choices, this)),
      m_acts(new QueueActs(m_queue, m_actions, *m_choices, *m_toast, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_banner);
    column->addWidget(m_centre, 1);
    column->addWidget(m_status);
    m_centre->addWidget(makeDesk());
    connectQueue();
    connectCases();
    connectShell();
    connectCaseActs();
    connectLook();
    m_top->show(session);
    followCase(nullptr);
    m_queue.refresh();
    m_sync.refresh();
    parts.bridge.machine(this, [this](const Result<ports::MachineView>& answer) {
        if (answer)
            m_status->setCatalogue(qt(answer->catalogueVersion));
    });
}

WorkPage::~WorkPage()
{
    m_memory.keepSplitter(qt(m_session.user.id), *m_splitter);
}

QWidget* WorkPage::makeDesk()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    const CallActions keys{m_actions[Act::CallNext], m_actions[Act::StartService], m_actions[Act::Recall],
                           m_actions[Act::NoShow], m_actions[Act::WalkIn]};
    m_pane = new QueuePane(m_queue, m_parts.clock, keys, m_splitter);
    m_pane->setMinimumWidth(scaled(this, measure::kQueueWidth) * 5 / 6);
    m_cases = new QStackedWidget(m_splitter);
    m_idle = new IdlePage(m_queue, m_parts.clock, m_actions[Act::WalkIn], m_actions[Act::Search],
                          m_actions[Act::ByNumber], m_cases);
    m_workspace = new CaseWorkspace(m_parts.bridge, m_cases);
    m_cases->addWidget(m_idle);
    m_cases->addWidget(m_workspace);
    m_context = new ContextHost(m_splitter);
    m_splitter->setStretchFactor(1, 1);
    m_memory.restoreSplitter(qt(m_session.user.id), *m_splitter);
    return m_splitter;
}

void WorkPage::connectQueue()
{
    connect(m_pane, &QueuePane::rowWanted, this, [this](const ports::QueueRow& row) { takeRow(row); });
    connect(m_idle, &IdlePage::rowWanted, this, &WorkPage::takeRow);
    connect(m_pane, &QueuePane::actsWanted, m_acts, &QueueActs::offerAll);
    connect(&m_queue, &QueueControl::started, this, &WorkPage::begin);
    connect(&m_queue, &QueueControl::failed, this,
            [this](const QString& sentence) { m_notices.add(Notices::Kind::Trouble, sentence); });
}

void WorkPage::connectCases()
{
    connect(m_workspace, &CaseWorkspace::currentChanged, this, &WorkPage::followCase);
    connect(m_workspace, &CaseWorkspace::failed, this, &WorkPage::trouble);
    connect(m_workspace, &CaseWorkspace::holdWanted, m_acts, &QueueActs::hold);
    connect(m_workspace, &CaseWorkspace::citizenScreenWanted, m_actions[Act::CitizenScreen], &QAction::trigger);
    connect(m_workspace, &CaseWorkspace::paperWanted, this, [this](const domain::CaseId& id, ports::PaperKind kind) {
        if (m_parts.pages.print)
            m_parts.pages.print(id, kind, this);
    });
    connect(m_workspace, &CaseWorkspace::thingWanted, this, [this](const domain::TicketId& ticket) {
        m_parts.bridge.oneThings(this, [this, ticket](const std::vector<ports::OneThingView>& things) {
            std::vector<Choice> choices;
            for (const ports::OneThingView& thing : things)
                choices.push_back({qt(thing.id), Wording::local(thing.name), qt(thing.region), u"book"_s, {}});
            m_choices->open(
                tr("What does the person come for?"), std::move(choices),
                [this, ticket](const QString& id) { m_workspace->begin(idOf<domain::OneThingId>(id), ticket); });
        });
    });
    connect(&m_context->pane(), &ContextPane::caseWanted, this,
            [this](const QString& id) { openCase(idOf<domain::CaseId>(id)); });
}

// What a row means when somebody takes it: the person called begins, a parked one goes on, a case opens.
void WorkPage::takeRow(const ports::QueueRow& row)
{
    if (!row.openCase.empty())
        return openCase(row.openCase);
    if (row.kind == WorkItemKind::Attention)
        return showSync(true);
    if (row.kind != WorkItemKind::Ticket)
        return openCase(domain::CaseId(row.id));
    switch (row.ticketState) {
    case domain::TicketState::Waiting:
        return m_queue.call(domain::TicketId(row.id));
    case domain::TicketState::Called:
        return m_queue.start();
    case domain::TicketState::OnHold:
    case domain::TicketState::Missed:
        return m_queue.resume(domain::TicketId(row.id));
    case domain::TicketState::Serving:
        return begin(row);
    default:
        return;
    }
}

void WorkPage::begin(const ports::QueueRow& row)
{
    if (!row.openCase.empty())
        return openCase(row.openCase);
    m_workspace->begin({}, domain::TicketId(row.id));
}

void WorkPage::openCase(const domain::CaseId& id)
{
    showSupervisor(false);
    m_workspace->open(id);
}

void WorkPage::takeHit(const QString& kind, const QString& id)
{
    if (kind == u"case"_s)
        return openCase(idOf<domain::CaseId>(id));
    if (kind == u"onething"_s)
        return m_queue.walkIn(idOf<domain::OneThingId>(id));
    for (const auto* rows : {&m_queue.view().todo, &m_queue.view().parked, &m_queue.view().done}) {
        for (const ports::QueueRow& row : *rows) {
            if (qt(row.id) == id)
                return takeRow(row);
        }
    }
}

void WorkPage::followCase(CasePage* page)
{
    m_cases->setCurrentWidget(m_workspace->isEmpty() ? static_cast<QWidget*>(m_idle) : m_workspace);
    m_context->pane().follow(page);
    if (page) {
        m_status->showSaved(page->session().view().savedAt);
        connect(&page->session(), &CaseSession::changed, m_status,
                [this, page] { m_status->showSaved(page->session().view().savedAt); });
        connect(&page->session(), &CaseSession::saving, m_status, &StatusBar::showSaving);
        connect(&page->session(), &CaseSession::failed, this, &WorkPage::trouble, Qt::UniqueConnection);
    }
}

void WorkPage::trouble(const QString& sentence)
{
    m_notices.add(Notices::Kind::Trouble, sentence);
    m_pane->callBlock().say(sentence, true);
}

void WorkPage::settle()
{
    m_toast->settle();
    m_choices->close();
    if (CasePage* page = m_workspace->current())
        page->settle();
}

// Rail below 1600 px; the drawer takes the place of the context, on a narrow screen that of the case as well.
void WorkPage::arrange()
{
    const bool narrow = width() < scaled(this, measure::kRailBelow);
    const bool drawer = m_context->form() == ContextHost::Form::Drawer;
    if (!drawer)
        m_context->setForm(narrow && !m_unfolded ? ContextHost::Form::Rail : ContextHost::Form::Panel);
    m_cases->setVisible(!(drawer && narrow));
    if (m_arranged && m_narrow == narrow && !drawer)
        return;
    m_arranged = true;
    m_narrow = narrow;
    const int queue = scaled(this, measure::kQueueWidth), context = m_context->wantedWidth();
    m_splitter->setSizes({queue, std::max(0, width() - queue - context - 2), context});
}

void WorkPage::showSync(bool shown)
{
    if (shown && !m_context->hasDrawer()) {
        if (!m_parts.pages.sync)
            return;
        m_context->setDrawer(m_parts.pages.sync(m_context));
    }
    m_context->setForm(shown ? ContextHost::Form::Drawer : ContextHost::Form::Panel);
    m_arranged = false;
    arrange();
}

void WorkPage::showSupervisor(bool shown)
{
    if (shown && !m_supervisor && m_parts.pages.supervisor) {
        m_supervisor = m_parts.pages.supervisor(m_centre);
        m_centre->addWidget(m_supervisor);
    }
    m_centre->setCurrentWidget(shown && m_supervisor ? m_supervisor : m_splitter);
}

void WorkPage::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void WorkPage::showEvent(QShowEvent* event)
{
    arrange();
    QWidget::showEvent(event);
}

void WorkPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_actions.retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
