#include "faults/net/warp_crew.h"

#include <algorithm>
#include <pthread.h>
#include <thread>

namespace yc::faults
{

class WarpCrew::Hand final : public Executor
{
public:
    Hand(WarpCrew& crew, bool counting) : counts(counting), m_crew(crew) {}

    void post(Job job) override
    {
        put([&] { m_ready.push_back(std::move(job)); });
    }
    void postFirst(Job job) override
    {
        put([&] { m_ready.push_front(std::move(job)); });
    }
    void postAfter(std::chrono::milliseconds delay, Job job) override
    {
        put([&] { m_later.emplace(m_crew.m_clock.tick() + delay, std::move(job)); });
    }

    void begin(const std::string& name)
    {
        m_thread = std::thread([this] { run(); });
        pthread_setname_np(m_thread.native_handle(), name.c_str());
    }
    void join()
    {
        if (m_thread.joinable())
            m_thread.join();
        m_ready.clear();
        m_later.clear();
    }
    /// With the crew's lock held.
    bool idle() const { return !m_running && m_ready.empty() && (m_later.empty() || next() > m_crew.m_clock.tick()); }
    /// For a time that is to come: who is held by a waiting request comes to nothing else before it ends.
    bool waits() const { return !m_running && !m_later.empty(); }
    Tick next() const { return m_later.begin()->first; }

    const bool counts;

private:
    template <class Put> void put(Put how)
    {
        {
            const std::lock_guard lock(m_crew.m_mutex);
            if (m_crew.m_stopping)
                return;
            how();
        }
        m_crew.m_changed.notify_all();
    }
    void moveDue()
    {
        const Tick now = m_crew.m_clock.tick();
        while (!m_later.empty() && next() <= now) {
            m_ready.push_back(std::move(m_later.begin()->second));
            m_later.erase(m_later.begin());
        }
    }
    void run()
    {
        std::unique_lock lock(m_crew.m_mutex);
        while (!m_crew.m_stopping) {
            moveDue();
            if (!m_ready.empty()) {
                runOne(lock);
                continue;
            }
            m_crew.m_rested.notify_all();
            if (m_later.empty())
                m_crew.m_changed.wait(lock);
            else
                m_crew.m_changed.wait_for(lock, next() - m_crew.m_clock.tick());
        }
    }
    void runOne(std::unique_lock<std::mutex>& lock)
    {
        Job job = std::move(m_ready.front());
        m_ready.pop_front();
        m_running = true;
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
        m_running = false;
    }

    WarpCrew& m_crew;
    std::deque<Job> m_ready;
    std::multimap<Tick, Job> m_later;
    bool m_running = false;
    std::thread m_thread;
};

WarpCrew::WarpCrew(WarpClock& clock) : m_clock(clock) {}

WarpCrew::~WarpCrew()
{
    stop();
}

Executor& WarpCrew::hire(const std::string& name, bool counts)
{
    m_hands.push_back(std::make_unique<Hand>(*this, counts));
    m_hands.back()->begin(name);
    return *m_hands.back();
}

void WarpCrew::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (const auto& hand : m_hands)
        hand->join();
}

bool WarpCrew::idle() const
{
    return std::ranges::all_of(m_hands, [](const auto& hand) { return !hand->counts || hand->idle(); });
}

bool WarpCrew::rest(std::chrono::milliseconds most)
{
    std::unique_lock lock(m_mutex);
    return m_rested.wait_for(lock, most, [this] { return idle(); });
}

void WarpCrew::pass(Tick::duration most)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!idle()) // something came due by itself since they rested: it must not find that its answer is late
            return;
        Tick::duration step = most;
        for (const auto& hand : m_hands) {
            if (hand->waits())
                step = std::min(step, hand->next() - m_clock.tick());
        }
        if (step > Tick::duration(0))
            m_clock.jump(step);
    }
    m_changed.notify_all();
}

} // namespace yc::faults
