#pragma once

#include "base/executor.h"

#include <arpa/inet.h>
#include <cstring>
#include <memory>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace yc::fakes
{

/// A raw server on loopback that answers each request with exactly the bytes it was told, so that a test may cut, lie
/// and stall below HTTP. A worker a connection.
class TcpServer
{
public:
    struct Answer {
        std::string bytes = {};
        bool close = false; ///< hang up afterwards
        bool stall = false; ///< say nothing more until the client hangs up
        bool drip = false;  ///< one byte at a time, until the client hangs up
    };
    struct Heard {
        int connection = 0; ///< from 1
        std::string head;
        std::string body;
    };

    TcpServer() : m_listener(::socket(AF_INET, SOCK_STREAM, 0)), m_ending(::eventfd(0, 0)), m_worker("tcp")
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, kBacklog);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_worker.post([this] { serve(); });
    }
    ~TcpServer()
    {
        ::eventfd_write(m_ending, 1);
        m_worker.stop();
        m_talkers.clear();
        ::close(m_listener);
        ::close(m_ending);
    }
    TcpServer(const TcpServer&) = delete;
    TcpServer& operator=(const TcpServer&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// Answers in order; the last one is given again and again.
    void answer(std::vector<Answer> answers)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = std::move(answers);
        m_next = 0;
    }
    std::vector<Heard> heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

    /// An HTTP answer with a true Content-Length, and what else the test wants in its head.
    static std::string http(const std::string& body, const std::string& status = "200 OK", const std::string& head = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n" + head + "\r\n" + body;
    }

private:
    static constexpr int kBacklog = 16;
    static constexpr int kDripMillis = 5;

    void serve()
    {
        int connection = 0;
        while (readable(m_listener)) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            ++connection;
            m_talkers.push_back(std::make_unique<Worker>("tcp-talk"));
            m_talkers.back()->post([this, socket, connection] {
                talk(socket, connection);
                ::close(socket);
            });
        }
    }
    void talk(int socket, int connection)
    {
        std::string pending;
        while (true) {
            Heard heard;
            if (!readRequest(socket, pending, heard))
                return;
            heard.connection = connection;
            const Answer next = take(heard);
            if (next.drip)
                return drip(socket, next.bytes);
            // A client that gave up meanwhile must not end the test with SIGPIPE.
            ::send(socket, next.bytes.data(), next.bytes.size(), MSG_NOSIGNAL);
            if (next.stall)
                waitForHangUp(socket);
            if (next.close || next.stall)
                return;
        }
    }
    void drip(int socket, const std::string& bytes) const
    {
        for (const char byte : bytes) {
            pollfd watched[2] = {{socket, POLLIN, 0}, {m_ending, POLLIN, 0}};
            const bool hungUp = ::poll(watched, 2, kDripMillis) > 0;
            if (hungUp || ::send(socket, &byte, 1, MSG_NOSIGNAL) < 0)
                return;
        }
    }
    Answer take(const Heard& heard)
    {
        const std::lock_guard lock(m_mutex);
        m_heard.push_back(heard);
        if (m_answers.empty())
            return {.bytes = {}, .close = true};
        const std::size_t at = std::min(m_next, m_answers.size() - 1);
        ++m_next;
        return m_answers[at];
    }
    bool readable(int socket) const
    {
        pollfd watched[2] = {{socket, POLLIN, 0}, {m_ending, POLLIN, 0}};
        ::poll(watched, 2, -1);
        return watched[1].revents == 0;
    }
    bool more(int socket, std::string& pending) const
    {
        char piece[4096];
        if (!readable(socket))
            return false;
        const ssize_t count = ::recv(socket, piece, sizeof(piece), 0);
        if (count <= 0)
            return false;
        pending.append(piece, static_cast<std::size_t>(count));
        return true;
    }
    bool readRequest(int socket, std::string& pending, Heard& heard) const
    {
        std::size_t end = pending.find("\r\n\r\n");
        for (; end == std::string::npos; end = pending.find("\r\n\r\n")) {
            if (!more(socket, pending))
                return false;
        }
        heard.head = pending.substr(0, end);
        pending.erase(0, end + 4);
        const std::size_t at = heard.head.find("Content-Length: ");
        const std::size_t length = at == std::string::npos ? 0 : std::stoul(heard.head.substr(at + 16));
        while (pending.size() < length) {
            if (!more(socket, pending))
                return false;
        }
        heard.body = pending.substr(0, length);
        pending.erase(0, length);
        return true;
    }
    void waitForHangUp(int socket) const
    {
        std::string ignored;
        while (more(socket, ignored))
            ignored.clear();
    }

    int m_listener;
    int m_ending;
    int m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<Answer> m_answers;
    std::size_t m_next = 0;
    std::vector<Heard> m_heard;
    std::vector<std::unique_ptr<Worker>> m_talkers;
    Worker m_worker;
};

} // namespace yc::fakes
