#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "ports/central.h"

#include <mutex>

namespace yc::central
{

/// The circuit breaker of one role. Closed: calls go through. Open: the role did not answer; calls fail at once until
/// the pause is over. Half-open: one call goes through to look. Any thread.
class Breaker
{
public:
    enum class State { Closed, Open, HalfOpen };

    Breaker(domain::Role role, const Clock& clock, Random& random);

    /// May a call go through now? In the open state the first one after the pause becomes the probe.
    bool admit();
    /// A call goes out: which one, by its path.
    void asked(const std::string& what);
    /// The role answered, whatever it said; `refusal` is the code when it refused ("session.needed", "server.busy").
    void answered(const std::string& refusal = {});
    /// It could not be reached; `code` says how ("net.timeout").
    void failed(const std::string& code);

    State state() const;
    ports::RoleHealth health() const;

private:
    const Clock& m_clock;
    Random& m_random;
    mutable std::mutex m_mutex;
    State m_state = State::Closed;
    Backoff m_backoff;
    Tick m_openUntil{};
    ports::RoleHealth m_health;
};

} // namespace yc::central
