#include "central/http_client.h"

#include "central/exchange.h"
#include "central/session.h"
#include "central/tls.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>

namespace yc::central
{
namespace
{

/// The connection died under the question: whether it was heard is unknown, so it may be put once more.
bool diedOnTheWay(const Problem& problem)
{
    return problem.code == "net.reset" || problem.code == "net.truncated";
}

Problem offline(const char* code, const Poco::Exception& error)
{
    return fail(Fault::Offline, code, error.displayText());
}

} // namespace

StopSignal::StopSignal() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

StopSignal::~StopSignal()
{
    ::close(m_descriptor);
}

void StopSignal::raise()
{
    // Cannot fail: the counter is far from its end.
    (void)::eventfd_write(m_descriptor, 1);
}

struct HttpClient::Inner {
    Inner(Endpoints given, const std::string& url, const Clock& ticking, const StopSignal& ending)
        : settings(std::move(given)), endpoint(endpointFrom(url)), clock(ticking), stop(ending)
    {
    }

    Endpoints settings;
    Result<Endpoint> endpoint;
    const Clock& clock;
    const StopSignal& stop;
    std::mutex mutex;
    std::unique_ptr<Poco::Net::HTTPClientSession> session;

    Result<Reply> attempt(const Question& question);
    Result<Reply> attemptOpen(const Question& question);
};

/// Any failure leaves the session in an unknown place: it is closed, never used again.
Result<Reply> HttpClient::Inner::attempt(const Question& question)
{
    Result<Reply> reply = attemptOpen(question);
    if (!reply)
        session.reset();
    return reply;
}

/// The only place where Poco's exceptions become faults.
Result<Reply> HttpClient::Inner::attemptOpen(const Question& question)
{
    try {
        if (!session)
            session = openSession(*endpoint, settings);
        return Exchange(*session, *endpoint, settings.timeouts, clock, stop, question).run();
    } catch (const Problem& problem) {
        return problem;
    } catch (const Poco::TimeoutException& error) {
        return offline("net.timeout", error);
    } catch (const Poco::Net::ConnectionRefusedException& error) {
        return offline("net.refused", error);
    } catch (const Poco::Net::SSLException& error) {
        return tlsProblem(error, *endpoint);
    } catch (const Poco::Net::NoMessageException& error) { // mostly closed by the other side while idle
        return offline("net.reset", error);
    } catch (const Poco::Net::MessageException& error) { // an answer that is no HTTP
        return offline("net.reset", error);
    } catch (const Poco::Net::ConnectionResetException& error) {
        return offline("net.reset", error);
    } catch (const Poco::Net::ConnectionAbortedException& error) {
        return offline("net.reset", error);
    } catch (const Poco::Net::NetException& error) { // no such name, no route
        return offline("net.refused", error);
    } catch (const Poco::IOException& error) {
        return offline("net.reset", error);
    } catch (const Poco::Exception& error) {
        return offline("net.refused", error);
    }
}

HttpClient::HttpClient(const Endpoints& endpoints, const std::string& url, const Clock& clock, const StopSignal& stop)
    : m_inner(std::make_unique<Inner>(endpoints, url, clock, stop))
{
}

HttpClient::~HttpClient() = default;

Result<Reply> HttpClient::ask(const Question& question)
{
    const std::lock_guard lock(m_inner->mutex);
    if (!m_inner->endpoint)
        return m_inner->endpoint.problem();
    Result<Reply> reply = m_inner->attempt(question);
    if (!reply && diedOnTheWay(reply.problem()))
        reply = m_inner->attempt(question);
    return reply;
}

void HttpClient::reset()
{
    const std::lock_guard lock(m_inner->mutex);
    m_inner->session.reset();
}

} // namespace yc::central
