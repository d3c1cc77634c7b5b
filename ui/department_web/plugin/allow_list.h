#pragma once

#include <QSet>
#include <QString>
#include <QWebEngineUrlRequestInterceptor>

namespace yc::ui
{

/// Which origins a page may touch at all: pages, frames, scripts, pictures, requests. Everything else is blocked before
/// it leaves the machine. Asked on the GUI thread (Qt 6).
class AllowList final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit AllowList(const QStringList& origins, QObject* parent = nullptr);

    bool allows(const QUrl& address) const;
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

private:
    QSet<QString> m_origins;
};

/// "https://host:443": scheme, host and port, the port always said. "" when there is no host.
QString originOf(const QUrl& address);

} // namespace yc::ui
