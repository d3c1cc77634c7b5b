// The order of 100,000 rows of the single queue against one frame.

#include "bench/bench.h"
#include "dispatch/rank.h"
#include "fakes/manual_clock.h"
#include "fakes/seeded_random.h"

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kItems = 100000;
constexpr int kRounds = 31;
constexpr int kKinds = 10;
constexpr int kClasses = 6;

/// Appointments are on the quarter of an hour, legal limits end with a day; a person who waits has none.
std::optional<Moment> dueOf(domain::WorkItemKind kind, Moment now, Random& random)
{
    if (kind == domain::WorkItemKind::Ticket || kind == domain::WorkItemKind::Draft)
        return std::nullopt;
    if (kind == domain::WorkItemKind::Appointment)
        return now + std::chrono::minutes(15 * randomBelow(random, 24));
    return startOf(dayOf(now)) + std::chrono::days(randomBelow(random, 30)) - std::chrono::days(3);
}

std::vector<domain::WorkItem> items(Moment now, Random& random)
{
    std::vector<domain::WorkItem> all;
    for (int number = 0; number < kItems; ++number) {
        domain::WorkItem item;
        item.kind = static_cast<domain::WorkItemKind>(randomBelow(random, kKinds));
        item.id = newUuid(random);
        item.number = "A" + std::to_string(number);
        item.since = now - std::chrono::seconds(randomBelow(random, 4 * 3600));
        item.due = dueOf(item.kind, now, random);
        item.target = std::chrono::minutes(20);
        item.priority = static_cast<domain::PriorityClass>(randomBelow(random, kClasses));
        item.mine = randomBelow(random, 1000) == 0;
        all.push_back(std::move(item));
    }
    return all;
}

} // namespace

int main()
{
    fakes::SeededRandom random(20261123);
    const Moment now = fakes::mondayMorning() + std::chrono::hours(2);
    const std::vector<domain::WorkItem> all = items(now, random);
    std::vector<double> millis;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<dispatch::Ranked> rows;
        millis.push_back(cpuMillisOf([&] { rows = dispatch::rank(all, now); }));
        if (rows.size() != all.size())
            return 1;
    }
    tell("rank", {quantile(millis, 0.5), kFrameMillis}, "<= 1", "ms");
    return 0;
}
