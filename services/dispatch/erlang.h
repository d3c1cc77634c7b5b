#pragma once

#include "base/result.h"

#include <optional>

namespace yc::dispatch
{

struct Load {
    double perHour = 0;           ///< arrivals
    double serviceMinutes = 0;    ///< mean
    int windows = 0;
    double targetMinutes = 0;
    std::optional<double> patienceMinutes; ///< Erlang A when given, else Erlang C
};

struct Staffing {
    double waitProbability = 0;
    double meanWaitSeconds = 0;
    double serviceLevel = 0;   ///< share called within the target
    double occupancy = 0;
    double abandonment = 0;    ///< share that leaves; 0 for Erlang C
    double meanQueue = 0;
};

/// Erlang C (Erlang A with patience). Refuses "erlang.unstable" when the load is not below the windows (without
/// patience), "erlang.input" for what is not positive and finite, for more than 100,000 windows, and for a line so long
/// that its places cannot be gone through (ten million). A target of 0 is allowed. Pure.
Result<Staffing> staffing(const Load& load);

} // namespace yc::dispatch
