#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace yc::faults
{

/// A file descriptor of its own.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        close();
        m_number = std::exchange(other.m_number, -1);
        return *this;
    }
    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    void close();

private:
    int m_number;
};

/// A socket on loopback, bound so that its port is kept while nobody listens.
Descriptor boundSocket(std::uint16_t& port);
/// Listening on a port that boundSocket() keeps.
Descriptor listeningSocket(std::uint16_t port);

/// A level-triggered signal that every wait watches. Any thread.
class Flag
{
public:
    Flag();
    void raise() const;
    void lower() const;
    bool isRaised() const;
    bool wait() const; ///< until it is up
    int number() const { return m_descriptor.number(); }

private:
    Descriptor m_descriptor;
};

class SocketLine;
SocketLine acceptedBy(const Descriptor& listener);

/// One connection, blocking; every wait also ends with the flag handed in.
class SocketLine
{
public:
    explicit SocketLine(Descriptor socket) : m_socket(std::move(socket)) {}
    static SocketLine to(std::uint16_t port);

    bool isOpen() const { return m_socket.isOpen(); }
    /// More bytes into `pending`. False: the other side is gone, or the flag is up.
    bool more(std::string& pending, const Flag& flag) const;
    /// The same, and also ended by what comes from `client` or its hanging up.
    bool moreUnlessGone(std::string& pending, const Flag& flag, const SocketLine& client) const;
    /// False: it could not be sent, or the flag is up.
    bool say(const std::string& bytes, const Flag& flag) const;
    /// Until the other side hangs up, the flag is up, or the time is over; false for the latter.
    bool waitForEnd(const Flag& flag, int millis = -1) const;
    /// Hang up with a reset: whatever was under way is destroyed.
    void reset();
    void close() { m_socket.close(); }

private:
    Descriptor m_socket;
};

} // namespace yc::faults
