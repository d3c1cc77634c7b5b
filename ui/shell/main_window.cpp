#include "ui/shell/main_window.h"

#include "ui/bridge/language.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/work_page.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QCloseEvent>

namespace yc::ui
{

namespace
{

constexpr QSize kSmallest{1280, 720};

} // namespace

MainWindow::MainWindow(ShellParts parts, QWidget* parent)
    : QStackedWidget(parent), m_parts(std::move(parts)), m_memory(m_parts.settings),
      m_idle(IdleWatch::kIdle, IdleWatch::kWarning), m_signIn(new SignInPage(m_parts, this)),
      m_lock(new LockPage(m_parts, this)), m_warning(new LockWarning(this))
{
    setWindowIcon(brandIcon());
    setWindowTitle(tr("Yichuang"));
    setMinimumSize(kSmallest);
    addWidget(m_signIn);
    addWidget(m_lock);
    m_memory.restoreWindow(*this);
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::showWork);
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlock);
    connect(m_lock, &LockPage::switchUser, this, &MainWindow::signOut);
    connect(&m_parts.theme, &Theme::themeChanged, this, [this] { m_memory.keepLook(m_parts.theme.look()); });
    connect(&m_parts.language, &Language::languageChanged, this,
            [this] { m_memory.keepLanguage(m_parts.language.code()); });
    watchIdle();
    m_signIn->begin();
}

MainWindow::~MainWindow()
{
    endWork();
}

void MainWindow::watchIdle()
{
    connect(&m_idle, &IdleWatch::warning, m_warning, &LockWarning::show);
    connect(&m_idle, &IdleWatch::backAgain, m_warning, &QWidget::hide);
    connect(&m_idle, &IdleWatch::expired, this, &MainWindow::lock);
}

void MainWindow::showWork(const ports::SessionView& session)
{
    endWork();
    m_work = new WorkPage(m_parts, session, this);
    addWidget(m_work);
    connect(m_work, &WorkPage::lockWanted, this, &MainWindow::lock);
    connect(m_work, &WorkPage::signOutWanted, this, &MainWindow::signOut);
    setCurrentWidget(m_work);
    m_idle.start();
    emit workShown();
}

void MainWindow::lock()
{
    if (!m_work || currentWidget() == m_lock)
        return;
    m_focusBefore = QApplication::focusWidget();
    m_work->settle();
    m_idle.stop();
    m_warning->hide();
    m_lock->begin(m_work->session(), m_work->unsent());
    setCurrentWidget(m_lock);
    m_parts.bridge.lock(this, [](const Result<void>&) {});
}

void MainWindow::unlock(const ports::SessionView&)
{
    setCurrentWidget(m_work);
    m_idle.start();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void MainWindow::signOut()
{
    m_parts.bridge.signOut(this, [](const Result<void>&) {});
    endWork();
    setCurrentWidget(m_signIn);
    m_signIn->begin();
}

void MainWindow::endWork()
{
    m_idle.stop();
    m_warning->hide();
    if (!m_work)
        return;
    m_work->settle();
    delete m_work;
    m_work = nullptr;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_work)
        m_work->settle();
    m_memory.keepWindow(*this);
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Yichuang"));
    QStackedWidget::changeEvent(event);
}

} // namespace yc::ui
