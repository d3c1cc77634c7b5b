#include "hub/bell.h"

namespace yc::hub
{
namespace
{

constexpr std::chrono::seconds kLook{1};

} // namespace

void Bell::ring()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_rings;
    }
    m_rung.notify_all();
}

void Bell::dismiss()
{
    {
        const std::lock_guard lock(m_mutex);
        m_dismissed = true;
    }
    m_rung.notify_all();
}

Result<std::int64_t> Bell::wait(const std::string& authorization, std::int64_t after, std::chrono::seconds longest)
{
    const Clock& clock = m_hub.parts().clock;
    const Tick deadline = clock.tick() + longest;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const std::int64_t heard = m_rings; // before looking, so that a ring in between is not missed
        lock.unlock();
        Result<std::int64_t> newest = m_hub.newest(authorization);
        if (!newest || *newest > after || clock.tick() >= deadline)
            return newest;
        lock.lock();
        const auto left = std::min<std::chrono::microseconds>(kLook, deadline - clock.tick());
        m_rung.wait_for(lock, left, [&] { return m_dismissed || m_rings != heard; });
        if (m_dismissed)
            return newest;
    }
}

} // namespace yc::hub
