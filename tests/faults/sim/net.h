#pragma once

#include "central/http_client.h"
#include "faults/sim/hub_machine.h"
#include "faults/sim/schedule.h"

#include <map>
#include <string>
#include <vector>

namespace yc::sim
{

/// What may go wrong with one exchange.
enum class NetFault {
    None,
    Refused,       ///< nobody listens
    LostRequest,   ///< swallowed on the way there
    LostReply,     ///< done, and the answer swallowed
    ResetBefore,   ///< the connection dies before anything is done
    ResetAfter,    ///< and after
    Duplicate,     ///< a proxy sends it twice, and gives the second answer
    LateDuplicate, ///< the first answer comes; the request comes once more, much later
    Slow,
    Truncated,     ///< the body ends early, which its length tells
    TruncatedOpen, ///< the same without a length
    Portal,        ///< a page of somebody else with status 200, nothing done
    PortalAfter,   ///< the same after it was done
    BadGateway,    ///< 502 with a page, nothing done
    ErrorAfter,    ///< 500 with a page after it was done
    Busy,          ///< the hub asks to come later
};
inline constexpr int kNetFaults = 16;
const char* name(NetFault fault);

/// The network of a hall: where HttpClient's questions go in a simulation (its transport is replaced when linking, so
/// that everything above it is what the product runs).
class Net
{
public:
    Net(Schedule& schedule, HubMachine& hub, int windows);
    ~Net();
    Net(const Net&) = delete;
    Net& operator=(const Net&) = delete;
    static Net& current();
    static std::string urlOf(int window) { return "sim://" + std::to_string(window); }

    Result<central::Reply> ask(int window, const central::Question& question);

    /// One exchange in so many goes wrong; 0 = none.
    int faultOneIn = 0;
    void setUp(int window, bool up) { m_links[static_cast<std::size_t>(window)].up = up; }
    bool isUp(int window) const { return m_links[static_cast<std::size_t>(window)].up; }
    /// Swizzle: every exchange of that window waits until the clog is gone.
    void clog(int window, Tick until) { m_links[static_cast<std::size_t>(window)].cloggedUntil = until; }
    void mend();
    /// Its program ended: what it waits for ends too.
    void setRunning(int window, bool running) { m_links[static_cast<std::size_t>(window)].running = running; }

    std::map<std::string, std::uint64_t> injected;
    std::uint64_t exchanges = 0;

private:
    struct Link {
        bool up = true;
        bool running = true;
        Tick cloggedUntil{};
    };

    NetFault drawn();
    Result<central::Reply> attempt(Link& link, const central::Question& question);
    Result<central::Reply> carried(Link& link, const central::Question& question, NetFault fault);
    Result<central::Reply> served(const central::Question& question);
    Result<central::Reply> damaged(Result<central::Reply> reply, NetFault fault);

    Schedule& m_schedule;
    HubMachine& m_hub;
    std::vector<Link> m_links;
};

} // namespace yc::sim
