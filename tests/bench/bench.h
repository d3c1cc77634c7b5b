#pragma once

#include "base/clock.h"
#include "base/value.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

namespace yc::bench
{

inline constexpr double kMicrosPerMilli = 1000;
inline constexpr double kFrameMillis = 16; ///< of a screen that draws sixty times a second

/// The value, or the end of the program: a benchmark that could not do its work has no figure.
template <class T> T need(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", result.problem().code.c_str(), result.problem().detail.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}
inline void need(const Result<void>& result)
{
    if (!result)
        need(Result<int>(result.problem()));
}

template <class Work> double millisOf(Work&& work)
{
    const SystemClock clock;
    const Tick start = clock.tick();
    work();
    return double((clock.tick() - start).count()) / kMicrosPerMilli;
}

/// Of this thread alone: for what is pure and on one thread, and whose goal is a time and not a ratio. On an idle
/// machine it is the time that passes; on a busy one it leaves out the others.
template <class Work> double cpuMillisOf(Work&& work)
{
    timespec from{};
    timespec to{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    work();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    return double(to.tv_sec - from.tv_sec) * 1e3 + double(to.tv_nsec - from.tv_nsec) / 1e6;
}

/// Of sorted or unsorted figures; `share` 0.5 is the median.
inline double quantile(std::vector<double> figures, double share)
{
    const auto place = static_cast<std::size_t>(share * double(figures.size() - 1) + 0.5);
    std::ranges::nth_element(figures, figures.begin() + std::ptrdiff_t(place));
    return figures[place];
}

struct Medians {
    double ours = 0;
    double against = 0;
};

/// Both sides in turn, so that what else the machine does falls on both; each gives its figure for the round.
template <class Ours, class Against> Medians interleaved(int rounds, Ours&& ours, Against&& against)
{
    std::vector<double> mine;
    std::vector<double> others;
    for (int round = 0; round < rounds; ++round) {
        mine.push_back(ours(round));
        others.push_back(against(round));
    }
    return {quantile(mine, 0.5), quantile(others, 0.5)};
}

/// One line of the table of speeds. `goal` says what the ratio is to be: "<= 1.5".
inline void tell(const char* row, const Medians& medians, const char* goal, const char* unit)
{
    std::puts(toJson(Object{{"row", row},
                            {"ours", medians.ours},
                            {"against", medians.against},
                            {"ratio", medians.ours / medians.against},
                            {"goal", goal},
                            {"unit", unit}})
                  .c_str());
}

} // namespace yc::bench
