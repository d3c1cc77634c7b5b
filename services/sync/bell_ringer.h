#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/executor.h"
#include "ports/central.h"
#include "sync/plan.h"

#include <functional>
#include <memory>

namespace yc::sync
{

/// Waits at the hub's bell and passes each ring on, and once when the bell falls silent: whoever hears it looks by
/// itself, and learns that the line is gone. Contentless. Its worker is held by the waiting call, so it is one of its own.
class BellRinger : public std::enable_shared_from_this<BellRinger>
{
public:
    /// `ring` is called on the bell's worker.
    BellRinger(ports::Lane& lane, Executor& worker, const Clock& clock, Random& random, std::function<void()> ring);

    /// Any thread: wait now, whatever pause was planned.
    void start();

private:
    void wait();
    void waitAfter(std::chrono::milliseconds pause);

    ports::Lane& m_lane;
    Executor& m_worker;
    const Clock& m_clock;
    Random& m_random;
    std::function<void()> m_ring;
    Backoff m_backoff;
    std::int64_t m_newest = 0;
    bool m_heard = false; ///< the last wait came to an answer
    std::int64_t m_turn = 0; ///< the only planned wait that counts
};

} // namespace yc::sync
