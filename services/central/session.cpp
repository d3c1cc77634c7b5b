#include "central/session.h"

#include "central/openssl_hold.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/RejectCertificateHandler.h>
#include <Poco/Net/SSLManager.h>

#include <mutex>

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

/// STRICT, because RELAXED skips the check for loopback names; the host name is checked only when asked for; and a
/// handler is set because the one made from configuration asks on the console.
Poco::Net::Context::Ptr makeContext(const std::string& certificates)
{
    using Poco::Net::Context;
    holdOpenSsl();
    Context::Params params;
    params.verificationMode = Context::VERIFY_STRICT;
    params.caLocation = certificates;
    params.loadDefaultCAs = certificates.empty();
    Context::Ptr context(new Context(Context::TLS_CLIENT_USE, params));
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    context->enableExtendedCertificateVerification(true);
    static std::once_flag once;
    std::call_once(once, [&] {
        Poco::Net::SSLManager::instance().initializeClient(nullptr, new Poco::Net::RejectCertificateHandler(false),
                                                           context);
    });
    return context;
}

} // namespace

std::unique_ptr<Poco::Net::HTTPClientSession> openSession(const Endpoint& endpoint, const Endpoints& settings)
{
    std::unique_ptr<Poco::Net::HTTPClientSession> session;
    const auto port = static_cast<Poco::UInt16>(endpoint.port);
    if (endpoint.secure)
        session = std::make_unique<Poco::Net::HTTPSClientSession>(endpoint.host, port,
                                                                  makeContext(settings.certificates));
    else
        session = std::make_unique<Poco::Net::HTTPClientSession>(endpoint.host, port);
    session->setKeepAlive(true);
    session->setKeepAliveTimeout(Poco::Timespan(kKeepAliveSeconds, 0));
    const Timeouts& timeouts = settings.timeouts;
    session->setTimeout(spanOf(timeouts.connect), spanOf(timeouts.send), spanOf(timeouts.receive));
    return session;
}

} // namespace yc::central
