// Windows of a hall below the screen, several in one process, told what to do by bench_drain: a command a line on
// standard input, one JSON line back. "meet": sign in at the hub and lease numbers. "work CASES_A_DAY SCAN_BYTES desk":
// thirty days without it ("store": see DrainLoad). "open": the morning after. "drain": wait until all is at the hub.

#include "base/log.h"
#include "bench/bench.h"
#include "bench/drain_work.h"
#include "bench/own_memory.h"

#include <csignal>
#include <iostream>
#include <poll.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kLookMillis = 100;
/// Niceness: these windows stand for machines of their own, and do not take this one from the window that is looked at.
constexpr int kBehind = 19;

class Windows
{
public:
    Windows(const std::string& folder, const std::string& hub, const std::string& bell, int first, int count)
        : m_first(first)
    {
        for (int number = first; number < first + count; ++number) {
            const std::string window = (number < 10 ? "W0" : "W") + std::to_string(number);
            m_desks.push_back(std::make_unique<DrainDesk>(
                m_house, DrainPlace{folder + "/" + window, hub, bell, window, {}}, m_clock));
        }
    }

    Value meet()
    {
        open();
        std::int64_t fewest = -1;
        for (const auto& desk : m_desks) {
            std::int64_t left = 0;
            while ((left = need(desk->at([&] { return desk->store().numbersLeft(); }))) == 0)
                ::poll(nullptr, 0, kLookMillis);
            fewest = fewest < 0 ? left : std::min(fewest, left);
        }
        return Object{{"numbers", fewest}};
    }
    Value work(std::istream& words)
    {
        DrainLoad load{.window = m_first};
        std::string where;
        words >> load.casesADay >> load.scanBytes >> where;
        load.allAtDesk = where == "desk";
        const double millis = millisOf([&] {
            for (const auto& desk : m_desks) {
                workThirtyDays(*desk, m_clock, load);
                ++load.window;
            }
        });
        return Object{{"millis", millis}};
    }
    Value open()
    {
        for (const auto& desk : m_desks) {
            desk->signIn();
            desk->start();
        }
        return Object{{"resident", residentBytes()}};
    }
    Value drain()
    {
        forgetPeak();
        const std::int64_t before = residentBytes();
        const SystemClock clock;
        Tick text{};
        for (std::size_t sent = 0, stored = 0; stored < m_desks.size(); ::poll(nullptr, 0, kLookMillis)) {
            while (sent < m_desks.size() && textGone(*m_desks[sent]))
                ++sent;
            if (sent == m_desks.size() && text == Tick{})
                text = clock.tick();
            while (stored < sent && scansGone(*m_desks[stored]))
                ++stored;
        }
        return Object{{"textAt", text.time_since_epoch().count()},
                      {"scansAt", clock.tick().time_since_epoch().count()},
                      {"before", before},
                      {"peak", peakBytes()},
                      {"needsPerson", needsPerson()}};
    }

private:
    static bool textGone(DrainDesk& desk)
    {
        const ports::OutboxSummary summary = need(desk.at([&] { return desk.store().outboxSummary(); }));
        return summary.pending + summary.sent == 0;
    }
    static bool scansGone(DrainDesk& desk)
    {
        return need(desk.at([&] { return desk.store().uploads(1); })).empty();
    }
    int needsPerson()
    {
        int all = 0;
        for (const auto& desk : m_desks)
            all += need(desk->at([&] { return desk->store().outboxSummary(); })).needsPerson;
        return all;
    }

    int m_first;
    OfficeClock m_clock;
    DrainHouse m_house;
    std::vector<std::unique_ptr<DrainDesk>> m_desks;
};

} // namespace

int main(int count, char** words)
{
    if (count != 6)
        return 2;
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nobody is left behind by a bench that breaks off
    std::signal(SIGPIPE, SIG_IGN);
    setpriority(PRIO_PROCESS, 0, kBehind); // and so each thread that begins from here
    log::open(std::string(words[1]) + "/drain.log");
    Windows windows(words[1], words[2], words[3], std::atoi(words[4]), std::atoi(words[5]));
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream command(line);
        std::string verb;
        command >> verb;
        const Value answer = verb == "meet"   ? windows.meet()
                             : verb == "work" ? windows.work(command)
                             : verb == "open" ? windows.open()
                                              : windows.drain();
        std::cout << toJson(answer) << std::endl;
    }
    return 0;
}
