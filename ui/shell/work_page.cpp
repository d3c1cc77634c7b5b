#include "ui/shell/work_page.h"

#include "ui/bridge/text.h"
#include "ui/print/paper_page.h"
#include "ui/queue/idle_page.h"
#include "ui/queue/queue_pane.h"
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
#include "ui/sync/diagnosis_page.h"
#include "ui/theme/style.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/toast.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/context_pane.h"
#include "ui/workbench/context_side.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

/// A pane on the surface ground; the splitter draws the line between two.
Panel* pane(QWidget* content)
{
    auto* panel = new Panel(Panel::Ground::Surface);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins({});
    column->addWidget(content);
    return panel;
}

} // namespace

WorkPage::WorkPage(ShellParts& parts, const ports::SessionView& session, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_session(session), m_memory(parts.settings), m_actions(this),
      m_queue(parts.bridge), m_sync(parts.bridge), m_notices(parts.clock), m_citizen(new CitizenPlace(session, this)),
      m_choices(new ChoicePanel(this)), m_toast(new Toast(this)), m_sheet(new ShortcutSheet(m_actions, this)),
      m_palette(new CommandPalette(parts.bridge, m_actions, *m_choices, this)),
      m_acts(new QueueActs(m_queue, m_actions, *m_choices, *m_toast, this))
{
    makeFrame();
    connectQueue();
    connectCases();
    connectShell();
    connectCaseActs();
    connectLook();
    m_top->show(session);
    follow(nullptr);
    layPanes();
    m_queue.refresh();
    m_sync.refresh();
    parts.bridge.machine(this, [this](const Result<ports::MachineView>& answer) {
        if (answer)
            m_status->setCatalogue(qt(answer->catalogueVersion));
    });
}

WorkPage::~WorkPage()
{
    m_memory.keepQueueWidth(qt(m_session.user.id), m_splitter->widget(0)->width());
}

void WorkPage::makeFrame()
{
    m_top = new TopBar(m_parts, m_actions, m_sync, m_notices, this);
    m_banner = new OfflineBanner(m_sync, m_parts.clock, m_actions[Act::Sync], this);
    m_status = new StatusBar(m_parts, this);
    m_status->setRolesShown(m_session.user.role == domain::UserRole::Supervisor);
    // After the first painting: the print system may take its time.
    QTimer::singleShot(0, m_status, [this] { m_status->showDevices(devicesHere()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_banner);
    column->addWidget(makePanes(), 1);
    column->addWidget(m_status);
    makePlaces();
}

void WorkPage::makePlaces()
{
    m_drawer = new SyncPlace(m_parts.bridge, m_parts.settings, m_splitter, this);
    if (m_session.user.role == domain::UserRole::Supervisor)
        m_supervisor = new SupervisorPlace(m_parts.bridge, {m_centre, {m_top, m_banner, m_status}}, this);
    if (m_parts.department)
        m_department = new DepartmentPlace(m_parts.bridge, m_parts.department->site, m_parts.department->source,
                                           {m_centre, m_splitter, m_cases}, this);
}

QWidget* WorkPage::makePanes()
{
    const CallActions acts{m_actions[Act::CallNext],
                           m_actions[Act::Recall],
                           m_actions[Act::NoShow],
                           m_actions[Act::WalkIn],
                           {m_actions[Act::Hold], m_actions[Act::Transfer], m_actions[Act::NextMatter],
                            m_actions[Act::PutBack], m_actions[Act::Finish], m_actions[Act::FinishAndCall], nullptr,
                            m_actions[Act::ByNumber], m_actions[Act::Pause], m_actions[Act::Reopen]}};
    m_pane = new QueuePane(m_queue, m_parts.clock, acts);
    m_centre = new QStackedWidget;
    m_idle =
        new IdlePage(m_queue, m_parts.clock, m_actions[Act::WalkIn], m_actions[Act::Search], m_actions[Act::ByNumber]);
    m_cases = new CaseWorkspace(m_parts.bridge, m_parts.clock);
    m_paper = new PaperPage(m_parts.bridge);
    m_diagnosis = new DiagnosisPage(m_parts.bridge, m_parts.clock, m_parts.version);
    m_side = new ContextSide;
    m_context = m_side->pane();
    for (QWidget* page : std::initializer_list<QWidget*>{m_idle, m_cases, m_paper, m_diagnosis})
        m_centre->addWidget(page);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(pane(m_pane));
    m_splitter->addWidget(m_centre);
    m_splitter->addWidget(pane(m_side));
    m_splitter->setStretchFactor(1, 1);
    m_splitter->widget(0)->setMinimumWidth(scaled(this, measure::kQueueWidth));
    m_splitter->widget(0)->setMaximumWidth(scaled(this, measure::kQueueWidth) * 3 / 2);
    const int queue = m_memory.queueWidth(qt(m_session.user.id), scaled(this, measure::kQueueWidth));
    m_splitter->setSizes({queue, scaled(this, measure::kCaseMinimum), scaled(this, measure::kContextWidth)});
    return m_splitter;
}

void WorkPage::openCase(const domain::CaseId& id)
{
    m_cases->open(id);
}

/// What the centre shows when nothing else does.
QWidget* WorkPage::home() const
{
    if (!m_cases->isEmpty())
        return m_cases;
    return m_supervisor != nullptr ? m_supervisor->page() : m_idle;
}

void WorkPage::follow(CasePage* page)
{
    m_centre->setCurrentWidget(home());
    m_context->follow(page);
    m_citizen->follow(page);
    layPanes();
    m_pane->callBlock().setCaseOpen(page != nullptr);
    if (page == nullptr)
        return;
    CaseSession* session = &page->session();
    m_status->showSaved(session->view().savedAt);
    session->disconnect(this); // a page that comes to the front again is followed once
    connect(session, &CaseSession::changed, this, [this, session] { m_status->showSaved(session->view().savedAt); });
    connect(session, &CaseSession::saving, this, [this] { m_status->showSaving(); });
    connect(session, &CaseSession::failed, this, &WorkPage::toBell); // its own page tells it
    connect(session, &CaseSession::submitted, this, [this, page] { m_citizen->rate(page); });
}

void WorkPage::focusFirst()
{
    if (m_supervisor == nullptr || !m_supervisor->enter(m_session))
        m_pane->focusList();
}

void WorkPage::toBell(const QString& sentence)
{
    m_notices.add(Notices::Kind::Trouble, sentence);
}

void WorkPage::trouble(const QString& sentence)
{
    toBell(sentence);
    m_pane->callBlock().say(sentence, true);
}

void WorkPage::settle()
{
    m_toast->settle();
    m_choices->close();
    m_citizen->blank();
    if (m_supervisor != nullptr)
        m_supervisor->leave();
    if (CasePage* page = m_cases->current())
        page->settle();
}

/// No wider than what stands in it; the case gets the rest.
void WorkPage::giveContextItsWidth()
{
    QWidget* context = m_splitter->widget(2);
    const int width = m_side->maximumWidth();
    if (context->maximumWidth() == width)
        return;
    context->setFixedWidth(width);
    QList<int> sizes = m_splitter->sizes();
    sizes[1] += sizes[2] - width;
    sizes[2] = width;
    m_splitter->setSizes(sizes);
}

/// Beside a narrow case the context is a rail, and without a case there is none to show.
void WorkPage::layPanes()
{
    const bool large = m_department != nullptr && m_department->isLarge();
    const bool board = m_supervisor != nullptr && m_centre->currentWidget() == m_supervisor->page();
    const bool known = m_cases->current() != nullptr;
    m_splitter->widget(0)->setVisible(m_supervisor == nullptr && !large);
    m_side->setCompact(width() < scaled(this, measure::kRailBelow));
    giveContextItsWidth();
    m_splitter->widget(2)->setVisible(known && !large && !board && !m_drawer->isOpen());
    m_drawer->fit();
}

void WorkPage::resizeEvent(QResizeEvent* event)
{
    layPanes();
    QWidget::resizeEvent(event);
}

void WorkPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_actions.retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
