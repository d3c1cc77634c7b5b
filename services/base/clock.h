#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace yc
{

/// A moment in UTC, to the microsecond.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;
/// A point of the steady clock: for time-outs and leases only, meaningless after a restart.
using Tick = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;
/// A day in the legal sense (a calendar day of the hall, not a midnight in UTC).
using Day = std::chrono::sys_days;

/// Time is asked of the clock that was handed in, never of the system. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
    virtual Tick tick() const = 0;
};

/// The real clock of this machine. The only place that reads it.
class SystemClock final : public Clock
{
public:
    Moment now() const override;
    Tick tick() const override;
};

/// China has one offset all year (UTC+8); halls elsewhere set their own.
constexpr std::chrono::minutes kChinaOffset{8 * 60};

/// The calendar day of that moment in the hall.
Day dayOf(Moment moment, std::chrono::minutes offset = kChinaOffset);
/// The moment at which that day begins in the hall.
Moment startOf(Day day, std::chrono::minutes offset = kChinaOffset);
/// Microseconds since 1970-01-01 UTC: the form in which moments are stored and sent.
std::int64_t toMicros(Moment moment);
Moment fromMicros(std::int64_t micros);
/// "2026-11-23" and back; nullopt-like failure is a default Day (1970-01-01) with ok=false.
std::string dayText(Day day);
bool parseDay(const std::string& text, Day& day);
/// "14:32" and "2026-11-23 14:32:05" in the hall's time.
std::string clockText(Moment moment, std::chrono::minutes offset = kChinaOffset);
std::string momentText(Moment moment, std::chrono::minutes offset = kChinaOffset);

} // namespace yc
