#include "faults/sim/world.h"

#include "fakes/manual_clock.h"
#include "hub/queue_calls.h"

#include <algorithm>
#include <sqlite3.h>
#include <utility>

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;
using fakes::Damage;

constexpr auto kLongestDay = 8h;
constexpr auto kLongestCalm = 25min; ///< above the longest pause of one operation, and a lock-out
constexpr int kUsual = 110;
constexpr int kBusyHall = 1050;

int windowsOf(const Plan& plan, Schedule& chance)
{
    if (plan.windows > 0)
        return plan.windows;
    const std::uint64_t lot = chance.below(20);
    if (lot < 12)
        return static_cast<int>(2 + chance.below(2));
    return static_cast<int>(lot < 19 ? 3 + chance.below(5) : 8 + chance.below(5));
}

int operationsOf(const Plan& plan, int windows, Schedule& chance)
{
    if (plan.operations > 0)
        return plan.operations;
    return windows >= 20 ? kBusyHall : static_cast<int>(kUsual + chance.below(40));
}

} // namespace

/// One hall, from the morning on: windows and hub on their machines, people at them, and everything that goes wrong.
class World
{
public:
    World(const Stage& stage, const Plan& plan);
    Outcome run();

private:
    void begin();
    void work();
    void calm();
    void close();

    void kiosk();
    void department();
    void trouble();
    void causeTrouble();
    void hitWindow();
    void hitHub();
    void hitNetwork();
    void observe();
    Damage someDamage() { return fakes::kDamages[m_schedule.below(std::size(fakes::kDamages))]; }
    void happened(const std::string& what, std::map<std::string, std::uint64_t>& where);
    std::uint64_t operations() const;
    bool allQuiet();

    Plan m_plan;
    Schedule m_schedule;
    int m_windows;
    std::uint64_t m_goal;
    HubMachine m_hub;
    Net m_net;
    Outcome m_outcome;
    std::vector<std::string> m_cases;
    Hall m_hall;
    std::vector<std::unique_ptr<WindowMachine>> m_machines;
    std::vector<std::unique_ptr<Clerk>> m_clerks;
    Scene m_scene;
    bool m_working = true;
    Tick::duration m_calmness{}; ///< between two troubles at most
};

World::World(const Stage& stage, const Plan& plan)
    : m_plan(plan), m_schedule(plan.seed), m_windows(windowsOf(plan, m_schedule)),
      m_goal(static_cast<std::uint64_t>(operationsOf(plan, m_windows, m_schedule))),
      m_hub(m_schedule, stage.m_ground, stage.m_hubDisk, fakes::mondayMorning(), m_schedule.draw()),
      m_net(m_schedule, m_hub, m_windows), m_hall{m_schedule,
                                                  m_net,
                                                  m_hub,
                                                  stage.m_ground,
                                                  stage.m_wording,
                                                  stage.m_pinyin,
                                                  fakes::mondayMorning(),
                                                  {},
                                                  m_windows,
                                                  m_outcome.violations,
                                                  m_cases},
      m_scene{m_schedule, m_hub, m_machines, m_outcome.violations}
{
    // A few numbers at a time in some halls, so that they run out.
    const bool scarce = m_schedule.oneIn(4);
    m_hall.numbers = {.keep = scarce ? 2 : 60, .lease = scarce ? 4 : 100};
    for (int index = 0; index < m_windows; ++index) {
        m_machines.push_back(std::make_unique<WindowMachine>(m_hall, index, m_schedule.draw()));
        m_clerks.push_back(std::make_unique<Clerk>(m_hall, *m_machines.back()));
    }
    m_schedule.onJobDone([this](int machine) { m_machines[static_cast<std::size_t>(machine)]->look(); });
    m_hub.onRing([this] {
        for (const auto& machine : m_machines)
            machine->bell().ring(std::chrono::milliseconds(20 * m_windows));
    });
}

Outcome World::run()
{
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(m_plan.seed | 1), nullptr);
    begin();
    work();
    calm();
    close();
    m_outcome.windows = m_windows;
    m_outcome.operations = operations();
    for (const auto& clerk : m_clerks) {
        for (const auto& [kind, count] : clerk->deeds)
            m_outcome.kinds[kind] += count;
        for (const auto& [code, count] : clerk->refusals)
            m_outcome.refusals[code] += count;
    }
    for (const auto& [fault, count] : m_net.injected)
        m_outcome.injected[fault] += count;
    m_outcome.exchanges = m_net.exchanges;
    m_outcome.trace = m_schedule.trace();
    m_outcome.simulatedSeconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_schedule.now().time_since_epoch()).count();
    return std::move(m_outcome);
}

void World::begin()
{
    for (const auto& machine : m_machines)
        m_schedule.after(m_schedule.between(0s, 5s), [&machine] { machine->start(); });
    m_calmness = m_schedule.between(8s, 60s);
    if (m_plan.faults)
        m_net.faultOneIn = static_cast<int>(6 + m_schedule.below(60));
    kiosk();
    department();
    trouble();
    observe();
}

std::uint64_t World::operations() const
{
    std::uint64_t all = 0;
    for (const auto& clerk : m_clerks)
        all += clerk->count;
    for (const char* kind : {"kiosk", "department"}) {
        const auto found = m_outcome.kinds.find(kind);
        all += found == m_outcome.kinds.end() ? 0 : found->second;
    }
    return all;
}

void World::work()
{
    while (operations() < m_goal && m_schedule.now() < Tick(kLongestDay))
        m_schedule.runUntil(m_schedule.now() + 1s);
    m_working = false;
}

bool World::allQuiet()
{
    for (std::size_t i = 0; i < m_machines.size(); ++i) {
        if (!m_machines[i]->isRunning() || !m_clerks[i]->rested() || !unrestOf(m_scene, *m_machines[i]).empty())
            return false;
    }
    return true;
}

/// Nothing goes wrong any more: everything must arrive and every window show the same within a bounded time (I12).
void World::calm()
{
    m_net.mend();
    m_hub.calm();
    for (std::size_t i = 0; i < m_machines.size(); ++i) {
        m_machines[i]->disk.loseAt(0, Damage::AllKept, 0);
        m_machines[i]->clock.setRight();
        m_clerks[i]->rest();
    }
    const Tick since = m_schedule.now();
    bool quiet = false;
    for (bool before = false; !quiet && m_schedule.now() < since + kLongestCalm;) { // for two looks
        m_schedule.runUntil(m_schedule.now() + 5s);
        const bool now = m_hub.isUp() && allQuiet();
        quiet = std::exchange(before, now) && now;
    }
    m_outcome.calmSeconds = std::chrono::duration_cast<std::chrono::seconds>(m_schedule.now() - since).count();
    if (quiet)
        return checkAtEnd(m_scene);
    m_outcome.violations.push_back({"I12", "the hall does not come to rest"});
    for (std::size_t i = 0; i < m_machines.size(); ++i) {
        WindowMachine& machine = *m_machines[i];
        if (!machine.isRunning() || !m_hub.isUp())
            machine.violated("I12", "does not run");
        else if (!m_clerks[i]->rested())
            machine.violated("I12", "nobody can sign in: " + m_clerks[i]->lastRefusal);
        else if (const std::string unrest = unrestOf(m_scene, machine); !unrest.empty())
            machine.violated("I12", unrest + " (hub's lives: " + std::to_string(m_hub.lives()) + ")");
    }
}

void World::close()
{
    for (const auto& machine : m_machines) {
        machine->stayDown();
        machine->end();
    }
    m_schedule.runUntil(m_schedule.now() + 2min); // whoever still waits for the network comes back
    checkDisks(m_scene);
}

void World::happened(const std::string& what, std::map<std::string, std::uint64_t>& where)
{
    ++where[what];
    m_schedule.note(what);
}

void World::kiosk()
{
    m_schedule.after(m_schedule.between(1s, 40s), [this] {
        if (!m_working)
            return;
        const Value wish =
            Object{{"service", "newborn"}, {"oneThing", "newborn"}, {"priority", "normal"}, {"applicant", "张示例"}};
        if (m_hub.act([&](const hub::Parts& parts) { (void)hub::takeNumber(parts, wish); }))
            happened("kiosk", m_outcome.kinds);
        kiosk();
    });
}

/// A department does the next thing to one of its items.
void World::department()
{
    m_schedule.after(m_schedule.between(2s, 30s), [this] {
        if (!m_working)
            return;
        if (!m_cases.empty()) {
            const std::string id = m_cases[m_schedule.below(m_cases.size())];
            const bool kindly = m_schedule.oneIn(2);
            static constexpr const char* kMatters[] = {"certificate", "hukou", "marriage"};
            using enum domain::ItemEventKind;
            static constexpr domain::ItemEventKind kEvents[] = {Accept,      AskSupplement, AskSupplement, Approve,
                                                                IssueResult, Approve,       IssueResult,   Suspend,
                                                                Resume,      Reject};
            domain::ItemEvent event;
            event.kind = kindly ? AskSupplement : kEvents[m_schedule.below(std::size(kEvents))];
            event.at = m_hub.clock().now();
            event.actor = domain::UserId("r01");
            event.approver = domain::UserId("r02");
            event.ground = "依据";
            event.lines = {"请补正"};
            const std::string matter = kMatters[m_schedule.below(std::size(kMatters))];
            const Result<void> done = m_hub.act(
                [&](const hub::Parts&) { hub::take(m_hub.local().happens(domain::CaseId(id), matter, event)); });
            if (done)
                happened("department", m_outcome.kinds);
        }
        department();
    });
}

void World::trouble()
{
    if (!m_plan.faults)
        return;
    m_schedule.after(m_schedule.between(1s, m_calmness), [this] {
        if (!m_working)
            return;
        causeTrouble();
        trouble();
    });
}

void World::causeTrouble()
{
    const std::uint64_t lot = m_schedule.below(100);
    if (lot < 35)
        hitWindow();
    else if (lot < 60)
        hitHub();
    else
        hitNetwork();
}

void World::hitWindow()
{
    WindowMachine& machine = *m_machines[m_schedule.below(m_machines.size())];
    const std::uint64_t lot = m_schedule.below(10);
    if (!machine.isRunning())
        return;
    if (lot < 3) {
        const Damage damage = someDamage();
        happened(std::string("window.kill.") + fakes::name(damage), m_outcome.injected);
        machine.kill(damage);
    } else if (lot < 7) {
        const Damage damage = someDamage();
        happened(std::string("window.kill_at_write.") + fakes::name(damage), m_outcome.injected);
        machine.killAt(static_cast<int>(1 + m_schedule.below(60)), damage);
    } else if (lot < 8) {
        happened("window.restart", m_outcome.injected);
        machine.end();
    } else {
        happened("window.clock", m_outcome.injected);
        machine.clock.jump(m_schedule.between(0s, 20min) - 10min);
    }
}

void World::hitHub()
{
    const std::uint64_t lot = m_schedule.below(10);
    const Damage damage = someDamage();
    if (lot < 2) {
        happened(std::string("hub.kill.") + fakes::name(damage), m_outcome.injected);
        m_hub.kill(damage);
    } else if (lot < 4) {
        happened(std::string("hub.kill_at_write.") + fakes::name(damage), m_outcome.injected);
        m_hub.killAt(static_cast<int>(1 + m_schedule.below(80)), damage);
    } else if (lot < 6) {
        happened("hub.backup", m_outcome.kinds);
        m_hub.backUp();
    } else if (lot < 9) {
        if (m_hub.restore())
            happened("hub.restore", m_outcome.injected);
    } else {
        happened("hub.clock", m_outcome.injected);
        m_hub.clock().jump(m_schedule.between(0s, 4min) - 2min);
    }
}

void World::hitNetwork()
{
    const std::uint64_t lot = m_schedule.below(10);
    if (lot < 5) {
        const int window = static_cast<int>(m_schedule.below(m_machines.size()));
        happened("net.partition", m_outcome.injected);
        m_net.setUp(window, false);
        m_schedule.after(m_schedule.between(1s, 4min), [this, window] { m_net.setUp(window, true); });
    } else if (lot < 7) {
        happened("net.all_away", m_outcome.injected);
        const auto until = m_schedule.between(1s, 2min);
        for (int window = 0; window < m_windows; ++window)
            m_net.setUp(window, false);
        m_schedule.after(until, [this] {
            for (int window = 0; window < m_windows; ++window)
                m_net.setUp(window, true);
        });
    } else { // swizzle: some are clogged one after another, and freed in another order
        happened("net.swizzle", m_outcome.injected);
        for (int window = 0; window < m_windows; ++window) {
            if (m_schedule.oneIn(2))
                m_net.clog(window, m_schedule.now() + m_schedule.between(1s, 40s));
        }
    }
}

void World::observe()
{
    m_schedule.after(m_schedule.between(10s, 60s), [this] {
        if (!m_working)
            return;
        checkMeanwhile(m_scene, *m_machines[m_schedule.below(m_machines.size())]);
        observe();
    });
}

Outcome Stage::run(const Plan& plan) const
{
    return World(*this, plan).run();
}

} // namespace yc::sim
