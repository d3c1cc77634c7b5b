#pragma once

#include "domain/work_item.h"

#include <chrono>
#include <string>
#include <vector>

namespace yc::dispatch
{

/// Numbers of the rule, all of them settings of the hall.
struct Policy {
    std::chrono::minutes elderly{20};   ///< head start by class: minutes of waiting given
    std::chrono::minutes pregnant{20};
    std::chrono::minutes disabled{20};
    std::chrono::minutes military{10};
    std::chrono::minutes returned{10};
    std::chrono::minutes appointmentLead{5};  ///< how long before its time an appointment counts as due
    std::chrono::minutes deadlineLead{120};   ///< a legal limit begins to weigh this long before it ends
    std::chrono::minutes starvation{45};      ///< nobody waits longer than this past a head start of others
};

enum class Tone { Plain, Warn, Error };

/// A row in its place, with the one line that explains it.
struct Ranked {
    std::size_t index = 0;         ///< into the input
    std::string reason;            ///< stable word: "wait_elderly", "wait", "limit", "serving", ...
    std::vector<std::string> args; ///< minutes, targets, times: what the sentence needs
    Tone tone = Tone::Plain;
};

/// THE order of the single queue: state + now -> order. Total (ties by arrival, then id), starvation-free (a head start
/// is bounded, waiting grows without bound), explains every row. 100,000 items within a frame. Pure.
std::vector<Ranked> rank(const std::vector<domain::WorkItem>& items, Moment now, const Policy& policy = {},
                         std::chrono::minutes hallOffset = kChinaOffset);

/// Who is called next of waiting tickets: the same order, tickets only. Index into the input, or nothing.
std::optional<std::size_t> nextTicket(const std::vector<domain::WorkItem>& items, Moment now, const Policy& policy = {});

} // namespace yc::dispatch
