#include "hub/listener.h"

#include "hub/connection.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/TCPServerConnectionFactory.h>

#include <algorithm>

namespace yc::hub
{
namespace
{

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr int kStackBytes = 256 * 1024; ///< a thread a connection: small stacks keep two hundred of them light
constexpr int kIdleThreads = 4;
constexpr int kIdleSeconds = 60;
constexpr int kReserve = 2;            ///< connections below the limit from which 503 is said
constexpr long kKeepAliveSeconds = 15; ///< longer than a client of ours keeps a connection
constexpr long kIoSeconds = 15;

class Handler final : public Poco::Net::HTTPRequestHandler
{
public:
    explicit Handler(const Listener::Exchange& exchange) : m_exchange(exchange) {}
    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override
    {
        m_exchange(request, response);
    }

private:
    const Listener::Exchange& m_exchange;
};

class Handlers final : public Poco::Net::HTTPRequestHandlerFactory
{
public:
    explicit Handlers(Listener::Exchange exchange) : m_exchange(std::move(exchange)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override
    {
        return new Handler(m_exchange); // Poco deletes it
    }

private:
    Listener::Exchange m_exchange;
};

/// Our own in place of Poco's HTTPServer: it makes the connections of TLS, and ends all of them from below.
class ConnectionFactory final : public Poco::Net::TCPServerConnectionFactory
{
public:
    ConnectionFactory(ConnectionParts parts, const Tls* tls) : m_parts(std::move(parts)), m_tls(tls) {}
    Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override
    {
        // Poco deletes it
        return m_tls == nullptr ? new Connection(socket, m_parts) : new Connection(socket, m_parts, m_tls->context());
    }

private:
    ConnectionParts m_parts;
    const Tls* m_tls;
};

/// Bound so that a second hub on the same port is refused: Poco's own way shares it (SO_REUSEPORT) and half of the
/// requests would go to the other one.
Poco::Net::ServerSocket listeningSocket(const ListenerParts& parts)
{
    Poco::Net::ServerSocket socket;
    socket.bind(Poco::Net::SocketAddress(parts.address, parts.port), true, false);
    socket.listen(parts.queued);
    return socket;
}

Poco::Net::HTTPServerParams::Ptr parametersOf(const ListenerParts& parts)
{
    Poco::Net::HTTPServerParams::Ptr parameters(new Poco::Net::HTTPServerParams);
    parameters->setMaxThreads(parts.threads);
    parameters->setMaxQueued(parts.queued);
    parameters->setKeepAlive(true);
    parameters->setKeepAliveTimeout(Poco::Timespan(kKeepAliveSeconds, 0));
    parameters->setMaxKeepAliveRequests(0);
    parameters->setTimeout(Poco::Timespan(kIoSeconds, 0));
    return parameters;
}

} // namespace

Listener::Listener(const ListenerParts& parts, Exchange exchange)
    : m_pool(std::min(kIdleThreads, parts.threads), parts.threads, kIdleSeconds, kStackBytes), m_limit(parts.threads),
      m_connections(std::make_shared<Connections>()), m_socket(listeningSocket(parts))
{
    const Poco::Net::HTTPServerParams::Ptr parameters = parametersOf(parts);
    ConnectionParts each{parameters, new Handlers(std::move(exchange)), m_connections, parts.handshake, &parts.clock};
    m_server = std::make_unique<Poco::Net::TCPServer>(new ConnectionFactory(std::move(each), parts.tls), m_pool,
                                                      m_socket, parameters);
}

Listener::~Listener()
{
    stop();
}

void Listener::stop()
{
    m_server->stop();
    m_connections->endAll();
    m_pool.joinAll();
}

bool Listener::isNearLimit() const
{
    return m_server->currentConnections() > m_limit - kReserve;
}

std::int64_t Listener::failedHandshakes() const
{
    return m_connections->failedHandshakes();
}

} // namespace yc::hub
