#include "faults/sim/schedule.h"

#include <algorithm>
#include <utility>

namespace yc::sim
{
namespace
{

using namespace std::chrono_literals;

/// What a job costs; so that a program that spins does not stop the clock.
constexpr auto kJobTakes = 100us;
/// Waiting jobs inside one another at most; beyond it a wait only takes time.
constexpr std::size_t kDeepest = 12;
constexpr std::uint64_t kPrime = 1099511628211ULL;

} // namespace

void Schedule::after(Tick::duration delay, Executor::Job job)
{
    later(m_now + delay, nullptr, 0, std::move(job));
}

void Schedule::later(Tick at, SimExecutor* executor, int life, Executor::Job job)
{
    m_timers.push({at, ++m_order, executor, life, std::move(job)});
}

Tick::duration Schedule::between(Tick::duration least, Tick::duration most)
{
    return least +
           Tick::duration(static_cast<Tick::rep>(below(static_cast<std::uint64_t>((most - least).count()) + 1)));
}

void Schedule::note(std::uint64_t what)
{
    m_trace = (m_trace ^ what) * kPrime;
}

void Schedule::note(std::string_view what)
{
    for (const char sign : what)
        note(static_cast<std::uint64_t>(static_cast<unsigned char>(sign)));
}

void Schedule::becameReady(SimExecutor& executor)
{
    if (executor.m_listed)
        return;
    executor.m_listed = true;
    m_ready.push_back(&executor);
}

SimExecutor* Schedule::pick()
{
    std::erase_if(m_ready, [](SimExecutor* executor) {
        executor->m_listed = !executor->m_jobs.empty();
        return !executor->m_listed;
    });
    const auto free = std::ranges::count_if(m_ready, [](const SimExecutor* executor) { return !executor->m_busy; });
    if (free == 0)
        return nullptr;
    std::uint64_t lot = below(static_cast<std::uint64_t>(free));
    for (SimExecutor* executor : m_ready) {
        if (!executor->m_busy && lot-- == 0)
            return executor;
    }
    return nullptr;
}

void Schedule::run(SimExecutor& executor)
{
    Executor::Job job = std::move(executor.m_jobs.front());
    executor.m_jobs.pop_front();
    ++m_jobs;
    note(static_cast<std::uint64_t>(m_now.time_since_epoch().count()));
    note(static_cast<std::uint64_t>(executor.m_machine * 16 + executor.m_place));
    pass(m_now + kJobTakes);
    const int before = std::exchange(m_running, executor.m_machine);
    executor.m_busy = true;
    job();
    job = nullptr; // what it holds ends while its thread is still its own
    executor.m_busy = false;
    m_running = before;
    m_look(executor.m_machine);
}

void Schedule::fire()
{
    Timer timer = m_timers.top();
    m_timers.pop();
    pass(std::max(m_now, timer.at));
    if (timer.executor == nullptr) {
        const int before = std::exchange(m_running, kWorld);
        timer.job();
        m_running = before;
        return;
    }
    if (timer.life == timer.executor->m_life)
        timer.executor->post(std::move(timer.job));
}

void Schedule::runUntil(Tick until)
{
    while (m_now < until) {
        if (!m_timers.empty() && m_timers.top().at <= m_now)
            fire();
        else if (SimExecutor* executor = pick())
            run(*executor);
        else if (!m_timers.empty() && m_timers.top().at <= until)
            fire();
        else
            pass(until);
    }
}

void Schedule::pass(Tick to, bool nobodyRuns)
{
    if (nobodyRuns) {
        m_stoodStill += to - m_now;
        m_held[m_running] -= to - m_now; // whose own wait it is
    }
    for (auto wait = m_waits.begin(); wait != m_waits.end() && !nobodyRuns; ++wait) {
        const auto hasOlder = [&](const Wait& other) { return other.machine == wait->machine && other.until < to; };
        if (wait->until < to && std::none_of(m_waits.begin(), wait, hasOlder))
            m_held[wait->machine] += to - std::max(m_now, wait->until);
    }
    m_now = to;
}

void Schedule::wait(Tick::duration span)
{
    const Tick until = m_now + span;
    if (m_waits.size() >= kDeepest)
        return pass(until, true);
    m_waits.push_back({m_running, until});
    runUntil(until);
    m_waits.pop_back();
}

Tick::duration Schedule::held(int machine) const
{
    const auto held = m_held.find(machine);
    return m_stoodStill + (held == m_held.end() ? Tick::duration{} : held->second);
}

SimExecutor::~SimExecutor()
{
    std::erase(m_schedule.m_ready, this);
}

void SimExecutor::post(Job job)
{
    if (m_closed)
        return;
    m_jobs.push_back(std::move(job));
    m_schedule.becameReady(*this);
}

void SimExecutor::postFirst(Job job)
{
    if (m_closed)
        return;
    m_jobs.push_front(std::move(job));
    m_schedule.becameReady(*this);
}

void SimExecutor::postAfter(std::chrono::milliseconds delay, Job job)
{
    if (!m_closed)
        m_schedule.later(m_schedule.now() + delay, this, m_life, std::move(job));
}

void SimExecutor::close()
{
    m_closed = true;
    ++m_life;
    m_jobs.clear();
}

} // namespace yc::sim
