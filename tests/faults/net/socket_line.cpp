#include "faults/net/socket_line.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yc::faults
{
namespace
{

constexpr int kBacklog = 64;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Descriptor reusable()
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    return socket;
}

bool bindTo(const Descriptor& socket, std::uint16_t port)
{
    const sockaddr_in address = loopback(port);
    return ::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

bool receive(int socket, std::string& pending)
{
    std::array<char, 65536> piece;
    const ssize_t count = ::recv(socket, piece.data(), piece.size(), 0);
    if (count <= 0)
        return false;
    pending.append(piece.data(), static_cast<std::size_t>(count));
    return true;
}

} // namespace

void Descriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

Descriptor boundSocket(std::uint16_t& port)
{
    Descriptor socket = reusable();
    bindTo(socket, 0);
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return socket;
}

Descriptor listeningSocket(std::uint16_t port)
{
    Descriptor socket = reusable();
    if (!bindTo(socket, port) || ::listen(socket.number(), kBacklog) != 0)
        return Descriptor();
    return socket;
}

Flag::Flag() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void Flag::raise() const
{
    (void)::eventfd_write(m_descriptor.number(), 1);
}

void Flag::lower() const
{
    eventfd_t count = 0;
    (void)::eventfd_read(number(), &count);
}

bool Flag::isRaised() const
{
    pollfd watched{number(), POLLIN, 0};
    return ::poll(&watched, 1, 0) > 0;
}

bool Flag::wait() const
{
    pollfd watched{number(), POLLIN, 0};
    return ::poll(&watched, 1, -1) > 0;
}

SocketLine acceptedBy(const Descriptor& listener)
{
    return SocketLine(Descriptor(::accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC)));
}

SocketLine SocketLine::to(std::uint16_t port)
{
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return SocketLine(Descriptor());
    return SocketLine(std::move(socket));
}

bool SocketLine::more(std::string& pending, const Flag& flag) const
{
    std::array<pollfd, 2> watched{pollfd{m_socket.number(), POLLIN, 0}, pollfd{flag.number(), POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
    return watched[1].revents == 0 && receive(m_socket.number(), pending);
}

bool SocketLine::moreUnlessGone(std::string& pending, const Flag& flag, const SocketLine& client) const
{
    std::array<pollfd, 3> watched{pollfd{m_socket.number(), POLLIN, 0}, pollfd{flag.number(), POLLIN, 0},
                                  pollfd{client.m_socket.number(), POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
    return watched[0].revents != 0 && receive(m_socket.number(), pending);
}

bool SocketLine::say(const std::string& bytes, const Flag& flag) const
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        std::array<pollfd, 2> watched{pollfd{m_socket.number(), POLLOUT, 0}, pollfd{flag.number(), POLLIN, 0}};
        ::poll(watched.data(), watched.size(), -1);
        if (watched[1].revents != 0)
            return false;
        const ssize_t count =
            ::send(m_socket.number(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0)
            return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool SocketLine::waitForEnd(const Flag& flag, int millis) const
{
    std::array<pollfd, 2> watched{pollfd{m_socket.number(), POLLIN, 0}, pollfd{flag.number(), POLLIN, 0}};
    return ::poll(watched.data(), watched.size(), millis) > 0;
}

void SocketLine::reset()
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket.number(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket.close();
}

} // namespace yc::faults
