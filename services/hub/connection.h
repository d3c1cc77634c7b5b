#pragma once

#include "base/clock.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerConnection.h>
#include <Poco/Net/HTTPServerParams.h>

#include <atomic>
#include <chrono>
#include <list>
#include <memory>
#include <mutex>

namespace yc::hub
{

/// The open connections of a listener, so that all can be ended. Any thread.
class Connections
{
public:
    using Place = std::list<Poco::Net::StreamSocket>::iterator;

    Place add(const Poco::Net::StreamSocket& plain);
    void remove(Place place);
    /// Hang up below TLS: whoever waits for bytes stops waiting, and one that comes later finds itself hung up. Poco's
    /// own way would say good-bye over TLS from this thread while the connection's own reads, and OpenSSL allows one.
    void endAll();

    void countFailedHandshake() { ++m_failedHandshakes; }
    std::int64_t failedHandshakes() const { return m_failedHandshakes; }

private:
    std::mutex m_mutex;
    std::list<Poco::Net::StreamSocket> m_open;
    bool m_ending = false;
    std::atomic<std::int64_t> m_failedHandshakes{0};
};

/// What the connections of one listener share.
struct ConnectionParts {
    Poco::Net::HTTPServerParams::Ptr parameters;
    Poco::Net::HTTPRequestHandlerFactory::Ptr handlers;
    std::shared_ptr<Connections> connections;
    std::chrono::milliseconds handshake{0}; ///< the longest it may take
    const Clock* clock = nullptr;
};

/// One connection, over TLS when it has a context: it shakes hands before the first request. Lives on its own thread.
class Connection final : public Poco::Net::HTTPServerConnection
{
public:
    Connection(const Poco::Net::StreamSocket& plain, const ConnectionParts& parts);
    Connection(const Poco::Net::StreamSocket& plain, const ConnectionParts& parts,
               const Poco::Net::Context::Ptr& context);
    ~Connection() override;

    void run() override;

private:
    Connection(const Poco::Net::StreamSocket& plain, const Poco::Net::StreamSocket& spoken,
               const ConnectionParts& parts);
    bool shakeHands(Poco::Net::StreamSocket& plain);

    ConnectionParts m_parts;
    Connections::Place m_place;
    Poco::Net::StreamSocket m_plain;
};

} // namespace yc::hub
