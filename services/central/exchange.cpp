#include "central/exchange.h"

#include "base/text.h"
#include "central/body_digest.h"
#include "central/deadline.h"
#include "central/tls.h"
#include "wire/messages.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>
#include <poll.h>
#include <sys/socket.h>

namespace yc::central
{
namespace
{

constexpr const char* kDigestHeader = "X-Body-SHA256";
constexpr const char* kIdentity = "identity";
constexpr int kFirstRedirect = 300;
constexpr int kPastRedirects = 400;
constexpr int kNotModified = 304;
constexpr int kNoContent = 204;

Problem offline(const char* code, std::string detail)
{
    return fail(Fault::Offline, code, std::move(detail));
}

/// A followed redirect would hand token and body to whoever sent it; packed content could unpack without bound.
void refuseForeign(const Poco::Net::HTTPResponse& response)
{
    const int status = response.getStatus();
    if (status >= kFirstRedirect && status < kPastRedirects && status != kNotModified)
        throw offline("net.not_ours", "redirect " + std::to_string(status));
    const std::string coding = response.get("Content-Encoding", kIdentity); // a copy: the other word may be a temporary
    if (toLowerAscii(coding) != kIdentity)
        throw offline("net.not_ours", "content is packed");
}

bool hasBody(const Question& question)
{
    using Poco::Net::HTTPRequest;
    return question.method == HTTPRequest::HTTP_POST || question.method == HTTPRequest::HTTP_PATCH;
}

/// What stands on a connection behind an answer: nothing, more bytes, or its end.
enum class Behind { Nothing, More, End };
Behind behind(int socket)
{
    char sign = 0;
    const ssize_t count = ::recv(socket, &sign, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 ? Behind::End : count > 0 ? Behind::More : Behind::Nothing;
}

/// An answer that has a head alone, whatever length it names.
bool isBare(const Question& question, int status)
{
    return question.method == Poco::Net::HTTPRequest::HTTP_HEAD || status == kNoContent || status == kNotModified;
}

} // namespace

Exchange::Exchange(Poco::Net::HTTPClientSession& session, const Endpoint& endpoint, const Timeouts& timeouts,
                   const Clock& clock, const StopSignal& stop, const Question& question)
    : m_session(session), m_endpoint(endpoint), m_clock(clock), m_stop(stop), m_question(question),
      m_firstByteBy(clock.tick() + timeouts.receive + question.wait),
      m_deadline(clock.tick() + timeouts.whole + question.wait)
{
}

Reply Exchange::run()
{
    send();
    awaitAnswer();
    return receiveInTime();
}

void Exchange::send()
{
    Poco::Net::HTTPRequest request(m_question.method, m_endpoint.prefix + m_question.path, "HTTP/1.1");
    request.setKeepAlive(true);
    request.set("Accept", "application/json");
    request.set("Accept-Encoding", kIdentity);
    if (!m_question.token.empty())
        request.set("Authorization", "Bearer " + m_question.token);
    for (const auto& [name, value] : m_question.headers)
        request.set(name, value);
    if (hasBody(m_question)) {
        request.setContentType(m_question.type);
        request.setContentLength64(static_cast<Poco::Int64>(m_question.body.size()));
        // Poco may silently send again what is left of a body after it reconnects (poco #3790): the hub compares.
        request.set(kDigestHeader, bodyDigest(m_question.body));
    }
    std::ostream& stream = m_session.sendRequest(request);
    stream << m_question.body << std::flush;
    if (!stream.good())
        throw offline("net.reset", "the request could not be sent");
}

void Exchange::awaitAnswer()
{
    using std::chrono::milliseconds;
    auto* tls = dynamic_cast<TlsSession*>(&m_session);
    std::array<pollfd, 2> watched{pollfd{m_session.socket().impl()->sockfd(), POLLIN, 0},
                                  pollfd{m_stop.descriptor(), POLLIN, 0}};
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(m_firstByteBy - m_clock.tick());
        if (left <= milliseconds(0))
            throw offline("net.timeout", "no answer");
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(left.count()));
        if (watched[1].revents != 0)
            throw offline("net.reset", "stopped");
        if (ready > 0 && (tls == nullptr || tls->answerBegins()))
            return;
    }
}

Reply Exchange::receiveInTime()
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - m_clock.tick());
    const Deadline deadline(m_session.socket().impl()->sockfd(), std::max(left, std::chrono::milliseconds(1)));
    try {
        Reply reply = receive();
        if (!deadline.isOver())
            return reply;
    } catch (...) {
        if (!deadline.isOver())
            throw;
    }
    throw offline("net.timeout", "the answer drips");
}

Reply Exchange::receive()
{
    Poco::Net::HTTPResponse response;
    std::istream& stream = m_session.receiveResponse(response);
    refuseForeign(response);
    const std::streamsize announced = response.hasContentLength() ? response.getContentLength64() : -1;
    Reply reply{.status = response.getStatus(), .body = {}};
    for (const auto& [name, value] : response)
        reply.headers.insert_or_assign(toLowerAscii(name), value);
    if (isBare(m_question, reply.status) || announced == 0) {
        checkHead(response);
        return reply;
    }
    reply.body = readBody(stream, announced);
    if (announced < 0 && reply.body.empty())
        checkHead(response);
    // Poco ends a cut body as if it were whole (poco #5032). Without an announced length the envelope itself tells: no
    // beginning of a JSON object is one.
    if (announced >= 0 && static_cast<std::streamsize>(reply.body.size()) != announced)
        throw offline("net.truncated", "the body is shorter than announced");
    if (response.has(kDigestHeader) && toLowerAscii(response.get(kDigestHeader)) != bodyDigest(reply.body))
        throw offline("net.truncated", "the body is not what was sent");
    return reply;
}

/// Poco takes a head that breaks off in the middle of a header for whole (1.11), and of an answer without a body nothing
/// else tells: half of a Hub-Sequence would be believed. Who ends a connection says so; who does not has lost it.
void Exchange::checkHead(const Poco::Net::HTTPResponse& response)
{
    const Behind found = behind(m_session.socket().impl()->sockfd());
    if (found == Behind::End && response.getKeepAlive())
        throw offline("net.truncated", "the head breaks off");
    if (found == Behind::More)
        m_session.reset(); // a body that should not be there is not the next answer
}

std::string Exchange::readBody(std::istream& stream, std::streamsize announced)
{
    if (announced > static_cast<std::streamsize>(m_question.mostBack))
        throw fail(Fault::Full, "net.too_large", std::to_string(announced));
    std::string body;
    // peek() waits for one piece of the network at most, so that a server that drips cannot hold us past the deadline.
    while (stream.peek() != std::istream::traits_type::eof()) {
        const std::streamsize ready = stream.rdbuf()->in_avail();
        const std::size_t before = body.size();
        body.resize(before + static_cast<std::size_t>(ready));
        stream.read(body.data() + before, ready);
        if (body.size() > m_question.mostBack)
            throw fail(Fault::Full, "net.too_large", std::to_string(body.size()));
        if (m_clock.tick() > m_deadline)
            throw offline("net.timeout", "the answer drips");
    }
    // A stream swallows what its buffer throws; a time-out in the middle of a body must not look like its end.
    if (const Poco::Exception* swallowed = stream.bad() ? m_session.networkException() : nullptr)
        swallowed->rethrow();
    return body;
}

} // namespace yc::central
