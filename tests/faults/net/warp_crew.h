#pragma once

#include "base/clock.h"
#include "base/executor.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yc::faults
{

/// Runs as the real clock does, and may jump ahead. Any thread.
class WarpClock final : public Clock
{
public:
    explicit WarpClock(Moment start) : m_start(start), m_begun(m_real.tick()) {}
    Moment now() const override { return m_start + (tick() - m_begun); }
    Tick tick() const override { return m_real.tick() + std::chrono::microseconds(m_ahead.load()); }
    void jump(Tick::duration by) { m_ahead += by.count(); }

private:
    SystemClock m_real;
    Moment m_start;
    Tick m_begun;
    std::atomic<std::int64_t> m_ahead{0};
};

/// The workers of one program, each with a thread of its own; what they plan for later is planned on the warp clock.
/// A test waits until none has anything to do now, then lets time jump to what is next: pauses of half a minute cost
/// nothing, and nothing sleeps.
class WarpCrew
{
public:
    explicit WarpCrew(WarpClock& clock);
    ~WarpCrew();
    WarpCrew(const WarpCrew&) = delete;
    WarpCrew& operator=(const WarpCrew&) = delete;

    /// `counts`: a jump waits for it. Not so for one that a waiting request holds nearly always.
    Executor& hire(const std::string& name, bool counts = true);
    /// What runs ends, what waits is dropped.
    void stop();
    /// Until nobody who counts has anything to do now. False when that took longer than `most` of real time.
    bool rest(std::chrono::milliseconds most);
    /// Time jumps to the next thing that anybody waits for, at most so far; and all the way when nobody waits. Not at all
    /// while somebody who counts has something to do.
    void pass(Tick::duration most);

private:
    class Hand;
    bool idle() const;

    WarpClock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed; ///< there may be work
    std::condition_variable m_rested;  ///< somebody has none
    std::vector<std::unique_ptr<Hand>> m_hands;
    bool m_stopping = false;
};

} // namespace yc::faults
