#pragma once

#include "hub/hub.h"
#include "hub/tls_files.h"

#include <cstdint>
#include <memory>
#include <string>

namespace yc::hub
{

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0 = a free one
    std::uint16_t bellPort = 0;
    int threads = 512;     ///< one a connection, made when it is needed: a workstation that is busy has up to eight
    int bellThreads = 256; ///< a waiting bell holds its thread, so it has its own
    int queued = 256;
    TlsFiles tls;                               ///< nothing set = plain HTTP, for this machine alone
    std::chrono::milliseconds handshake{10000}; ///< the longest a handshake of TLS may take
};

/// The HTTP shell around the core. Two listeners: requests that are answered at once, and the bell, whose waiting
/// connections must never use up the threads of the others. Near the limit it answers 503 with Retry-After, because
/// Poco closes what is over it without a word; what it closed is counted.
class Server
{
public:
    Server(Hub& hub, ServerOptions options);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Denied "server.not_loopback" (args: the address) for one that others can reach when there is no certificate;
    /// what Tls::load() says; Offline "server.port" (args: the port) when it cannot be bound.
    Result<void> start();
    /// Read the certificate's files again, for connections from now on; what Tls::load() says when they are not good:
    /// then the old ones stay. Any thread.
    Result<void> renewCertificate();
    /// Until when the certificate is good; the beginning of time without one.
    Moment certificateUntil() const;
    void stop();
    std::uint16_t port() const;
    std::uint16_t bellPort() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yc::hub
