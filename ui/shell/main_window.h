#pragma once

#include "ports/desk_views.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/department_web/web_loader.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace yc::ui
{

class Banner;
class CaseWorkspace;
class ContextPane;
class DepartmentPlace;
class Language;
class PaperPage;
class QueuePane;
class SignInPage;
class SupervisorPlace;
class SyncPlace;
class TextLabel;
class Theme;
class ThingChooser;
class TopBar;

/// The frame: sign-in, then queue, case and context side by side. It joins the pages and holds no rule of its own.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(DeskBridge& bridge, Theme& theme, Language& language, QSettings& settings, QWidget* parent = nullptr);

    /// Pages of departments, opened from a case or with Ctrl+Shift+W. The source is asked on first use.
    void addDepartmentPages(const WebSite& site, const WebSource& source);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeWorkbench();
    void connectPages();
    void makeActions();
    void enter(const ports::SessionView& session);
    void leave();
    void layPanes();
    /// What the centre shows when nothing else does: the open case, the board, or the empty page.
    QWidget* home() const;
    void refreshSync();
    void showBanner();
    void say(const QString& sentence);
    void retranslate();

    DeskBridge& m_bridge;
    QSettings& m_settings;
    ports::SyncView m_sync;
    QStackedWidget* m_pages;
    SignInPage* m_signIn;
    QWidget* m_workbench = nullptr;
    DepartmentPlace* m_department = nullptr;
    SupervisorPlace* m_supervisor = nullptr;
    SyncPlace* m_syncPlace = nullptr;
    TopBar* m_top = nullptr;
    Banner* m_banner = nullptr;
    QSplitter* m_splitter = nullptr;
    QueuePane* m_queue = nullptr;
    QStackedWidget* m_centre = nullptr;
    QWidget* m_empty = nullptr;
    TextLabel* m_emptyText = nullptr;
    CaseWorkspace* m_cases = nullptr;
    PaperPage* m_paper = nullptr;
    ThingChooser* m_chooser = nullptr;
    ContextPane* m_context = nullptr;
    TextLabel* m_status = nullptr;
};

} // namespace yc::ui
