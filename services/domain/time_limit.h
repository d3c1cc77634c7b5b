#pragma once

#include "base/clock.h"
#include "domain/work_calendar.h"

#include <optional>
#include <vector>

namespace yc::domain
{

/// The clock stands still: special procedures of 行政许可法 art. 45, told in writing. Both days and all between are
/// not counted (no source states the rule for the two days; this one favours the office least ambiguously).
struct Suspension {
    Day from;
    std::optional<Day> to; ///< none: still suspended

    friend bool operator==(const Suspension&, const Suspension&) = default;
};

/// A promise or a legal limit in working days (行政许可法 art. 82), counted from the day after the start day
/// (民法典 art. 201).
struct TimeLimit {
    Day start;            ///< acceptance, or receipt for the notice clock
    int workingDays = 0;  ///< >= 0
    int extension = 0;    ///< working days added by approval (行政许可法 art. 42)
    std::vector<Suspension> suspensions;
};

struct Due {
    Day day;
    bool provisional = false; ///< a year it crosses has no published calendar yet
    bool running = true;      ///< false while a suspension without an end is on; `day` is then the earliest possible
    std::vector<Day> counted; ///< the working days that were counted, in order

    friend bool operator==(const Due&, const Due&) = default;
};

/// The day the limit ends. Pure.
Due dueDay(const TimeLimit& limit, const WorkCalendar& calendar);

/// Working days from `today` to the due day: 0 on the day itself, negative when it has passed.
int workingDaysLeft(const Due& due, Day today, const WorkCalendar& calendar);

/// The one-time notice must be given within five working days of receipt, failing which the application counts as
/// accepted from the day of receipt (行政许可法 art. 32).
inline constexpr int kNoticeWorkingDays = 5;
/// A granted licence is delivered within ten working days of the decision (行政许可法 art. 44).
inline constexpr int kDeliveryWorkingDays = 10;

} // namespace yc::domain
