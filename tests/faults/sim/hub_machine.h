#pragma once

#include "fakes/local_hub.h"
#include "fakes/memory_disk.h"
#include "faults/sim/schedule.h"

#include <functional>
#include <optional>

namespace yc::sim
{

/// The machine of the hub: its disk, its clock, its program, which may end at any write and begins again by itself; and
/// the backups that were made of it.
class HubMachine
{
public:
    HubMachine(Schedule& schedule, std::shared_ptr<const fakes::Ground> ground, const fakes::MemoryDisk::Image& disk,
               Moment start, std::uint64_t seed);

    bool isUp() const { return m_local.isOpen(); }
    /// Nothing when the program ended over it.
    std::optional<hub::Response> answer(const hub::Request& request);
    Result<std::int64_t> newest(const std::string& authorization) { return m_local.core().newest(authorization); }
    /// Anything else done to the hub's data, as an administrator or a department does it. Refusals are its answer.
    Result<void> act(const std::function<void(const hub::Parts&)>& work);

    void killAt(int call, fakes::Damage damage) { m_disk.loseAt(call, damage, m_schedule.draw()); }
    void kill(fakes::Damage damage);
    void backUp();
    /// The newest backup takes the place of everything.
    bool restore();
    /// Calm: nothing is armed any more, and it runs.
    void calm();

    /// Something may have changed: whoever waits at the bell hears of it.
    void ring();
    void onRing(std::function<void()> rung) { m_rung = std::move(rung); }

    fakes::LocalHub& local() { return m_local; }
    const fakes::MemoryDisk& disk() const { return m_disk; }
    SimClock& clock() { return m_clock; }
    int lives() const { return m_lives; } ///< how often an older copy took its place
    int restarts() const { return m_restarts; }
    std::vector<std::string> problems; ///< it would not start

private:
    void lookAtPower();
    void goDown();
    void startUp();
    void tickSoon();

    Schedule& m_schedule;
    fakes::MemoryDisk m_disk;
    SimClock m_clock;
    fakes::LocalHub m_local;
    std::optional<fakes::MemoryDisk::Image> m_backup;
    std::function<void()> m_rung = [] {};
    std::int64_t m_newest = 0;
    int m_backups = 0;
    int m_lives = 0;
    int m_restarts = 0;
};

} // namespace yc::sim
