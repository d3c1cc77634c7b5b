#pragma once

#include "faults/fault_proxy.h"
#include "faults/net/net_clerk.h"
#include "faults/net/net_hall.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yc::faults
{

/// One combination: a call, a fault, once or until the line is mended; and what is there for it.
struct Scene {
    NetCall call;
    const NetFault& fault;
    bool lasting;
    NetHall& hall;
    FaultProxy& line;
    NetDesk& desk;
    NetClerk clerk;

    // What an errand leaves for the checks.
    std::optional<Problem> told = {}; ///< what the person who asked was told; none = it went well
    bool asked = false;               ///< a person asked directly, and heard
    domain::TicketId ticket = {};
    domain::CaseId taken = {};
    std::size_t claimsBefore = 0;
    std::vector<std::string> violations = {};

    /// Until it holds, for what the bell brings: its worker is held by the hub, so a jump of the clock does not wait for it.
    bool rings(const std::function<bool(ports::Desk&)>& until)
    {
        constexpr int kLooks = 800;
        for (int look = 0; look < kLooks; ++look) {
            if (desk.passes(std::chrono::seconds(5), until))
                return true;
            line.waitForTraffic(std::chrono::milliseconds(25));
        }
        return false;
    }
    void violated(const std::string& what) { violations.push_back(what); }
    /// What a direct call answered.
    template <class T> Result<T> heard(Result<T> answer)
    {
        asked = true;
        told = answer ? std::nullopt : std::optional(answer.problem());
        return answer;
    }
    /// For what must go well on a good line.
    template <class T> bool must(const Result<T>& result, const char* what)
    {
        if (!result)
            violated(std::string(what) + " failed on a good line: " + result.problem().code);
        return result.ok();
    }
};

/// How a call of a workstation comes about. Before the line turns bad, while it is bad, and once it is good again.
struct Errand {
    NetCall call;
    void (*prepare)(Scene&);
    void (*act)(Scene&);
    void (*again)(Scene&);
};
const Errand& errandOf(NetCall call);

/// What is still under way; "" when everything is sent and pulled, signed in at the hub, and every role is well.
/// On the desk worker.
std::string unrestOf(Scene& scene, ports::Desk& desk);
/// What the desk says about a fault that lasts; "" = that all is well. On the desk worker.
std::string signOf(Scene& scene, ports::Desk& desk);
/// While the fault stands and nobody does anything.
void checkMeanwhile(Scene& scene);
/// After everything has come to rest.
void checkAtEnd(Scene& scene);

} // namespace yc::faults
