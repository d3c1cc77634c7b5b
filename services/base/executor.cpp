#include "base/executor.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <pthread.h>
#include <thread>

namespace yc
{

using SteadyTime = std::chrono::steady_clock::time_point;

struct Worker::State {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> ready;
    std::multimap<SteadyTime, Job> later;
    bool stopping = false;
    std::thread thread;

    void moveDue()
    {
        const SteadyTime now = std::chrono::steady_clock::now();
        while (!later.empty() && later.begin()->first <= now) {
            ready.push_back(std::move(later.begin()->second));
            later.erase(later.begin());
        }
    }
    void run()
    {
        std::unique_lock lock(mutex);
        while (!stopping) {
            moveDue();
            if (!ready.empty()) {
                Job job = std::move(ready.front());
                ready.pop_front();
                lock.unlock();
                job();
                job = nullptr; // what the job holds goes before the next one starts
                lock.lock();
            } else if (later.empty()) {
                wake.wait(lock);
            } else {
                const SteadyTime next = later.begin()->first;
                wake.wait_until(lock, next);
            }
        }
    }
};

Worker::Worker(const std::string& name) : m_state(std::make_unique<State>())
{
    m_state->thread = std::thread([state = m_state.get()] { state->run(); });
    constexpr std::size_t kLongestName = 15; // of the kernel
    pthread_setname_np(m_state->thread.native_handle(), name.substr(0, kLongestName).c_str());
}

Worker::~Worker()
{
    stop();
}

void Worker::post(Job job)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return;
        m_state->ready.push_back(std::move(job));
    }
    m_state->wake.notify_one();
}

void Worker::postFirst(Job job)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return;
        m_state->ready.push_front(std::move(job));
    }
    m_state->wake.notify_one();
}

void Worker::postAfter(std::chrono::milliseconds delay, Job job)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping)
            return;
        m_state->later.emplace(std::chrono::steady_clock::now() + delay, std::move(job));
    }
    m_state->wake.notify_one();
}

void Worker::stop()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->wake.notify_one();
    if (m_state->thread.joinable())
        m_state->thread.join();
    m_state->ready.clear();
    m_state->later.clear();
}

void Worker::drain()
{
    std::mutex mutex;
    std::condition_variable wake;
    bool done = false;
    post([&] {
        const std::lock_guard lock(mutex);
        done = true;
        wake.notify_one();
    });
    std::unique_lock lock(mutex);
    wake.wait(lock, [&] { return done; });
}

} // namespace yc
