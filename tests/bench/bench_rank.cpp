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

std::vector<domain::WorkItem> items(Moment now, Random& random)
{
    std::vector<domain::WorkItem> all;
    for (int number = 0; number < kItems; ++number) {
        domain::WorkItem item;
        item.kind = static_cast<domain::WorkItemKind>(randomBelow(random, kKinds));
        item.id = newUuid(random);
        item.number = "A" + std::to_string(number);
        item.since = now - std::chrono::seconds(randomBelow(random, 4 * 3600));
        if (randomBelow(random, 3) == 0)
            item.due = now + std::chrono::minutes(randomBelow(random, 5 * 24 * 60)) - std::chrono::hours(24);
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
    for (int round = 0; round < kRounds; ++round)
        millis.push_back(cpuMillisOf([&] {
            if (dispatch::rank(all, now).size() != all.size())
                std::exit(1);
        }));
    tell("rank", {quantile(millis, 0.5), kFrameMillis}, "<= 1", "ms");
    return 0;
}
