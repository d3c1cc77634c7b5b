#pragma once

#include "base/clock.h"

#include <algorithm>
#include <cstdint>
#include <mutex>

namespace yc::central
{

/// Until when the other side wants to be left alone (Retry-After). A person who waits asks all the same, and is told of
/// by a good answer that it is over: one that was on its way before tells nothing. Any thread.
class Truce
{
public:
    explicit Truce(const Clock& clock) : m_clock(clock) {}

    /// A question goes out: what answered() wants to know.
    std::uint64_t asking() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wanted;
    }
    /// The other side wants to be left alone for that long.
    void wanted(std::chrono::seconds span)
    {
        const std::lock_guard lock(m_mutex);
        ++m_wanted;
        m_until = m_clock.tick() + std::min(span, kLongest);
    }
    /// A good answer to what was asked then.
    void answered(std::uint64_t asking)
    {
        const std::lock_guard lock(m_mutex);
        if (asking == m_wanted)
            m_until = {};
    }
    bool holds() const
    {
        const std::lock_guard lock(m_mutex);
        return m_clock.tick() < m_until;
    }
    /// Nobody heeds it any more: somebody wants to know now.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_until = {};
    }

private:
    /// However long somebody on the way would like it.
    static constexpr std::chrono::seconds kLongest{600};

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::uint64_t m_wanted = 0; ///< how often
    Tick m_until{};
};

} // namespace yc::central
