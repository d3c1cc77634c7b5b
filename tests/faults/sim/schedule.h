#pragma once

#include "base/clock.h"
#include "base/executor.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <queue>
#include <random>
#include <string_view>
#include <vector>

namespace yc::sim
{

class SimExecutor;

/// Time and order of a whole simulated hall on one thread: which of the jobs that could run now runs next is drawn from
/// the seed, and time stands still while one runs. A job that waits for the network lets all the others go on
/// meanwhile, as threads would.
class Schedule
{
public:
    explicit Schedule(std::uint64_t seed) : m_chance(seed) {}
    Schedule(const Schedule&) = delete;
    Schedule& operator=(const Schedule&) = delete;

    Tick now() const { return m_now; }
    /// Something of the world itself, not of a program.
    void after(Tick::duration delay, Executor::Job job);
    void runUntil(Tick until);
    /// The running job waits so long; and longer, when jobs that it let in meanwhile wait themselves.
    void wait(Tick::duration span);
    /// For how long, in all, one thread kept that machine from going on where real threads would not have.
    Tick::duration held(int machine) const;
    /// Called after every job of that machine.
    void onJobDone(std::function<void(int machine)> look) { m_look = std::move(look); }

    // Chance. Every choice of a run comes from here.
    std::uint64_t draw() { return m_chance(); }
    std::uint64_t below(std::uint64_t bound) { return m_chance() % bound; }
    bool oneIn(std::uint64_t n) { return m_chance() % n == 0; }
    Tick::duration between(Tick::duration least, Tick::duration most);

    /// What happened, for comparing two runs of one seed.
    void note(std::uint64_t what);
    void note(std::string_view what);
    std::uint64_t trace() const { return m_trace; }
    std::uint64_t jobs() const { return m_jobs; }

private:
    friend class SimExecutor;
    static constexpr int kWorld = -1;
    struct Timer {
        Tick at;
        std::uint64_t order;
        SimExecutor* executor; ///< null: the world's
        int life;
        Executor::Job job;
        bool operator<(const Timer& other) const { return at != other.at ? at > other.at : order > other.order; }
    };

    struct Wait {
        int machine;
        Tick until;
    };

    void later(Tick at, SimExecutor* executor, int life, Executor::Job job);
    void pass(Tick to, bool nobodyRuns = false);
    void becameReady(SimExecutor& executor);
    SimExecutor* pick();
    void run(SimExecutor& executor);
    void fire();

    std::mt19937_64 m_chance;
    Tick m_now{};
    std::uint64_t m_order = 0;
    std::uint64_t m_trace = 14695981039346656037ULL;
    std::uint64_t m_jobs = 0;
    int m_running = kWorld;    ///< the machine whose job runs
    std::vector<Wait> m_waits; ///< each let in by the one before it
    std::map<int, Tick::duration> m_held;
    Tick::duration m_stoodStill{};
    std::vector<SimExecutor*> m_ready;
    std::priority_queue<Timer> m_timers;
    std::function<void(int)> m_look = [](int) {};
};

/// A worker thread of one machine, as the schedule sees it.
class SimExecutor final : public Executor
{
public:
    SimExecutor(Schedule& schedule, int machine, int place) : m_schedule(schedule), m_machine(machine), m_place(place)
    {
    }
    ~SimExecutor() override;
    SimExecutor(const SimExecutor&) = delete;
    SimExecutor& operator=(const SimExecutor&) = delete;

    void post(Job job) override;
    void postFirst(Job job) override;
    void postAfter(std::chrono::milliseconds delay, Job job) override;

    /// The program ended: nothing of it goes on, and nothing is taken until open().
    void close();
    void open() { m_closed = false; }
    bool busy() const { return m_busy; }

private:
    friend class Schedule;
    Schedule& m_schedule;
    int m_machine;
    int m_place;
    int m_life = 0;
    bool m_closed = false;
    bool m_busy = false;
    bool m_listed = false;
    std::deque<Job> m_jobs;
};

/// The clock of one machine: steady time is the schedule's, the wall clock may be wrong.
class SimClock final : public Clock
{
public:
    SimClock(const Schedule& schedule, Moment start) : m_schedule(schedule), m_start(start) {}
    Moment now() const override { return m_start + m_schedule.now().time_since_epoch() + m_wrong; }
    Tick tick() const override { return m_schedule.now(); }
    void jump(std::chrono::microseconds by) { m_wrong += by; }
    void setRight() { m_wrong = {}; }

private:
    const Schedule& m_schedule;
    Moment m_start;
    std::chrono::microseconds m_wrong{};
};

} // namespace yc::sim
