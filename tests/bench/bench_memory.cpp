// Row "memory": resident bytes at rest, signed in over a full cache, against an empty Qt window. One JSON line.
#include "bench/workplace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace yc::bench;

int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const int cases = wantedCases();
    const Workplace place(cases);
    Probed yardstick(emptyWindow(), {}, {});
    Probed desk(workstation(), workstationArguments(place.folder()), Workplace::clerkAndSecret());
    if (yardstick.when("window") == 0 || desk.when("queue") == 0) {
        std::fprintf(stderr, "a window was never painted\n");
        return 1;
    }
    constexpr double kMiB = 1024.0 * 1024.0;
    const double empty = static_cast<double>(yardstick.restingBytes()) / kMiB;
    const double full = static_cast<double>(desk.restingBytes()) / kMiB;
    std::printf("{\"row\":\"memory\",\"cases\":%d,\"emptyMiB\":%.1f,\"deskMiB\":%.1f,\"ratio\":%.2f,\"goal\":2.5}\n",
                cases, empty, full, full / empty);
    return 0;
}
