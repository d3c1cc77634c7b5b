#include "guarded_page.h"

#include "allow_list.h"

#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace yc::ui
{

GuardedPage::GuardedPage(QWebEngineProfile* profile, const AllowList& allowed, WebListener& listener, QObject* parent)
    : QWebEnginePage(profile, parent), m_allowed(allowed), m_listener(listener)
{
    refuseRequests();
    connect(this, &QWebEnginePage::loadStarted, this, [this] { m_listener.pageLoading(); });
    connect(this, &QWebEnginePage::loadFinished, this, [this](bool good) {
        if (good)
            m_listener.pageLoaded(url());
        else
            m_listener.pageFailed();
    });
    connect(this, &QWebEnginePage::renderProcessTerminated, this, [this] { m_listener.pageCrashed(); });
}

void GuardedPage::refuseRequests()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl& origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        m_listener.certificateRefused(error.url());
    });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
}

bool GuardedPage::acceptNavigationRequest(const QUrl& address, NavigationType, bool isMainFrame)
{
    if (m_allowed.allows(address))
        return true;
    if (isMainFrame)
        m_listener.addressRefused(address);
    return false;
}

QWebEnginePage* GuardedPage::createWindow(WebWindowType)
{
    m_listener.windowRefused();
    return nullptr;
}

/// Materials go to a department with the case, never by hand from this machine's folders.
QStringList GuardedPage::chooseFiles(FileSelectionMode, const QStringList&, const QStringList&)
{
    return {};
}

/// Beside the page instead of a dialog: a page must never stop the form.
void GuardedPage::javaScriptAlert(const QUrl&, const QString& words)
{
    m_listener.pageSays(words);
}

/// A page's console may hold personal data: it goes to no log.
void GuardedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) {}

} // namespace yc::ui
