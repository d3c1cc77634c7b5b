#pragma once

#include "faults/sim/schedule.h"

#include <chrono>
#include <utility>

namespace yc::sim
{

/// The thread of a bell. Waiting at the hub's bell would hold its turn on the one thread of a simulation, so the wait
/// is spent before the question: it is put when the hub rings, or when the time of a held question is over.
class BellExecutor final : public Executor
{
public:
    BellExecutor(Schedule& schedule, SimExecutor& thread) : m_schedule(schedule), m_thread(thread) {}

    void post(Job job) override { m_thread.post(std::move(job)); }
    void postFirst(Job job) override { m_thread.postFirst(std::move(job)); }
    void postAfter(std::chrono::milliseconds delay, Job job) override
    {
        if (delay > kHoldless)
            return m_thread.postAfter(delay, std::move(job));
        m_held = std::move(job);
        m_thread.postAfter(kHold, [this, turn = ++m_turn] { release(turn); });
    }

    /// The hub rings; a busy hall's windows do not all ask at once.
    void ring(std::chrono::milliseconds spread)
    {
        if (m_held)
            m_thread.postAfter(std::chrono::duration_cast<std::chrono::milliseconds>(m_schedule.between({}, spread)),
                               [this, turn = m_turn] { release(turn); });
    }
    void close()
    {
        m_held = nullptr;
        ++m_turn;
    }

private:
    static constexpr std::chrono::seconds kHoldless{1};
    static constexpr std::chrono::seconds kHold{25};

    void release(std::int64_t turn)
    {
        if (turn != m_turn || !m_held)
            return;
        ++m_turn;
        m_thread.post(std::exchange(m_held, nullptr));
    }

    Schedule& m_schedule;
    SimExecutor& m_thread;
    Job m_held;
    std::int64_t m_turn = 0;
};

} // namespace yc::sim
