#pragma once

namespace yc::fakes
{

/// Which call to the disk fails. Shared by the faulty file layer and the faulty SQLite layer, so that "the n-th call"
/// counts both.
struct FaultPlan {
    enum class Kind { Io, DiskFull };

    int failAt = 0;       ///< counted from 1; 0 = none
    bool forGood = false; ///< and every call after it: what a kill at that call leaves on the disk
    Kind kind = Kind::Io;
    int calls = 0;

    void arm(int call, bool allAfter, Kind what = Kind::Io)
    {
        *this = {.failAt = call, .forGood = allAfter, .kind = what, .calls = 0};
    }
    void heal() { *this = {}; }
    /// One call that changes the disk: does it fail?
    bool strikes()
    {
        ++calls;
        return failAt > 0 && (calls == failAt || (forGood && calls > failAt));
    }
    bool struck() const { return failAt > 0 && calls >= failAt; }
};

} // namespace yc::fakes
