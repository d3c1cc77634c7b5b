#include "ui/shell/main_window.h"

#include "ui/bridge/language.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/lock_warning.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/work_page.h"
#include "ui/sync/diagnosis_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCloseEvent>

namespace yc::ui
{
namespace
{

constexpr QSize kSmallestWindow{1280, 720};
constexpr QSize kFirst{1366, 768};

} // namespace

MainWindow::MainWindow(ShellParts parts, QWidget* parent)
    : QStackedWidget(parent), m_parts(std::move(parts)), m_memory(m_parts.settings),
      m_idle(std::chrono::minutes(m_memory.lockMinutes()), IdleWatch::kWarning),
      m_signIn(new SignInPage(m_parts, this)), m_lock(new LockPage(m_parts, this)),
      m_diagnosis(new DiagnosisPage(m_parts.bridge, m_parts.clock, m_parts.version, this)), m_warning(new LockWarning(this))
{
    setWindowTitle(tr("Yichuang · window workstation"));
    setMinimumSize(kSmallestWindow);
    addWidget(m_signIn);
    addWidget(m_lock);
    addWidget(m_diagnosis);
    if (!m_memory.restoreWindow(*this)) { // the first time: all of the screen, as a window's work wants it
        resize(kFirst);
        setWindowState(Qt::WindowMaximized);
    }
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::showWork);
    connect(m_signIn, &SignInPage::diagnosisWanted, this, [this] {
        setCurrentWidget(m_diagnosis);
        m_diagnosis->open();
    });
    connect(m_diagnosis, &DiagnosisPage::closed, this, [this] {
        setCurrentWidget(m_signIn);
        m_signIn->begin();
    });
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlock);
    connect(m_lock, &LockPage::signInWanted, this, &MainWindow::signOut);
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
    m_work->focusFirst();
    m_idle.start();
}

bool MainWindow::isLocked() const
{
    return currentWidget() == m_lock;
}

void MainWindow::lock()
{
    if (m_work == nullptr || isLocked())
        return;
    m_focusBefore = QApplication::focusWidget();
    m_work->settle();
    m_idle.stop();
    m_warning->hide();
    m_lock->begin(m_work->session(), m_work->unsent());
    setCurrentWidget(m_lock);
    m_parts.bridge.lock(this, [](const Result<void>&) {}); // hidden already; it only fails when nobody is signed in
}

void MainWindow::unlock()
{
    setCurrentWidget(m_work);
    m_idle.start();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void MainWindow::signOut()
{
    endWork();
    m_parts.bridge.signOut(this, [this](const Result<void>&) {
        setCurrentWidget(m_signIn);
        m_signIn->begin();
    });
}

/// What is typed goes to the desk before anything else is asked of it.
void MainWindow::endWork()
{
    m_idle.stop();
    m_warning->hide();
    if (m_work == nullptr)
        return;
    m_work->settle();
    setCurrentWidget(m_signIn);
    delete std::exchange(m_work, nullptr);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_work != nullptr)
        m_work->settle();
    m_memory.keepWindow(*this);
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Yichuang · window workstation"));
    QStackedWidget::changeEvent(event);
}

} // namespace yc::ui
