#include "domain/work_calendar.h"

#include <algorithm>
#include <charconv>

namespace yc::domain
{
namespace
{

using std::chrono::days;

constexpr const char* kOrigin = "origin"; ///< a text beside the years: whose notices they are
constexpr const char* kOff = "off_on_weekdays";
constexpr const char* kWorking = "working_on_weekends";

std::chrono::year_month_day dateOf(Day day)
{
    return std::chrono::year_month_day(day);
}

int yearOf(Day day)
{
    return static_cast<int>(dateOf(day).year());
}

bool isWeekend(Day day)
{
    const std::chrono::weekday weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// A notice sets days of its own year and of the December before.
bool isSetBy(int noticeYear, Day day)
{
    const int year = yearOf(day);
    return year == noticeYear || (year + 1 == noticeYear && dateOf(day).month() == std::chrono::December);
}

Result<std::set<Day>> daysFrom(const Value& members, int noticeYear)
{
    std::set<Day> all;
    for (const auto& [text, occasion] : members.toObject()) {
        Day day;
        if (!parseDay(text, day))
            return fail(Fault::Invalid, "calendar.day", "malformed day", {text});
        if (!isSetBy(noticeYear, day))
            return fail(Fault::Invalid, "calendar.year", "day of another year", {text});
        all.insert(day);
    }
    return all;
}

bool parseYear(const std::string& text, int& year)
{
    constexpr std::size_t kDigits = 4;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return text.size() == kDigits && error == std::errc{} && end == text.data() + text.size() && year > 0;
}

Result<WorkCalendar::Year> yearFrom(const Value& notice, int year)
{
    if (!notice.isObject())
        return fail(Fault::Invalid, "calendar.year", "not an object", {std::to_string(year)});
    auto off = daysFrom(notice[kOff], year);
    if (!off)
        return off.problem();
    auto working = daysFrom(notice[kWorking], year);
    if (!working)
        return working.problem();
    return WorkCalendar::Year{std::move(*off), std::move(*working)};
}

} // namespace

bool WorkCalendar::isWorkingDay(Day day) const
{
    const int year = yearOf(day);
    for (auto it = m_years.lower_bound(year); it != m_years.end() && it->first <= year + 1; ++it) {
        if (it->second.off.contains(day))
            return false;
        if (it->second.working.contains(day))
            return true;
    }
    return !isWeekend(day);
}

Day WorkCalendar::onOrAfter(Day day) const
{
    while (!isWorkingDay(day))
        day += days(1);
    return day;
}

Day WorkCalendar::next(Day day) const
{
    return onOrAfter(day + days(1));
}

int WorkCalendar::workingDaysBetween(Day from, Day to) const
{
    const auto [first, last] = std::minmax(from, to);
    int count = 0;
    for (Day day = first; day < last; day += days(1))
        count += isWorkingDay(day) ? 1 : 0;
    return from <= to ? count : -count;
}

Result<WorkCalendar> WorkCalendar::fromValue(const Value& years)
{
    if (!years.isObject())
        return fail(Fault::Invalid, "calendar.year", "not an object");
    std::map<int, Year> all;
    for (const auto& [key, notice] : years.toObject()) {
        if (key == kOrigin && notice.isString())
            continue;
        int year = 0;
        if (!parseYear(key, year))
            return fail(Fault::Invalid, "calendar.year", "not a year", {key});
        auto decoded = yearFrom(notice, year);
        if (!decoded)
            return decoded.problem();
        all.insert_or_assign(year, std::move(*decoded));
    }
    return WorkCalendar(std::move(all));
}

} // namespace yc::domain
