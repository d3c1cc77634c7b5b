#include "dispatch/erlang.h"

#include <algorithm>
#include <cmath>

namespace yc::dispatch
{
namespace
{

constexpr double kMinutesPerHour = 60;
constexpr double kSecondsPerMinute = 60;
/// Bounds of what is computed: windows and places in the line are gone through one by one.
constexpr int kMaxWindows = 100'000;
constexpr double kMaxPlaces = 1e7;
/// A state this much rarer than all before it changes no digit of the sums.
constexpr double kNegligible = 1e-18;

/// Rates a minute.
struct Rates {
    double arrival = 0; ///< lambda
    double service = 0; ///< mu, of one window
    double leaving = 0; ///< theta, of one who waits; 0 = nobody leaves
    int windows = 0;
    double offered() const { return arrival / service; }
};

bool isPositive(double number)
{
    return std::isfinite(number) && number > 0;
}

bool isUsable(const Load& load)
{
    const bool patience = !load.patienceMinutes || isPositive(*load.patienceMinutes);
    const bool target = std::isfinite(load.targetMinutes) && load.targetMinutes >= 0;
    const bool windows = load.windows > 0 && load.windows <= kMaxWindows;
    return isPositive(load.perHour) && isPositive(load.serviceMinutes) && windows && target && patience;
}

/// About how many places of a line with patience carry weight: up to where leaving balances the surplus, and as far
/// past it as a normal curve of variance lambda / theta reaches kNegligible.
double placesThatCount(const Rates& rates)
{
    constexpr double kReach = 9; // standard deviations
    const double surplus = std::max(0.0, rates.arrival - rates.windows * rates.service);
    return surplus / rates.leaving + kReach * std::sqrt(rates.arrival / rates.leaving);
}

/// Share of arrivals that meet c busy windows and nowhere to wait. The recursion never leaves [0, 1], so it holds for
/// thousands of windows, where powers and factorials overflow.
double erlangB(double offered, int windows)
{
    double blocked = 1;
    for (int k = 1; k <= windows; ++k)
        blocked = offered * blocked / (k + offered * blocked);
    return blocked;
}

Staffing withoutPatience(const Rates& rates, double target)
{
    const double offered = rates.offered();
    const double free = rates.windows - offered;
    const double blocked = erlangB(offered, rates.windows);
    Staffing figures;
    figures.waitProbability = rates.windows * blocked / (rates.windows - offered * (1 - blocked));
    figures.meanWaitSeconds = figures.waitProbability / (free * rates.service) * kSecondsPerMinute;
    figures.serviceLevel = 1 - figures.waitProbability * std::exp(-free * rates.service * target);
    figures.occupancy = offered / rates.windows;
    figures.meanQueue = figures.waitProbability * offered / free;
    return figures;
}

/// Sums over the states of the line, relative to the state "all windows busy, nobody waits" (weight e^-logScale).
struct Line {
    double below = 0;    ///< a window is free
    double busy = 0;     ///< all are busy
    double queued = 0;   ///< people waiting, weighted
    double logScale = 0; ///< what the sums were divided by, so that a long line cannot overflow
    double total() const { return below + busy; }
};

Line lineOf(const Rates& rates)
{
    constexpr double kHuge = 1e250;
    Line line;
    double weight = 1;
    for (int n = rates.windows; n > 0 && weight > kNegligible * line.below; --n) {
        weight *= n * rates.service / rates.arrival;
        line.below += weight;
        if (line.below > kHuge) {
            line.logScale += std::log(kHuge);
            line.below /= kHuge;
            weight /= kHuge;
        }
    }
    weight = std::exp(-line.logScale);
    const double capacity = rates.windows * rates.service;
    line.busy = weight;
    for (double waiting = 1;; ++waiting) {
        const double ratio = rates.arrival / (capacity + waiting * rates.leaving);
        weight *= ratio;
        line.busy += weight;
        line.queued += waiting * weight;
        if (ratio < 1 && waiting * weight <= kNegligible * (line.below + line.queued))
            return line;
        if (line.queued > kHuge) {
            line.logScale += std::log(kHuge);
            for (double* sum : {&line.below, &line.busy, &line.queued, &weight})
                *sum /= kHuge;
        }
    }
}

/// Share of arrivals that wait and are called within the target. With p the probability that exactly all windows are
/// busy, the density of being called after t is p c mu exp(-(c mu + theta) t + lambda (1 - e^(-theta t)) / theta): the
/// sum over the length of the line met on arrival has this closed form. Simpson's rule.
double calledAfterWait(const Rates& rates, const Line& line, double target)
{
    const double capacity = rates.windows * rates.service;
    const double logBusy = -line.logScale - std::log(line.total());
    const auto density = [&](double t) {
        const double arrived = -std::expm1(-rates.leaving * t) * rates.arrival / rates.leaving;
        return capacity * std::exp(logBusy - (capacity + rates.leaving) * t + arrived);
    };
    constexpr double kFewest = 2'000, kMost = 400'000, kPerEvent = 8;
    const int steps = 2 * static_cast<int>(std::clamp(kPerEvent * (capacity + rates.leaving) * target, kFewest, kMost));
    const double width = target / steps;
    double sum = density(0) + density(target);
    for (int i = 1; i < steps; ++i)
        sum += (i % 2 == 1 ? 4 : 2) * density(i * width);
    return sum * width / 3;
}

/// Erlang A: a birth-death line with death rate min(n, c) mu + max(n - c, 0) theta.
Staffing withPatience(const Rates& rates, double target)
{
    const Line line = lineOf(rates);
    Staffing figures;
    figures.waitProbability = line.busy / line.total();
    figures.meanQueue = line.queued / line.total();
    figures.abandonment = figures.meanQueue * rates.leaving / rates.arrival;
    figures.meanWaitSeconds = figures.meanQueue / rates.arrival * kSecondsPerMinute; // Little's law
    figures.occupancy = rates.offered() * (1 - figures.abandonment) / rates.windows;
    figures.serviceLevel = std::min(1.0, 1 - figures.waitProbability + calledAfterWait(rates, line, target));
    return figures;
}

} // namespace

Result<Staffing> staffing(const Load& load)
{
    if (!isUsable(load))
        return fail(Fault::Invalid, "erlang.input");
    const double arrival = load.perHour / kMinutesPerHour;
    Rates rates{arrival, 1 / load.serviceMinutes, 0, load.windows};
    if (!load.patienceMinutes) {
        if (rates.offered() >= rates.windows)
            return fail(Fault::Rejected, "erlang.unstable");
        return withoutPatience(rates, load.targetMinutes);
    }
    rates.leaving = 1 / *load.patienceMinutes;
    if (placesThatCount(rates) > kMaxPlaces)
        return fail(Fault::Invalid, "erlang.input");
    return withPatience(rates, load.targetMinutes);
}

} // namespace yc::dispatch
