#include "sync/bell_ringer.h"

#include <utility>

namespace yc::sync
{
namespace
{

using namespace std::chrono_literals;

/// Below the half minute after which proxies cut silent connections.
constexpr auto kHold = 25s;
/// A bell that does not hold is asked no more often than this.
constexpr auto kHoldless = 1s;

} // namespace

BellRinger::BellRinger(ports::Lane& lane, Executor& worker, const Clock& clock, Random& random,
                       std::function<void()> ring)
    : m_lane(lane), m_worker(worker), m_clock(clock), m_random(random), m_ring(std::move(ring)),
      m_backoff(kShortestPause, kLongestPause)
{
}

void BellRinger::start()
{
    m_worker.post([self = weak_from_this()] {
        if (const std::shared_ptr<BellRinger> bell = self.lock())
            bell->waitAfter(0ms);
    });
}

void BellRinger::waitAfter(std::chrono::milliseconds pause)
{
    m_worker.postAfter(pause, [self = weak_from_this(), turn = ++m_turn] {
        const std::shared_ptr<BellRinger> bell = self.lock();
        if (bell && bell->m_turn == turn)
            bell->wait();
    });
}

void BellRinger::wait()
{
    const Tick asked = m_clock.tick();
    const Result<std::int64_t> newest = m_lane.bell(m_newest, kHold);
    if (!newest) {
        // Whoever waits at a bell hears first that nobody is there: the lanes look at once, not at their next turn.
        if (std::exchange(m_heard, false))
            m_ring();
        return waitAfter(m_backoff.next(m_random));
    }
    m_heard = true;
    m_backoff.reset();
    const bool held = m_clock.tick() - asked >= kHoldless;
    // Also a lower number rings: the hub began a new life.
    const bool rings = *newest != m_newest;
    m_newest = *newest;
    if (rings)
        m_ring();
    waitAfter(rings || held ? 0ms : std::chrono::milliseconds(kHoldless));
}

} // namespace yc::sync
