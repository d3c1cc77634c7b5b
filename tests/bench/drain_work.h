#pragma once

#include "bench/drain_desk.h"

namespace yc::bench
{

inline constexpr int kDrainWorkDays = 22; ///< of thirty days
inline constexpr int kDrainScans = 3;     ///< a case

/// What one window does while the hub is away. Families, scans and numbers of another window are others.
struct DrainLoad {
    int window = 1;
    int casesADay = 150;
    std::size_t scanBytes = 300 * 1000;
    /// At the desk, field by field; else the first case alone, and the others kept by the store as the desk keeps that
    /// one: its record under an id, a number and scans of their own.
    bool allAtDesk = true;

    int cases() const { return kDrainWorkDays * casesADay; }
};

/// What the desk promises when it takes in that case (desk/intake), for cases that no desk has made.
ports::Promise promiseOf(const domain::CaseRecord& record);
/// Twenty-two working days spread over the thirty before today: every morning the clerk signs in, without the hub.
void workThirtyDays(DrainDesk& desk, OfficeClock& clock, const DrainLoad& load);

} // namespace yc::bench
