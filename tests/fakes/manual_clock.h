#pragma once

#include "base/clock.h"

namespace yc::fakes
{

/// A clock that a test moves by hand. Wall and steady time move together unless told otherwise.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Moment start) : m_now(start) {}
    Moment now() const override { return m_now; }
    Tick tick() const override { return m_tick; }
    void advance(std::chrono::microseconds by)
    {
        m_now += by;
        m_tick += by;
    }
    void jumpWall(std::chrono::microseconds by) { m_now += by; } ///< somebody set the clock
    void set(Moment now) { m_now = now; }

private:
    Moment m_now;
    Tick m_tick{};
};

/// 2026-11-23 09:00 in the hall, a working Monday.
inline Moment mondayMorning()
{
    using namespace std::chrono;
    return Moment(sys_days{year{2026} / 11 / 23}) + hours(1);
}

} // namespace yc::fakes
