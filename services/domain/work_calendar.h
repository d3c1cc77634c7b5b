#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/value.h"

#include <map>
#include <set>
#include <string>

namespace yc::domain
{

/// Which days the hall works. Weekdays work and weekends rest unless the State Council's yearly notice says otherwise.
/// A year without a notice is "not published": its weekdays are assumed to work, and whoever uses it must say that the
/// answer is provisional. A value; any thread.
class WorkCalendar
{
public:
    struct Year {
        std::set<Day> off;     ///< days off that fall on weekdays
        std::set<Day> working; ///< weekend days declared working (调休)
    };

    WorkCalendar() = default;
    explicit WorkCalendar(std::map<int, Year> years) : m_years(std::move(years)) {}

    bool isWorkingDay(Day day) const;
    bool isPublished(int year) const { return m_years.contains(year); }
    /// The first working day on or after `day`.
    Day onOrAfter(Day day) const;
    /// The first working day after `day`.
    Day next(Day day) const;
    /// Working days in [from, to); negative when `to` lies before `from`.
    int workingDaysBetween(Day from, Day to) const;

    /// From {"2026":{"off_on_weekdays":{"2026-01-01":"元旦"},"working_on_weekends":{...}}}. Refuses with
    /// "calendar.day" (args: the text) or "calendar.year" when a day is malformed, or lies in another year than its key
    /// and not in the December before.
    static Result<WorkCalendar> fromValue(const Value& years);

private:
    std::map<int, Year> m_years;
};

} // namespace yc::domain
