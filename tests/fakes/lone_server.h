#pragma once

#include "base/executor.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <functional>
#include <string>

namespace yc::fakes
{

/// A server on loopback that serves one connection after the other as the test says, bytes and all. The clients are
/// gone before it ends.
class LoneServer
{
public:
    using Serve = std::function<void(Poco::Net::StreamSocket&)>;

    explicit LoneServer(Serve serve)
        : m_serve(std::move(serve)), m_socket(Poco::Net::SocketAddress("127.0.0.1", 0)), m_worker("lone")
    {
        m_worker.post([this] { acceptAll(); });
    }
    ~LoneServer()
    {
        m_ending = true;
        try {
            Poco::Net::StreamSocket(m_socket.address()).close(); // ends the last wait
        } catch (const Poco::Exception&) {
            m_socket.close();
        }
        m_worker.stop();
    }
    LoneServer(const LoneServer&) = delete;
    LoneServer& operator=(const LoneServer&) = delete;

    std::string url(const std::string& host) const
    {
        return "https://" + host + ":" + std::to_string(m_socket.address().port());
    }
    int calls() const { return m_calls; }

    /// Say no more, and read until the other side has gone: hanging up on unread bytes destroys what was said last.
    static void part(Poco::Net::StreamSocket& socket)
    {
        char ignored[4096];
        socket.shutdownSend();
        while (socket.receiveBytes(ignored, sizeof ignored) > 0) {
        }
    }

private:
    void acceptAll()
    {
        while (true) {
            Poco::Net::StreamSocket socket = m_socket.acceptConnection();
            if (m_ending)
                return;
            ++m_calls;
            try {
                m_serve(socket);
            } catch (const Poco::Exception&) {
                continue; // the client has gone
            }
        }
    }

    Serve m_serve;
    Poco::Net::ServerSocket m_socket;
    std::atomic<bool> m_ending{false};
    std::atomic<int> m_calls{0};
    Worker m_worker;
};

} // namespace yc::fakes
