#include "domain/time_limit.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

using std::chrono::days;
using std::chrono::year_month_day;

/// Of a suspension without an end only its first day is sure: it may end that very day.
bool standsStill(const std::vector<Suspension>& suspensions, Day day)
{
    return std::ranges::any_of(suspensions, [day](const Suspension& suspension) {
        return day >= suspension.from && day <= suspension.to.value_or(suspension.from);
    });
}

bool isProvisional(const WorkCalendar& calendar, Day first, Day last)
{
    const int lastYear = static_cast<int>(year_month_day(last).year());
    for (int year = static_cast<int>(year_month_day(first).year()); year <= lastYear; ++year) {
        if (!calendar.isPublished(year))
            return true;
    }
    return false;
}

} // namespace

Due dueDay(const TimeLimit& limit, const WorkCalendar& calendar)
{
    const int wanted = std::max(0, limit.workingDays) + std::max(0, limit.extension);
    Due due;
    // A limit of no days ends on its start day, or on the next working day when the hall rests (民法典 art. 203).
    due.day = wanted == 0 ? calendar.onOrAfter(limit.start) : limit.start;
    while (static_cast<int>(due.counted.size()) < wanted) {
        due.day = calendar.next(due.day);
        if (!standsStill(limit.suspensions, due.day))
            due.counted.push_back(due.day);
    }
    due.provisional = isProvisional(calendar, std::min(limit.start + days(1), due.day), due.day);
    due.running = std::ranges::none_of(limit.suspensions, [&due](const Suspension& suspension) {
        return !suspension.to && suspension.from <= due.day;
    });
    return due;
}

int workingDaysLeft(const Due& due, Day today, const WorkCalendar& calendar)
{
    return calendar.workingDaysBetween(today + days(1), due.day + days(1));
}

} // namespace yc::domain
