#pragma once

#include "ui/department_web/web_view.h"

#include <QWebEnginePage>

namespace yc::ui
{

class AllowList;

/// A page that gets nothing but its own origins: no permission, no window, no file, no faulty certificate.
class GuardedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    GuardedPage(QWebEngineProfile* profile, const AllowList& allowed, WebListener& listener, QObject* parent);

protected:
    bool acceptNavigationRequest(const QUrl& address, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& before, const QStringList& types) override;
    void javaScriptAlert(const QUrl& origin, const QString& words) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;

private:
    void refuseRequests();

    const AllowList& m_allowed;
    WebListener& m_listener;
};

} // namespace yc::ui
