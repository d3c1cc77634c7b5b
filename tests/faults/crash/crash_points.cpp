// Power is lost at every write and sync of everything the store and the hub do, with each kind of damage to what was
// not synced, and once more while they recover. One JSON line a scenario; exit 1 when a promise was broken.
// tests/README.md.
#include "base/log.h"
#include "faults/crash/samples.h"
#include "store/verify.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace yc;
using namespace yc::crash;

namespace
{

struct Wish {
    int every = 1; ///< one point in so many
    int from = 0;  ///< beginning with this one
    int lots = 3;  ///< how often chance is drawn for each point and damage
    std::string only;
};

struct Counts {
    int points = 0;
    std::int64_t recoveries = 0;
    std::int64_t again = 0; ///< of them after another loss during recovery
    std::vector<std::string> violations;
};

/// One scenario over its own disk.
class Campaign
{
public:
    Campaign(const Scenario& scenario, Rig& rig, const Wish& wish) : m_scenario(scenario), m_rig(rig), m_wish(wish) {}

    Counts run()
    {
        prepare();
        m_counts.points = pointsOfTheAct();
        for (int point = 1 + m_wish.from % m_wish.every; point <= m_counts.points; point += m_wish.every) {
            for (const fakes::Damage damage : fakes::kDamages) {
                for (int lot = 0; lot < (isDrawn(damage) ? m_wish.lots : 1); ++lot)
                    lose(point, damage, static_cast<std::uint64_t>(lot * 7919 + point));
            }
        }
        return std::move(m_counts);
    }

private:
    static bool isDrawn(fakes::Damage damage)
    {
        return damage != fakes::Damage::AllLost && damage != fakes::Damage::AllKept;
    }

    void prepare()
    {
        m_rig.close();
        m_rig.disk.load({});
        m_rig.told = 0;
        if (m_scenario.ofHub) {
            m_rig.must(m_rig.openHub(), "the hub opens");
        } else {
            m_rig.must(m_rig.open(), "the store opens");
            m_rig.must(m_rig.store->addNumberBlock(block(1, 50)).ok(), "prepared");
            for (int i = 1; i <= kBefore; ++i)
                m_rig.must(m_rig.store->keep(promiseFor("before-" + std::to_string(i))).ok(), "prepared");
            if (m_scenario.prepare)
                m_scenario.prepare(m_rig);
        }
        if (m_scenario.keepsLog) {
            m_image = m_rig.disk.image();
            return m_rig.close();
        }
        m_rig.close();
        if (m_scenario.spoil)
            m_scenario.spoil(m_rig);
        m_rig.close();
        m_image = m_rig.disk.image();
        m_rig.must(m_rig.violations.empty(), "prepared");
    }

    void begin()
    {
        m_rig.close();
        m_rig.disk.load(m_image);
        m_rig.told = 0;
        if (!m_scenario.opens)
            m_rig.must(reopen(), "opens before anything happened: " + m_rig.openProblem);
    }
    bool reopen() { return m_scenario.ofHub ? m_rig.openHub() : m_rig.open(); }
    void act() { m_scenario.act(m_rig); }

    /// While no power is lost, all of it is done: an act that is refused would be judged without having happened.
    int pointsOfTheAct()
    {
        begin();
        m_rig.tried = 0;
        m_rig.disk.loseAt(0, fakes::Damage::AllKept, 0);
        act();
        const int calls = m_rig.disk.calls();
        if (m_rig.told < m_rig.tried)
            m_counts.violations.push_back("without a loss " + std::to_string(m_rig.told) + " of " +
                                          std::to_string(m_rig.tried) + " steps are done");
        return calls;
    }

    void lose(int point, fakes::Damage damage, std::uint64_t seed)
    {
        begin();
        m_rig.disk.loseAt(point, damage, seed);
        act();
        if (!m_rig.disk.off()) // chance took another way
            m_rig.disk.losePower(damage, seed);
        m_rig.close();
        m_rig.disk.start();
        const fakes::MemoryDisk::Image left = m_rig.disk.image();
        const int told = m_rig.told;
        const int recovering = recovered(place(point, damage, seed));
        // And once more while it recovers, at one of its own writes.
        if (recovering == 0)
            return;
        m_rig.disk.load(left);
        m_rig.told = told;
        const int second = 1 + static_cast<int>((seed * 2654435761U) % static_cast<unsigned>(recovering));
        m_rig.disk.loseAt(second, damage, seed + 1);
        (void)reopen();
        if (!m_rig.disk.off())
            m_rig.disk.losePower(damage, seed + 1);
        m_rig.close();
        m_rig.disk.start();
        ++m_counts.again;
        (void)recovered(place(point, damage, seed) + ", and " + std::to_string(second) + " while recovering");
    }

    static std::string place(int point, fakes::Damage damage, std::uint64_t seed)
    {
        return "point " + std::to_string(point) + " " + fakes::name(damage) + " lot " + std::to_string(seed);
    }

    /// Opens what was left, and judges; how many writes the opening needed.
    int recovered(const std::string& place)
    {
        m_rig.violations.clear();
        m_rig.disk.loseAt(0, fakes::Damage::AllKept, 0);
        const bool opened = reopen();
        const int calls = m_rig.disk.calls();
        ++m_counts.recoveries;
        if (opened)
            m_scenario.judge(m_rig);
        else
            m_rig.violated("does not open: " + m_rig.openProblem);
        m_rig.close();
        if (opened && !m_scenario.ofHub)
            verify();
        for (const std::string& what : m_rig.violations)
            m_counts.violations.push_back(what + " (" + place + ")");
        m_rig.violations.clear();
        return calls;
    }

    void verify()
    {
        const Result<store::StoreReport> report = store::verifyStore("desk/work.db", m_rig.disk);
        if (!report || !report->sound())
            m_rig.violated("not sound: " + (report ? report->findings.front() : report.problem().code));
    }

    const Scenario& m_scenario;
    Rig& m_rig;
    Wish m_wish;
    fakes::MemoryDisk::Image m_image;
    Counts m_counts;
};

void report(const Scenario& scenario, const Counts& counts, double seconds)
{
    constexpr std::size_t kShown = 20;
    Value violations;
    violations.array();
    for (std::size_t i = 0; i < std::min(kShown, counts.violations.size()); ++i)
        violations.append(counts.violations[i]);
    const Object line{{"campaign", "crash_points"},
                      {"scenario", scenario.name},
                      {"points", counts.points},
                      {"damages", static_cast<int>(std::size(fakes::kDamages))},
                      {"recoveries", counts.recoveries},
                      {"lostAgainWhileRecovering", counts.again},
                      {"violationCount", static_cast<std::int64_t>(counts.violations.size())},
                      {"violations", violations},
                      {"milliseconds", static_cast<std::int64_t>(seconds * 1000)}};
    std::puts(toJson(line).c_str());
    std::fflush(stdout);
}

bool parse(int count, char** words, Wish& wish)
{
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string word = words[i];
        if (word == "--every")
            wish.every = std::max(1, std::atoi(words[i + 1]));
        else if (word == "--from")
            wish.from = std::atoi(words[i + 1]);
        else if (word == "--lots")
            wish.lots = std::max(1, std::atoi(words[i + 1]));
        else if (word == "--only")
            wish.only = words[i + 1];
        else
            return false;
    }
    return count % 2 == 1;
}

} // namespace

int main(int count, char** words)
{
    Wish wish;
    if (!parse(count, words, wish)) {
        std::fprintf(stderr, "usage: crash_points [--every N [--from K]] [--lots N] [--only SCENARIO]\n");
        return 2;
    }
    log::open("/dev/null");
    Rig rig(fakes::Ground::shipped(YC_SOURCE_DIR));
    std::vector<Scenario> all = storeScenarios();
    for (const auto& more : {openingScenarios(), hubScenarios()})
        all.insert(all.end(), more.begin(), more.end());
    const SystemClock clock;
    bool broken = false;
    for (const Scenario& scenario : all) {
        if (!wish.only.empty() && wish.only != scenario.name)
            continue;
        const Tick begun = clock.tick();
        const Counts counts = Campaign(scenario, rig, wish).run();
        report(scenario, counts, std::chrono::duration<double>(clock.tick() - begun).count());
        broken = broken || !counts.violations.empty();
    }
    return broken ? 1 : 0;
}
