#include "hub/connection.h"

#include "base/log.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <array>
#include <string>

namespace yc::hub
{
namespace
{

using Poco::Net::SecureStreamSocket;
using Poco::Net::Socket;
using Poco::Net::StreamSocket;

constexpr int kDone = 1; ///< of completeHandshake()
constexpr std::chrono::seconds kParting{1};

/// To a client that spoke plain HTTP. No redirect: what it sent has travelled in clear, and should not begin so again.
const std::string kSpeakTls = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
                              "Connection: close\r\n\r\n"
                              "This port speaks HTTPS only.\n此端口只接受 https 连接。\n";

Poco::Timespan spanOf(Tick::duration span)
{
    return Poco::Timespan(span.count());
}

/// Say these last words and read what is still under way: hanging up on unread bytes would destroy them, and the alert
/// that tells the other side why.
void part(StreamSocket& plain, const Clock& clock, const std::string& words)
try {
    const Tick by = clock.tick() + kParting;
    std::array<char, 4096> ignored{};
    if (!words.empty())
        plain.sendBytes(words.data(), static_cast<int>(words.size()));
    plain.shutdownSend();
    for (Tick now = clock.tick(); now < by && plain.poll(spanOf(by - now), Socket::SELECT_READ); now = clock.tick()) {
        if (plain.receiveBytes(ignored.data(), static_cast<int>(ignored.size())) <= 0)
            return;
    }
} catch (const Poco::Exception&) {
    return; // it has gone
}

void end(StreamSocket& plain)
{
    try {
        plain.shutdown();
    } catch (const Poco::Exception&) {
        return; // it has just ended by itself
    }
}

bool spokePlainHttp(const Poco::Net::SSLException& error)
{
    return error.message().find("http request") != std::string::npos;
}

} // namespace

Connections::Place Connections::add(const StreamSocket& plain)
{
    const std::lock_guard lock(m_mutex);
    const Place place = m_open.insert(m_open.end(), plain);
    if (m_ending)
        end(*place);
    return place;
}

void Connections::remove(Place place)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(place);
}

void Connections::endAll()
{
    const std::lock_guard lock(m_mutex);
    m_ending = true;
    for (StreamSocket& each : m_open)
        end(each);
}

Connection::Connection(const StreamSocket& plain, const StreamSocket& spoken, const ConnectionParts& parts)
    : HTTPServerConnection(spoken, parts.parameters, parts.handlers), m_parts(parts),
      m_place(parts.connections->add(plain)), m_plain(plain)
{
}

Connection::Connection(const StreamSocket& plain, const ConnectionParts& parts) : Connection(plain, plain, parts) {}

Connection::Connection(const StreamSocket& plain, const ConnectionParts& parts, const Poco::Net::Context::Ptr& context)
    : Connection(plain, SecureStreamSocket::attach(plain, context), parts)
{
}

Connection::~Connection()
{
    m_parts.connections->remove(m_place);
}

void Connection::run()
{
    if (!socket().secure() || shakeHands(m_plain))
        HTTPServerConnection::run();
}

bool Connection::shakeHands(StreamSocket& plain)
{
    SecureStreamSocket secure(socket());
    const Tick by = m_parts.clock->tick() + m_parts.handshake;
    try {
        plain.setBlocking(false); // each step returns at once, so that a client that drips is held to the bound too
        for (int state = secure.completeHandshake(); state != kDone; state = secure.completeHandshake()) {
            const auto mode =
                state == SecureStreamSocket::ERR_SSL_WANT_WRITE ? Socket::SELECT_WRITE : Socket::SELECT_READ;
            const auto left = by - m_parts.clock->tick();
            if (left <= left.zero() || !plain.poll(spanOf(left), mode))
                throw Poco::TimeoutException("the handshake takes too long");
        }
        plain.setBlocking(true);
        return true;
    } catch (const Poco::Exception& error) {
        m_parts.connections->countFailedHandshake();
        log::info("hub.handshake", {{"detail", error.displayText()}});
        if (const auto* refused = dynamic_cast<const Poco::Net::SSLException*>(&error))
            part(plain, *m_parts.clock, spokePlainHttp(*refused) ? kSpeakTls : std::string());
        return false;
    }
}

} // namespace yc::hub
