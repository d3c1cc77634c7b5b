// Simulated halls: the product's desks, stores, sync and hub in one process on one thread, with everything that can go
// wrong drawn from a seed. One JSON line a batch; exit 1 when a rule was broken. See tests/README.md.
#include "base/log.h"
#include "base/text.h"
#include "faults/sim/world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace yc;

namespace
{

using Counts = std::map<std::string, std::uint64_t>;

struct Wish {
    std::uint64_t from = 1;
    std::uint64_t to = 200;
    int seconds = 0; ///< 0 = all seeds
    int windows = 0;
    int operations = 0;
    bool faults = true;
    bool twice = false; ///< run each seed twice and compare
    bool verbose = false;
    std::string replay; ///< file of seeds that once found something
};

struct Batch {
    std::uint64_t runs = 0;
    std::uint64_t last = 0;
    std::vector<std::uint64_t> operations;
    int fewestWindows = 0;
    int mostWindows = 0;
    std::uint64_t bigRuns = 0; ///< of twenty windows and a thousand operations or more
    std::uint64_t exchanges = 0;
    std::int64_t simulatedSeconds = 0;
    std::int64_t longestCalm = 0;
    Counts kinds, injected, refusals;
    std::vector<std::pair<std::uint64_t, sim::Violation>> violations;
    std::uint64_t trace = 0;
};

bool parse(int count, char** words, Wish& wish)
{
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const char* value = i + 1 < count ? words[i + 1] : "";
        if (word == "--no-faults" || word == "--twice" || word == "--verbose") {
            (word == "--no-faults" ? wish.faults
             : word == "--twice"   ? wish.twice
                                   : wish.verbose) = word != "--no-faults";
            continue;
        }
        ++i;
        if (word == "--seed")
            wish.from = wish.to = std::strtoull(value, nullptr, 10);
        else if (word == "--seeds") {
            char* rest = nullptr;
            wish.from = std::strtoull(value, &rest, 10);
            wish.to = std::string(rest).starts_with("..") ? std::strtoull(rest + 2, nullptr, 10) : wish.from;
        } else if (word == "--replay")
            wish.replay = value;
        else if (word == "--seconds")
            wish.seconds = std::atoi(value);
        else if (word == "--windows")
            wish.windows = std::atoi(value);
        else if (word == "--operations")
            wish.operations = std::atoi(value);
        else
            return false;
    }
    return wish.from <= wish.to;
}

void add(Counts& to, const Counts& from)
{
    for (const auto& [name, count] : from)
        to[name] += count;
}

void add(Batch& batch, std::uint64_t seed, const sim::Outcome& outcome)
{
    ++batch.runs;
    batch.last = seed;
    batch.operations.push_back(outcome.operations);
    batch.fewestWindows = batch.runs == 1 ? outcome.windows : std::min(batch.fewestWindows, outcome.windows);
    batch.mostWindows = std::max(batch.mostWindows, outcome.windows);
    batch.bigRuns += outcome.windows >= 20 && outcome.operations >= 1000;
    batch.exchanges += outcome.exchanges;
    batch.simulatedSeconds += outcome.simulatedSeconds;
    batch.longestCalm = std::max(batch.longestCalm, outcome.calmSeconds);
    add(batch.kinds, outcome.kinds);
    add(batch.injected, outcome.injected);
    add(batch.refusals, outcome.refusals);
    for (const sim::Violation& violation : outcome.violations)
        batch.violations.emplace_back(seed, violation);
    batch.trace = batch.trace * 1099511628211ULL ^ outcome.trace;
}

Value valueOf(const Counts& counts)
{
    Object object;
    for (const auto& [name, count] : counts)
        object.insert_or_assign(name, static_cast<std::int64_t>(count));
    return object;
}

Value violationsOf(const Batch& batch)
{
    constexpr std::size_t kShown = 50;
    Value list;
    list.array();
    for (std::size_t i = 0; i < std::min(batch.violations.size(), kShown); ++i) {
        const auto& [seed, violation] = batch.violations[i];
        list.append(
            Object{{"seed", static_cast<std::int64_t>(seed)}, {"rule", violation.rule}, {"what", violation.what}});
    }
    return list;
}

/// One a line; what follows it is for people.
std::vector<std::uint64_t> seedsIn(const std::string& path)
{
    std::vector<std::uint64_t> seeds;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (const std::uint64_t seed = std::strtoull(line.c_str(), nullptr, 10); seed > 0)
            seeds.push_back(seed);
    }
    return seeds;
}

void report(const Wish& wish, Batch& batch, double seconds)
{
    std::ranges::sort(batch.operations);
    const auto at = [&](std::size_t place) { return static_cast<std::int64_t>(batch.operations[place]); };
    char trace[24];
    std::snprintf(trace, sizeof trace, "%016llx", static_cast<unsigned long long>(batch.trace));
    Object line{{"campaign", "simulate"},
                {"firstSeed", static_cast<std::int64_t>(wish.from)},
                {"lastSeed", static_cast<std::int64_t>(batch.last)},
                {"runs", static_cast<std::int64_t>(batch.runs)},
                {"bigRuns", static_cast<std::int64_t>(batch.bigRuns)},
                {"windows", Object{{"fewest", batch.fewestWindows}, {"most", batch.mostWindows}}},
                {"exchanges", static_cast<std::int64_t>(batch.exchanges)},
                {"simulatedSeconds", batch.simulatedSeconds},
                {"longestCalmSeconds", batch.longestCalm},
                {"kinds", valueOf(batch.kinds)},
                {"injected", valueOf(batch.injected)},
                {"refusals", valueOf(batch.refusals)},
                {"violationCount", static_cast<std::int64_t>(batch.violations.size())},
                {"violations", violationsOf(batch)},
                {"milliseconds", static_cast<std::int64_t>(seconds * 1000)},
                {"trace", std::string(trace)}};
    if (!batch.operations.empty())
        line.insert_or_assign("operations", Object{{"fewest", at(0)},
                                                   {"median", at(batch.operations.size() / 2)},
                                                   {"most", at(batch.operations.size() - 1)}});
    std::puts(toJson(line).c_str());
}

} // namespace

int main(int count, char** words)
{
    Wish wish;
    if (!parse(count, words, wish)) {
        std::fprintf(
            stderr,
            "usage: simulate [--seed N | --seeds A..B | --replay FILE] [--seconds S] [--windows N] [--operations N]"
            " [--no-faults] [--twice] [--verbose]\n");
        return 2;
    }
    log::open(wish.verbose ? "" : "/dev/null");
    const sim::Stage stage(YC_SOURCE_DIR);
    const SystemClock clock;
    const Tick begun = clock.tick();
    const auto spent = [&] { return std::chrono::duration<double>(clock.tick() - begun).count(); };
    Batch batch;
    std::vector<std::uint64_t> seeds = seedsIn(wish.replay);
    if (!wish.replay.empty() && seeds.empty()) {
        std::fprintf(stderr, "no seeds in %s\n", wish.replay.c_str());
        return 2;
    }
    for (std::uint64_t seed = wish.from; wish.replay.empty() && seed <= wish.to; ++seed)
        seeds.push_back(seed);
    for (const std::uint64_t seed : seeds) {
        if (wish.seconds > 0 && spent() >= wish.seconds)
            break;
        const sim::Plan plan{seed, wish.windows, wish.operations, wish.faults};
        sim::Outcome outcome = stage.run(plan);
        if (wish.twice && stage.run(plan).trace != outcome.trace)
            outcome.violations.push_back({"replay", "the same seed ran differently"});
        add(batch, seed, outcome);
    }
    report(wish, batch, spent());
    return batch.violations.empty() ? 0 : 1;
}
