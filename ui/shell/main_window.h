#pragma once

#include "ui/shell/idle_watch.h"
#include "ui/shell/memory.h"
#include "ui/shell/parts.h"
#include "ui/shell/preedit_guard.h"

#include <QPointer>
#include <QStackedWidget>

namespace yc::ui
{

class DiagnosisPage;
class LockPage;
class LockWarning;
class SignInPage;
class WorkPage;

/// The one window: sign-in, workbench, lock. It keeps the look, the language and its place, and locks itself when
/// nobody is there. The parts must outlive it.
class MainWindow final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit MainWindow(ShellParts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The workbench, while somebody is signed in.
    WorkPage* workPage() const { return m_work; }
    bool isLocked() const;
    void lock();
    void signOut();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void watchIdle();
    void showWork(const ports::SessionView& session);
    void unlock();
    void endWork();

    ShellParts m_parts;
    Memory m_memory;
    PreeditGuard m_preedit;
    IdleWatch m_idle;
    SignInPage* m_signIn;
    LockPage* m_lock;
    DiagnosisPage* m_diagnosis; ///< for whoever cannot sign in
    WorkPage* m_work = nullptr;
    LockWarning* m_warning;
    QPointer<QWidget> m_focusBefore;
};

} // namespace yc::ui
