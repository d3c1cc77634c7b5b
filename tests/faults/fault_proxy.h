#pragma once

#include "base/executor.h"
#include "faults/net/net_fault.h"
#include "faults/net/socket_line.h"

#include <array>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <vector>

namespace yc::faults
{

/// Stands between a workstation and its hub on loopback: real TCP, a thread a connection, just enough HTTP to know what
/// each request asks for. What it was not told to spoil it passes on byte by byte. Any thread.
class FaultProxy
{
public:
    FaultProxy(std::uint16_t hubPort, std::uint16_t bellPort);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    static constexpr int kUntilCalm = 1 << 30;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    /// The next requests of that call, `times` of them, meet that fault; it outlives the proxy.
    void arm(NetCall call, const NetFault& fault, int times);
    /// Somebody mends the line: nothing is spoilt any more, what hung ends, what was held back arrives. Once.
    void calm();

    int spoilt(NetCall call) const; ///< requests of that call so far
    int passed(NetCall call) const;
    /// Until one more request has come to something, or so much real time.
    void waitForTraffic(std::chrono::milliseconds most) const;
    /// Of a body without end: how much the client took before it hung up.
    std::int64_t mostPoured() const;
    /// Somebody followed a redirect.
    bool wasFollowed() const;

private:
    enum class State { Good, Shut, Deaf };
    using Counts = std::array<int, kNetCalls + 1>;
    struct Order {
        NetCall call;
        const NetFault* fault;
        int left;
    };
    /// A connection of the client; `era` is up when all connections of its time die.
    struct Talk {
        SocketLine client;
        std::shared_ptr<const Flag> era;
        std::string pending = {};
    };

    void listen();
    void look(Descriptor& listener);
    void change(State state);
    State state() const;
    void talk(Talk& talk);
    bool readRequest(Talk& talk, NetRequest& request) const;
    /// These four: false when the connection is over.
    bool serve(Talk& talk, const NetRequest& request);
    bool spoil(Talk& talk, const NetRequest& request, const NetFault& fault);
    bool playFor(Talk& talk, const NetRequest& request, const NetFault& fault);
    bool perform(const Talk& talk, const Play& play);
    bool pour(const Talk& talk, const std::string& bytes);
    std::optional<NetAnswer> ask(const NetRequest& request, const Talk* talk) const;
    std::uint16_t portOf(const NetRequest& request) const;
    void cutAtHub(const NetRequest& request) const;
    /// What was held back arrives, the newest first.
    void deliverHeld(std::optional<NetCall> call);
    const NetFault* taken(NetCall call);
    void count(Counts& counts, NetCall call);

    std::uint16_t m_hubPort;
    std::uint16_t m_bellPort;
    std::uint16_t m_port = 0;
    std::uint16_t m_elsewherePort = 0;
    Descriptor m_keeper; ///< keeps the port while nobody listens
    Descriptor m_elsewhereKeeper;
    Descriptor m_elsewhere; ///< another host: nobody should come
    Flag m_calm;
    Flag m_ending;
    Flag m_turn; ///< look at the state again
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_traffic;
    std::condition_variable m_listenerChanged;
    std::shared_ptr<const Flag> m_era = std::make_shared<Flag>();
    State m_state = State::Good;
    bool m_listens = false;
    bool m_followed = false;
    std::vector<Order> m_orders;
    std::vector<NetRequest> m_held;
    Counts m_spoilt{};
    Counts m_passed{};
    std::int64_t m_mostPoured = 0;
    std::list<std::unique_ptr<Worker>> m_talkers; ///< of the acceptor
    Worker m_acceptor{"proxy"};
};

} // namespace yc::faults
