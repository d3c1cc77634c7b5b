#include "dispatch/forecast.h"

#include <algorithm>
#include <cmath>

namespace yc::dispatch
{
namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::days kWeek{7};
constexpr Moment::duration kHalfHour = 30min;
constexpr double kSteadying = 10; ///< people on both sides of the comparison
constexpr double kLeastLevel = 0.5, kMostLevel = 2;
constexpr std::size_t kPaceOver = 4; ///< half hours: two hours tell a lunch break from a habit
constexpr std::size_t kLeastOver = 2;

bool isOver(const HalfHour& half, Moment now)
{
    return half.from + kHalfHour <= now;
}

bool isQuiet(const HalfHour& half)
{
    return half.arrived + half.called + half.served + half.waitingAtEnd == 0;
}

/// The half hours of today that are over, from the first in which somebody came.
std::vector<HalfHour> overSoFar(const std::vector<HalfHour>& today, Moment now)
{
    const auto came = [](const HalfHour& half) { return half.arrived > 0; };
    const auto first = std::ranges::find_if(today, came);
    const auto open = std::find_if(first, today.end(), [now](const HalfHour& half) { return !isOver(half, now); });
    return {first, open};
}

const HalfHour* sameTime(const std::vector<HalfHour>& weekAgo, Moment from)
{
    const auto found = std::ranges::find(weekAgo, from - kWeek, &HalfHour::from);
    return found == weekAgo.end() ? nullptr : &*found;
}

double levelOf(const std::vector<HalfHour>& over, const std::vector<HalfHour>& weekAgo)
{
    double today = kSteadying, before = kSteadying;
    for (const HalfHour& half : over) {
        const HalfHour* then = sameTime(weekAgo, half.from);
        today += half.arrived;
        before += then != nullptr ? then->arrived : 0;
    }
    return std::clamp(today / before, kLeastLevel, kMostLevel);
}

double paceOf(const std::vector<HalfHour>& over)
{
    const std::size_t counted = std::min(over.size(), kPaceOver);
    double called = 0;
    for (std::size_t i = over.size() - counted; i < over.size(); ++i)
        called += over[i].called;
    return called / double(counted);
}

/// Nobody comes after the last half hour in which anything happened a week ago.
Moment endOf(const std::vector<HalfHour>& weekAgo)
{
    const auto last = std::find_if_not(weekAgo.rbegin(), weekAgo.rend(), isQuiet);
    return last == weekAgo.rend() ? Moment{} : last->from + kHalfHour + kWeek;
}

} // namespace

std::vector<HalfHour> forecastOf(const std::vector<HalfHour>& today, const std::vector<HalfHour>& weekAgo, Moment now)
{
    const std::vector<HalfHour> over = overSoFar(today, now);
    const bool known = std::ranges::any_of(weekAgo, [](const HalfHour& half) { return half.arrived > 0; });
    if (over.size() < kLeastOver || !known)
        return {};
    const double level = levelOf(over, weekAgo), pace = paceOf(over);
    const Moment end = endOf(weekAgo);
    std::vector<HalfHour> forecast;
    double waiting = over.back().waitingAtEnd;
    for (const HalfHour& half : today) {
        if (isOver(half, now) || half.from >= end)
            continue;
        double left = 1;
        if (half.from < now) { // under way: what waits now is counted, only the rest is guessed
            left = double((half.from + kHalfHour - now).count()) / double(kHalfHour.count());
            waiting = half.waitingAtEnd;
        }
        const HalfHour* then = sameTime(weekAgo, half.from);
        const double comes = then != nullptr ? level * then->arrived * left : 0;
        const double called = std::min(waiting + comes, pace * left);
        waiting += comes - called;
        HalfHour& row = forecast.emplace_back();
        row.from = half.from;
        row.arrived = int(std::lround(comes));
        row.called = int(std::lround(called));
        row.waitingAtEnd = int(std::lround(waiting));
    }
    return forecast;
}

} // namespace yc::dispatch
