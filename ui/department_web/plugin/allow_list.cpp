#include "allow_list.h"

#include <QUrl>

namespace yc::ui
{
namespace
{

constexpr int kHttpPort = 80;
constexpr int kHttpsPort = 443;

} // namespace

QString originOf(const QUrl& address)
{
    const bool secure = address.scheme() == u"https";
    if (address.host().isEmpty() || (!secure && address.scheme() != u"http"))
        return {};
    return address.scheme() + QStringLiteral("://") + address.host() + u':' +
           QString::number(address.port(secure ? kHttpsPort : kHttpPort));
}

AllowList::AllowList(const QStringList& origins, QObject* parent) : QWebEngineUrlRequestInterceptor(parent)
{
    for (const QString& origin : origins) {
        if (const QString known = originOf(QUrl(origin)); !known.isEmpty())
            m_origins.insert(known);
    }
}

bool AllowList::allows(const QUrl& address) const
{
    return m_origins.contains(originOf(address));
}

void AllowList::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (!allows(info.requestUrl()))
        info.block(true);
}

} // namespace yc::ui
