#include "ui/shell/main_window.h"

#include "ui/bridge/language.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/print/paper_page.h"
#include "ui/queue/queue_pane.h"
#include "ui/shell/department_place.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/supervisor_place.h"
#include "ui/shell/sync_place.h"
#include "ui/shell/thing_chooser.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/context_pane.h"

#include <QAction>
#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace yc::ui
{
namespace
{

constexpr const char* kGeometryKey = "window/geometry";

/// A pane on the surface ground.
Panel* pane(QWidget* content, Qt::Edges edges)
{
    auto* panel = new Panel(Panel::Ground::Surface);
    panel->setEdges(edges);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    return panel;
}

} // namespace

MainWindow::MainWindow(DeskBridge& bridge, Theme& theme, Language& language, QSettings& settings, QWidget* parent)
    : QMainWindow(parent), m_bridge(bridge), m_settings(settings), m_pages(new QStackedWidget(this)),
      m_signIn(new SignInPage(bridge, theme, language))
{
    setCentralWidget(m_pages);
    m_pages->addWidget(m_signIn);
    m_top = new TopBar(theme, language);
    m_workbench = makeWorkbench();
    m_pages->addWidget(m_workbench);
    connectPages();
    makeActions();
    retranslate();
    if (!restoreGeometry(m_settings.value(QLatin1String(kGeometryKey)).toByteArray()))
        resize(1366, 768);
    m_signIn->focusFirst();
}

QWidget* MainWindow::makeWorkbench()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    m_banner = new Banner(Tone::Warning);
    m_banner->setIconName(QStringLiteral("cloud-off"));
    auto* retry = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small);
    retry->setObjectName(QStringLiteral("retry"));
    connect(retry, &KeyHintButton::clicked, this, [this] { m_bridge.retryNow(); });
    m_banner->addButton(retry);
    m_banner->hide();
    column->addWidget(m_banner);
    m_queue = new QueuePane(m_bridge);
    m_cases = new CaseWorkspace(m_bridge);
    m_paper = new PaperPage(m_bridge);
    m_chooser = new ThingChooser(m_bridge);
    m_context = new ContextPane;
    m_empty = new QWidget;
    auto* emptyColumn = new QVBoxLayout(m_empty);
    m_emptyText = new TextLabel(TextStep::Title, Ink::Text2);
    m_emptyText->setAlignment(Qt::AlignCenter);
    emptyColumn->addWidget(m_emptyText);
    m_centre = new QStackedWidget;
    for (QWidget* part : std::initializer_list<QWidget*>{m_empty, m_cases, m_paper, m_chooser})
        m_centre->addWidget(part);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(pane(m_queue, Qt::RightEdge));
    m_splitter->addWidget(m_centre);
    m_splitter->addWidget(pane(m_context, Qt::LeftEdge));
    m_splitter->setStretchFactor(1, 1);
    m_splitter->widget(0)->setMinimumWidth(scaled(this, measure::kQueueWidth));
    m_splitter->widget(0)->setMaximumWidth(scaled(this, measure::kQueueWidth + space::kXxl));
    m_splitter->widget(2)->setFixedWidth(scaled(this, measure::kContextWidth));
    column->addWidget(m_splitter, 1);
    m_status = new TextLabel(TextStep::Micro, Ink::Text2);
    m_status->setFixedHeight(scaled(this, measure::kStatusBar));
    m_status->setMargin(space::kXs);
    column->addWidget(m_status);
    m_supervisor = new SupervisorPlace(m_bridge, {m_centre, {m_top, m_banner, m_status}}, this);
    m_syncPlace = new SyncPlace(m_bridge, m_settings, m_splitter, this);
    return page;
}

void MainWindow::connectPages()
{
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
    connect(m_top, &TopBar::lockWanted, this, &MainWindow::leave);
    connect(&m_bridge, &DeskBridge::syncChanged, this, &MainWindow::refreshSync);
    connect(m_queue, &QueuePane::failed, this, &MainWindow::say);
    connect(m_queue, &QueuePane::serviceStarted, this,
            [this](const domain::TicketId& ticket) { m_cases->begin({}, ticket); });
    connect(m_queue, &QueuePane::caseWanted, this, [this](const domain::CaseId& id) { m_cases->open(id); });
    connect(m_queue, &QueuePane::walkInWanted, this, [this] {
        m_centre->setCurrentWidget(m_chooser);
        m_chooser->ask({});
    });
    connect(m_chooser, &ThingChooser::closed, this, [this] { m_centre->setCurrentWidget(home()); });
    connect(m_chooser, &ThingChooser::chosen, this, [this](const domain::OneThingId& thing, const domain::TicketId& ticket) {
        if (!ticket.empty())
            return m_cases->begin(thing, ticket);
        m_bridge.walkIn(thing, this, [this, thing](const Result<ports::QueueRow>& answer) {
            if (!answer)
                return say(Wording::problem(answer.problem()));
            m_cases->begin(thing, domain::TicketId(answer->id));
        });
    });
    connect(m_cases, &CaseWorkspace::failed, this, &MainWindow::say);
    connect(m_cases, &CaseWorkspace::thingWanted, this, [this](const domain::TicketId& ticket) {
        m_centre->setCurrentWidget(m_chooser);
        m_chooser->ask(ticket);
    });
    connect(m_cases, &CaseWorkspace::holdWanted, this, [this] {
        m_queue->park();
        m_cases->closeCurrent();
    });
    connect(m_cases, &CaseWorkspace::currentChanged, this, [this](CasePage* page) {
        m_context->follow(page);
        m_centre->setCurrentWidget(page != nullptr ? m_cases : home());
    });
    connect(m_cases, &CaseWorkspace::paperWanted, this, [this](const domain::CaseId& id, ports::PaperKind kind) {
        m_centre->setCurrentWidget(m_paper);
        m_paper->show(id, kind);
    });
    connect(m_paper, &PaperPage::closed, this, [this] { m_centre->setCurrentWidget(home()); });
    connect(m_paper, &PaperPage::failed, this, &MainWindow::say);
    connect(m_supervisor, &SupervisorPlace::caseWanted, this,
            [this](const QString& id) { m_cases->open(idOf<domain::CaseId>(id)); });
    connect(m_supervisor, &SupervisorPlace::failed, this, &MainWindow::say);
    connect(m_top, &TopBar::syncWanted, m_syncPlace, &SyncPlace::toggle);
    connect(m_syncPlace, &SyncPlace::openChanged, this, &MainWindow::layPanes);
    connect(m_syncPlace, &SyncPlace::failed, this, &MainWindow::say);
    connect(m_centre, &QStackedWidget::currentChanged, this, &MainWindow::layPanes);
    connect(m_context, &ContextPane::caseWanted, this,
            [this](const QString& id) { m_cases->open(idOf<domain::CaseId>(id)); });
}

void MainWindow::makeActions()
{
    const auto on = [this](const char* keys, std::function<void()> act) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(QLatin1String(keys)));
        connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
            if (m_pages->currentWidget() == m_workbench)
                act();
        });
        addAction(action);
    };
    const auto withCase = [this](std::function<void(CasePage&)> act) {
        return [this, act = std::move(act)] {
            if (CasePage* page = m_cases->current())
                act(*page);
        };
    };
    const auto withQueue = [this](void (QueuePane::*act)()) {
        return [this, act] {
            if (!m_supervisor->isActive())
                (m_queue->*act)();
        };
    };
    on("F9", withQueue(&QueuePane::callNext));
    on("Shift+F9", withQueue(&QueuePane::recall));
    on("Ctrl+F9", withQueue(&QueuePane::noShow));
    on("F11", [this] { m_supervisor->toggleWall(); });
    on("Ctrl+Shift+Y", [this] { m_syncPlace->toggle(); });
    on("F6", [this] { m_queue->isAncestorOf(focusWidget()) && m_cases->current() ? m_cases->current()->focusStage() : m_queue->focusList(); });
    on("Ctrl+Return", withCase([](CasePage& page) { page.mainAction(); }));
    on("Ctrl+Enter", withCase([](CasePage& page) { page.mainAction(); }));
    on("F5", withCase([](CasePage& page) { page.fetchShared(); }));
    on("F8", withCase([](CasePage& page) { page.walkFindings(1); }));
    on("Shift+F8", withCase([](CasePage& page) { page.walkFindings(-1); }));
    on("Alt+Y", withCase([](CasePage& page) { page.confirmGroup(); }));
    on("Ctrl+P", withCase([](CasePage& page) { page.print(); }));
    on("Ctrl+Shift+M", withCase([](CasePage& page) { page.revealFocused(); }));
    on("Ctrl+S", withCase([](CasePage& page) { page.settle(); }));
    on("Ctrl+Z", withCase([](CasePage& page) { page.session().undoStack().undo(); }));
    on("Ctrl+Shift+Z", withCase([](CasePage& page) { page.session().undoStack().redo(); }));
    on("Ctrl+W", [this] { m_cases->closeCurrent(); });
    on("Ctrl+Shift+W", [this] {
        if (m_department != nullptr)
            m_department->step();
    });
    on("Ctrl+L", [this] { leave(); });
    on("Ctrl+Shift+H", [this] {
        m_queue->park();
        m_cases->closeCurrent();
    });
    for (int i = 0; i < CaseWorkspace::kMostOpen; ++i)
        on(qPrintable(QStringLiteral("Alt+%1").arg(i + 1)), [this, i] { m_cases->activate(i); });
}

void MainWindow::addDepartmentPages(const WebSite& site, const WebSource& source)
{
    m_department = new DepartmentPlace(m_bridge, site, source, {m_centre, m_splitter, m_cases}, this);
}

void MainWindow::enter(const ports::SessionView& session)
{
    m_top->showSession(session);
    m_pages->setCurrentWidget(m_workbench);
    m_queue->refresh();
    if (!m_supervisor->enter(session)) {
        m_centre->setCurrentWidget(home());
        m_queue->focusList();
    }
    layPanes();
    refreshSync();
}

QWidget* MainWindow::home() const
{
    if (!m_cases->isEmpty())
        return m_cases;
    return m_supervisor->isActive() ? m_supervisor->page() : m_empty;
}

void MainWindow::layPanes()
{
    const bool board = m_supervisor->isActive();
    const bool large = m_department != nullptr && m_department->isLarge();
    m_splitter->widget(0)->setVisible(!board && !large);
    m_splitter->widget(2)->setVisible(width() >= scaled(this, measure::kRailBelow) && !large && !m_syncPlace->isOpen() &&
                                      m_centre->currentWidget() != m_supervisor->page());
    m_syncPlace->fit();
}

/// Everything is saved; the next person signs in anew.
void MainWindow::leave()
{
    if (m_department != nullptr)
        m_department->forget();
    m_cases->closeAll();
    m_supervisor->leave();
    m_syncPlace->setOpen(false);
    m_bridge.signOut(this, [this](const Result<void>&) {
        m_pages->setCurrentWidget(m_signIn);
        m_signIn->refresh();
        m_signIn->focusFirst();
    });
}

void MainWindow::refreshSync()
{
    m_bridge.sync(this, [this](const Result<ports::SyncView>& answer) {
        if (!answer)
            return;
        m_sync = *answer;
        m_top->showSync(m_sync);
        showBanner();
    });
}

void MainWindow::showBanner()
{
    m_banner->setVisible(!m_sync.online);
    m_banner->setTexts(tr("Offline since %1").arg(timeText(m_sync.offlineSince)),
                       tr("Keep working: %n operation(s) will be sent when the network returns", nullptr,
                          m_sync.pending + m_sync.sent),
                       tr("%1 receipt numbers left").arg(m_sync.numbersLeft));
    if (auto* retry = m_banner->findChild<KeyHintButton*>(QStringLiteral("retry")))
        retry->setText(tr("Try now"));
}

void MainWindow::say(const QString& sentence)
{
    m_status->setInk(Ink::Error);
    m_status->setText(sentence);
    m_status->setAccessibleName(sentence);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Yichuang · window workstation"));
    m_emptyText->setText(tr("Press F9 to call the next person"));
    m_splitter->widget(0)->setAccessibleName(tr("Queue"));
    m_context->setAccessibleName(tr("Beside the case"));
    showBanner();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (m_syncPlace != nullptr)
        layPanes();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_cases->closeAll();
    m_settings.setValue(QLatin1String(kGeometryKey), saveGeometry());
    event->accept();
}

} // namespace yc::ui
