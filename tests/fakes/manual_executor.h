#pragma once

#include "base/executor.h"

#include <deque>
#include <utility>
#include <vector>

namespace yc::fakes
{

/// Runs jobs only when a test says so, on the caller's thread.
class ManualExecutor final : public Executor
{
public:
    void post(Job job) override { m_ready.push_back(std::move(job)); }
    void postFirst(Job job) override { m_ready.push_front(std::move(job)); }
    void postAfter(std::chrono::milliseconds delay, Job job) override { m_later.emplace_back(delay, std::move(job)); }

    /// Run until nothing is ready. Delayed jobs stay.
    void runReady()
    {
        while (!m_ready.empty()) {
            Job job = std::move(m_ready.front());
            m_ready.pop_front();
            job();
        }
    }
    /// Make every delayed job ready, as if its time had come, then run.
    void runDelayed()
    {
        auto later = std::exchange(m_later, {});
        for (auto& [delay, job] : later)
            m_ready.push_back(std::move(job));
        runReady();
    }
    /// The program ended: nothing of it goes on.
    void dropAll()
    {
        m_ready.clear();
        m_later.clear();
    }
    std::size_t delayed() const { return m_later.size(); }
    std::chrono::milliseconds lastDelay() const { return m_later.back().first; }

private:
    std::deque<Job> m_ready;
    std::vector<std::pair<std::chrono::milliseconds, Job>> m_later;
};

} // namespace yc::fakes
