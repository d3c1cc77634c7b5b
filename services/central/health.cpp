#include "central/health.h"

namespace yc::central
{
namespace
{

using namespace std::chrono_literals;

constexpr auto kShortestPause = 500ms;
constexpr auto kLongestPause = 30s;

} // namespace

Breaker::Breaker(domain::Role role, const Clock& clock, Random& random)
    : m_clock(clock), m_random(random), m_backoff(kShortestPause, kLongestPause)
{
    m_health.role = role;
}

bool Breaker::admit()
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Closed)
        return true;
    if (m_state == State::HalfOpen || m_clock.tick() < m_openUntil)
        return false;
    m_state = State::HalfOpen;
    return true;
}

void Breaker::asked(const std::string& what)
{
    const std::lock_guard lock(m_mutex);
    m_health.lastAsked = what;
    m_health.lastTry = m_clock.now();
}

void Breaker::answered(const std::string& refusal)
{
    const std::lock_guard lock(m_mutex);
    const Moment now = m_clock.now();
    if (!m_health.reachable)
        m_health.since = now;
    m_health.reachable = true;
    m_health.lastGood = now;
    m_health.lastCode.clear();
    m_health.refusal = refusal;
    m_health.nextTry = {};
    m_state = State::Closed;
    m_backoff.reset();
}

void Breaker::failed(const std::string& code)
{
    const std::lock_guard lock(m_mutex);
    const Moment now = m_clock.now();
    if (m_health.reachable || m_health.since == Moment{})
        m_health.since = now;
    m_health.reachable = false;
    m_health.lastCode = code;
    const Backoff::Pause pause = m_backoff.next(m_random);
    m_openUntil = m_clock.tick() + pause;
    m_health.nextTry = now + pause;
    m_state = State::Open;
}

Breaker::State Breaker::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

ports::RoleHealth Breaker::health() const
{
    const std::lock_guard lock(m_mutex);
    return m_health;
}

} // namespace yc::central
