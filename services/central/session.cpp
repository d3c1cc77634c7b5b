#include "central/session.h"

#include "central/tls.h"

namespace yc::central
{
namespace
{

/// The hub closes an idle connection after 15 s. A question on a connection that is just being closed is lost
/// (poco #4458), so ours ends well before.
constexpr int kKeepAliveSeconds = 5;

Poco::Timespan spanOf(std::chrono::milliseconds span)
{
    return Poco::Timespan(std::chrono::duration_cast<std::chrono::microseconds>(span).count());
}

} // namespace

std::unique_ptr<Poco::Net::HTTPClientSession> openSession(const Endpoint& endpoint, const Endpoints& settings)
{
    std::unique_ptr<Poco::Net::HTTPClientSession> session;
    if (endpoint.secure)
        session = std::make_unique<TlsSession>(endpoint, tlsContext(settings));
    else
        session =
            std::make_unique<Poco::Net::HTTPClientSession>(endpoint.host, static_cast<Poco::UInt16>(endpoint.port));
    session->setKeepAlive(true);
    session->setKeepAliveTimeout(Poco::Timespan(kKeepAliveSeconds, 0));
    const Timeouts& timeouts = settings.timeouts;
    session->setTimeout(spanOf(timeouts.connect), spanOf(timeouts.send), spanOf(timeouts.receive));
    return session;
}

} // namespace yc::central
