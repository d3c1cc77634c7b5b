#pragma once

#include "base/clock.h"
#include "hub/tls.h"

#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace yc::hub
{

class Connections;

/// What a listener is made from.
struct ListenerParts {
    std::string address;
    std::uint16_t port = 0;                 ///< 0 = a free one
    int threads = 0;                        ///< one a connection
    int queued = 0;                         ///< connections that wait for a thread
    std::chrono::milliseconds handshake{0}; ///< the longest a handshake of TLS may take
    const Tls* tls = nullptr;               ///< nothing = plain HTTP; outlives the listener
    const Clock& clock;
};

/// One port with its own threads. Connections over TLS shake hands on their own thread and within a bound, so that one
/// that stalls holds up nobody and not for ever. Any thread.
class Listener
{
public:
    using Exchange = std::function<void(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse&)>;

    /// Binds the port. Throws Poco::Exception.
    Listener(const ListenerParts& parts, Exchange exchange);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    void start() { m_server->start(); }
    /// Idle connections end at once; a request under way fails safe.
    void stop();

    std::uint16_t port() const { return m_server->port(); }
    /// So many connections that the next ones should be told to come back later.
    bool isNearLimit() const;
    int connections() const { return m_server->currentConnections(); }
    int refused() const { return m_server->refusedConnections(); }
    int queued() const { return m_server->queuedConnections(); }
    std::int64_t failedHandshakes() const;

private:
    Poco::ThreadPool m_pool;
    int m_limit;
    std::shared_ptr<Connections> m_connections;
    Poco::Net::ServerSocket m_socket;
    std::unique_ptr<Poco::Net::TCPServer> m_server;
};

} // namespace yc::hub
