#pragma once

#include "base/clock.h"

#include <algorithm>
#include <mutex>

namespace yc::central
{

/// Until when the other side wants to be left alone (Retry-After). A person who waits asks all the same. Any thread.
class Truce
{
public:
    explicit Truce(const Clock& clock) : m_clock(clock) {}

    void asked(std::chrono::seconds span)
    {
        const std::lock_guard lock(m_mutex);
        m_until = m_clock.tick() + std::min(span, kLongest);
    }
    bool holds() const
    {
        const std::lock_guard lock(m_mutex);
        return m_clock.tick() < m_until;
    }
    /// Nobody heeds it any more: somebody wants to know now.
    void end() { asked({}); }

private:
    /// However long somebody on the way would like it.
    static constexpr std::chrono::seconds kLongest{600};

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    Tick m_until{};
};

} // namespace yc::central
