#include "base/clock.h"

#include <cstdlib>
#include <fmt/format.h>

namespace yc
{

using namespace std::chrono;

Moment SystemClock::now() const
{
    return time_point_cast<microseconds>(system_clock::now());
}

Tick SystemClock::tick() const
{
    return time_point_cast<microseconds>(steady_clock::now());
}

Day dayOf(Moment moment, minutes offset)
{
    return floor<days>(moment + offset);
}

Moment startOf(Day day, minutes offset)
{
    return Moment(day) - offset;
}

std::int64_t toMicros(Moment moment)
{
    return moment.time_since_epoch().count();
}

Moment fromMicros(std::int64_t micros)
{
    return Moment(microseconds(micros));
}

std::string dayText(Day day)
{
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

bool parseDay(const std::string& text, Day& day)
{
    constexpr std::size_t kLength = 10;
    if (text.size() != kLength || text[4] != '-' || text[7] != '-')
        return false;
    for (std::size_t i = 0; i < kLength; ++i) {
        if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9'))
            return false;
    }
    const year_month_day date(year(std::atoi(text.substr(0, 4).c_str())),
                              month(static_cast<unsigned>(std::atoi(text.substr(5, 2).c_str()))),
                              std::chrono::day(static_cast<unsigned>(std::atoi(text.substr(8, 2).c_str()))));
    if (!date.ok())
        return false;
    day = sys_days(date);
    return true;
}

std::string clockText(Moment moment, minutes offset)
{
    const auto local = moment + offset;
    const hh_mm_ss time(floor<seconds>(local - floor<days>(local)));
    return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

std::string momentText(Moment moment, minutes offset)
{
    const auto local = moment + offset;
    const hh_mm_ss time(floor<seconds>(local - floor<days>(local)));
    return fmt::format("{} {:02}:{:02}:{:02}", dayText(dayOf(moment, offset)), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

} // namespace yc
