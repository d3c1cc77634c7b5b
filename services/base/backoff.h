#pragma once

#include "base/random.h"

#include <algorithm>
#include <chrono>

namespace yc
{

/// Decorrelated jitter: each pause is drawn between the shortest and three times the last one, never above the longest.
/// A hall of windows that lost its hub at one moment does not come back at one moment. A value; one owner.
class Backoff
{
public:
    using Pause = std::chrono::milliseconds;

    Backoff(Pause shortest, Pause longest) : m_shortest(shortest), m_longest(longest), m_last(shortest) {}

    Pause next(Random& random)
    {
        const Pause reach = std::min(m_last * 3, m_longest);
        const auto span = static_cast<std::uint64_t>(std::max<Pause::rep>((reach - m_shortest).count(), 0)) + 1;
        m_last = m_shortest + Pause(static_cast<Pause::rep>(randomBelow(random, span)));
        return m_last;
    }
    /// It went well: the next pause is short again.
    void reset() { m_last = m_shortest; }

private:
    Pause m_shortest;
    Pause m_longest;
    Pause m_last;
};

} // namespace yc
