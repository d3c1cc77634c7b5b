// Row "start": process start to painted sign-in, and accepted sign-in to painted queue over a full cache, each against
// an empty Qt window. One JSON line.
#include "bench/workplace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace yc::bench;

namespace
{

constexpr int kRuns = 7;
constexpr double kMillis = 1000.0;

double median(std::vector<long long> micros)
{
    std::ranges::sort(micros);
    return static_cast<double>(micros[micros.size() / 2]) / kMillis;
}

} // namespace

int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const int cases = wantedCases();
    const Workplace place(cases);
    std::vector<long long> empty, signIn, queue;
    for (int run = 0; run < kRuns; ++run) { // in turn, so that a busy moment hits all alike
        Probed yardstick(emptyWindow(), {}, {});
        empty.push_back(yardstick.when("window") - yardstick.startedAt());
        Probed desk(workstation(), workstationArguments(place.folder()), Workplace::clerkAndSecret());
        signIn.push_back(desk.when("window") - desk.startedAt());
        queue.push_back(desk.when("queue") - desk.when("submitted"));
        if (empty.back() <= 0 || signIn.back() <= 0 || queue.back() <= 0) {
            std::fprintf(stderr, "a window was never painted\n");
            return 1;
        }
    }
    const double base = median(empty);
    std::printf("{\"row\":\"start\",\"cases\":%d,\"runs\":%d,\"emptyMs\":%.1f,\"signInMs\":%.1f,\"signInRatio\":%.2f,"
                "\"signInGoal\":1.5,\"queueMs\":%.1f,\"queueRatio\":%.2f,\"queueGoal\":2.0}\n",
                cases, kRuns, base, median(signIn), median(signIn) / base, median(queue), median(queue) / base);
    return 0;
}
