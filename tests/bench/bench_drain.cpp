// Thirty days offline, then the hub comes back over real HTTP. Row "drain": one window at full size (3,300 cases,
// 9,900 scans of 300 KB), all of it made at the desk, drained under its real screen in a process of its own. Row
// "drain-hall": sixty windows with scans of 4 KB, a share of their 198,000 cases; one of them under its real screen,
// and memory and gaps are its own (sixty workstations on one machine: they say more of the machine than of the desk;
// the other windows stand back from the processors). Each ends with a look into the hub.
// YC_BENCH_DRAIN=full: the hall at full size too (hours); =window or =hall: that row alone; YC_BENCH_DAY for another
// number of cases a day than 150 at the one window, YC_BENCH_HALL_DAY than 2 at the sixty; YC_BENCH_WORK=store: the one
// window's cases kept by the store as the desk keeps them, in a fifth of the time.

#include "bench/bench.h"
#include "bench/drain_hall.h"
#include "bench/drain_work.h"

#include <QCoreApplication>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr double kMiB = 1024.0 * 1024.0;
constexpr double kMicrosPerSecond = 1e6;
constexpr int kFullDay = 150; ///< cases of a window
constexpr int kHallWindows = 60;
constexpr int kHallProcesses = 4;
constexpr int kHallDay = 2;
constexpr int kScanBytes = 300 * 1000;
constexpr int kSmallScanBytes = 4000;

int given(const char* name, int otherwise)
{
    bool there = false;
    const int number = qEnvironmentVariableIntValue(name, &there);
    return there ? std::max(1, number) : otherwise;
}

bool isAll(const DrainHall::Held& held, int cases, int scanBytes)
{
    const std::int64_t scans = std::int64_t{cases} * kDrainScans;
    return held.operations == cases && held.cases == cases && held.scans == scans &&
           held.scanBytes == scans * scanBytes;
}

/// The look into the hub, as members of a row. A row with something wrong ends the program as failed.
bool addHeld(Value& row, const DrainHall& hall, int cases, int scanBytes)
{
    const DrainHall::Held held = hall.held();
    row.set("operations", held.operations);
    row.set("scans", held.scans);
    row.set("scanBytes", held.scanBytes);
    const bool all = isAll(held, cases, scanBytes);
    row.set("wrong", held.wrong.empty() && !all ? std::string("something is missing") : held.wrong);
    return all && held.wrong.empty();
}

/// Everybody signs in and leases numbers; the hub goes away; thirty days.
void workOffline(DrainHall& hall, int processes, int windows, const QString& command)
{
    hall.begin();
    const auto desks = hall.desks(processes, windows);
    for (const auto& desk : desks)
        desk->tell(QStringLiteral("meet"));
    for (const auto& desk : desks)
        desk->answer();
    hall.end();
    for (const auto& desk : desks)
        desk->tell(command);
    for (const auto& desk : desks)
        std::fprintf(stderr, "worked %s\n", toJson(desk->answer()).c_str());
}

double secondsBetween(std::int64_t from, const Value& to)
{
    return double(to.toInteger() - from) / kMicrosPerSecond;
}

/// What a workstation with its real screen says of itself while it drains.
void addOwn(Value& row, const Value& end)
{
    const double before = double(end["before"].toInteger());
    const double peak = double(end["peak"].toInteger());
    row.set("beforeMiB", before / kMiB);
    row.set("peakMiB", peak / kMiB);
    row.set("ratio", peak / before);
    row.set("goal", "<= 1.5");
    for (const char* gap : {"screenGapText", "screenGapTextComputed", "screenGapScans", "screenGapScansComputed",
                            "deskWaitText", "deskWaitScans"})
        row.set(gap + std::string("Ms"), double(end[gap].toInteger()) / kMicrosPerMilli);
    row.set("gapGoal", "<= 100 ms");
}

bool drainWindow()
{
    const int casesADay = given("YC_BENCH_DAY", kFullDay);
    const int cases = casesADay * kDrainWorkDays;
    const QString where = qEnvironmentVariable("YC_BENCH_WORK", QStringLiteral("desk"));
    DrainHall hall(1);
    workOffline(hall, 1, 1, QStringLiteral("work %1 %2 %3").arg(casesADay).arg(kScanBytes).arg(where));
    const auto window = hall.screen(QStringLiteral("drain_window"), 1);
    std::fprintf(stderr, "rested %s\n", toJson(window->answer()).c_str());
    const std::int64_t back = hall.beginAgain();
    const Value end = window->answer();
    hall.end();
    Value row = Object{{"row", "drain"},
                       {"cases", cases},
                       {"share", double(casesADay) / kFullDay},
                       {"madeAt", where.toStdString()},
                       {"textSeconds", secondsBetween(back, end["textAt"])},
                       {"scansSeconds", secondsBetween(end["textAt"].toInteger(), end["scansAt"])},
                       {"needsPerson", end["needsPerson"].toInteger()}};
    addOwn(row, end);
    const bool whole = addHeld(row, hall, cases, kScanBytes);
    std::puts(toJson(row).c_str());
    return whole;
}

bool drainHall(bool full)
{
    const int casesADay = given("YC_BENCH_HALL_DAY", full ? kFullDay : kHallDay);
    const int cases = casesADay * kDrainWorkDays * kHallWindows;
    DrainHall hall(kHallWindows);
    workOffline(hall, kHallProcesses, kHallWindows,
                QStringLiteral("work %1 %2 store").arg(casesADay).arg(kSmallScanBytes));
    const auto desks = hall.desks(kHallProcesses, kHallWindows - 1);
    const auto window = hall.screen(QStringLiteral("drain_window"), kHallWindows);
    for (const auto& desk : desks)
        desk->tell(QStringLiteral("open"));
    for (const auto& desk : desks)
        desk->answer();
    window->answer();
    const std::int64_t back = hall.beginAgain();
    for (const auto& desk : desks)
        desk->tell(QStringLiteral("drain"));
    const Value own = window->answer();
    double text = secondsBetween(back, own["textAt"]), whole = secondsBetween(back, own["scansAt"]), peak = 0;
    std::int64_t needsPerson = own["needsPerson"].toInteger();
    for (const auto& desk : desks) {
        const Value end = desk->answer();
        text = std::max(text, secondsBetween(back, end["textAt"]));
        whole = std::max(whole, secondsBetween(back, end["scansAt"]));
        peak += double(end["peak"].toInteger()) / kMiB;
        needsPerson += end["needsPerson"].toInteger();
    }
    hall.end();
    Value row = Object{{"row", "drain-hall"},
                       {"windows", kHallWindows},
                       {"cases", cases},
                       {"share", double(casesADay) / kFullDay},
                       {"textSeconds", text},
                       {"wholeSeconds", whole},
                       {"peakMiBPerOtherWindow", peak / (kHallWindows - 1)},
                       {"needsPerson", needsPerson}};
    addOwn(row, own);
    const bool good = addHeld(row, hall, cases, kSmallScanBytes);
    std::puts(toJson(row).c_str());
    return good;
}

} // namespace

int main(int count, char** words)
{
    const QCoreApplication application(count, words);
    const QString which = qEnvironmentVariable("YC_BENCH_DRAIN");
    bool good = true;
    if (which != u"hall")
        good = drainWindow() && good;
    std::fflush(stdout);
    if (which != u"window")
        good = drainHall(which == u"full") && good;
    return good ? 0 : 1;
}
