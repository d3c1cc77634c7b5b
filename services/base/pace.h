#pragma once

#include <algorithm>
#include <chrono>

namespace yc
{

/// How many rows one job of the desk worker may take, so that it stays below ten milliseconds on this machine: the
/// clerk's own jobs wait for it. A value; one owner.
class Pace
{
public:
    using Span = std::chrono::microseconds;

    Pace(int least, int first, int most) : m_least(least), m_most(most), m_rows(first) {}

    int rows() const { return m_rows; }
    /// A full job of this pace took that long.
    void took(Span span)
    {
        if (span > kBound)
            halve();
        else if (span < kBound / 2) // twice as many stay within it
            m_rows = std::min(m_rows * 2, m_most);
    }
    void halve() { m_rows = std::max(m_rows / 2, m_least); }
    bool atLeast() const { return m_rows == m_least; }

private:
    static constexpr Span kBound{10000};

    int m_least;
    int m_most;
    int m_rows;
};

} // namespace yc
