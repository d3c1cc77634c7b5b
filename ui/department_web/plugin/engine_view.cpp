#include "engine_view.h"

#include "guarded_page.h"
#include "site_profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QWebEngineDownloadRequest>
#include <QWebEngineScript>

namespace yc::ui
{
namespace
{

QString fillScript()
{
    QFile file(QStringLiteral(":/department_web/fill_field.js"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Filled filledFrom(const QString& word)
{
    if (word == u"done")
        return Filled::Done;
    if (word == u"several")
        return Filled::Several;
    return word == u"closed" ? Filled::NotFillable : Filled::NoField;
}

} // namespace

EngineView::EngineView(const WebSite& site, WebListener& listener, QWidget* parent)
    : m_listener(listener), m_frame(new QWidget(parent)), m_allowed(QStringList{site.start.toString()} + site.origins)
{
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(0, 0, 0, 0);
    harden(m_profile);
    m_profile.setUrlRequestInterceptor(&m_allowed);
    QObject::connect(&m_profile, &QWebEngineProfile::downloadRequested, m_frame,
                     [this](QWebEngineDownloadRequest* download) {
                         download->cancel();
                         m_listener.downloadRefused();
                     });
}

EngineView::~EngineView()
{
    discard();
    delete m_frame;
}

void EngineView::open(const QUrl& address)
{
    if (m_view == nullptr) {
        m_view = new QWebEngineView(m_frame);
        m_view->setPage(new GuardedPage(&m_profile, m_allowed, m_listener, m_view));
        m_view->setContextMenuPolicy(Qt::NoContextMenu); // its menu offers to save and to open elsewhere
        m_frame->layout()->addWidget(m_view);
        m_frame->setFocusProxy(m_view);
        m_view->show();
    }
    m_view->load(address);
}

void EngineView::discard()
{
    delete m_view;
}

void EngineView::fill(const QString& name, const QString& label, const QString& value,
                      std::function<void(Filled)> reply)
{
    if (m_view == nullptr)
        return reply(Filled::NoField);
    // As JSON: whatever stands in a value, it stays a string of the script.
    const QByteArray words = QJsonDocument(QJsonArray{name, label, value}).toJson(QJsonDocument::Compact);
    m_view->page()->runJavaScript(
        fillScript() + u'(' + QStringLiteral("...") + QString::fromUtf8(words) + u')',
        QWebEngineScript::ApplicationWorld,
        [reply = std::move(reply)](const QVariant& answer) { reply(filledFrom(answer.toString())); });
}

} // namespace yc::ui
