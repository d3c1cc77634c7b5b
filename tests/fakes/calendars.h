#pragma once

#include "base/files.h"
#include "base/text.h"
#include "domain/work_calendar.h"

#include <initializer_list>

namespace yc::fakes
{

/// A day written as the law's readers write it: day("2026-02-13"). Malformed text gives 1970-01-01.
inline Day day(const std::string& text)
{
    Day parsed{};
    parseDay(text, parsed);
    return parsed;
}

/// The hall's time on a day: at("2026-11-23", 9, 30).
inline Moment at(const std::string& text, int hour = 10, int minute = 0)
{
    return startOf(day(text)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

/// The calendar that the product ships; `source` is the root of the sources.
inline Result<domain::WorkCalendar> shippedCalendar(const std::string& source)
{
    const PosixFiles disk;
    const Files& files = disk;
    const Result<Bytes> file = files.read(source + "/resources/calendars/cn.json");
    if (!file)
        return file.problem();
    const Result<Value> years = parseJson(textOf(*file));
    if (!years)
        return years.problem();
    return domain::WorkCalendar::fromValue(*years);
}

} // namespace yc::fakes
