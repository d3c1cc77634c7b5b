#pragma once

#include "faults/sim/checks.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yc::sim
{

/// One run. Whatever is not given is drawn from the seed.
struct Plan {
    std::uint64_t seed = 1;
    int windows = 0;
    int operations = 0;
    bool faults = true;
};

struct Outcome {
    int windows = 0;
    std::uint64_t operations = 0; ///< deeds of clerks, and what departments and the kiosk did
    std::map<std::string, std::uint64_t> kinds;
    std::map<std::string, std::uint64_t> injected;
    std::map<std::string, std::uint64_t> refusals;
    std::vector<Violation> violations;
    std::uint64_t exchanges = 0;
    std::int64_t simulatedSeconds = 0;
    std::int64_t calmSeconds = 0; ///< until everything had converged
    std::uint64_t trace = 0;
};

/// What all runs share: the catalogue and a hub's disk with its hall set up for sixty windows.
class Stage
{
public:
    explicit Stage(const std::string& sources);
    Outcome run(const Plan& plan) const;

    static constexpr int kMostWindows = 60;

private:
    friend class World;
    std::shared_ptr<const fakes::Ground> m_ground;
    documents::Wording m_wording;
    std::shared_ptr<const search::Pinyin> m_pinyin;
    fakes::MemoryDisk::Image m_hubDisk;
};

} // namespace yc::sim
