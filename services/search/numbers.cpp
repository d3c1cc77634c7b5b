#include "search/numbers.h"

#include <algorithm>
#include <numeric>

namespace yc::search
{
namespace
{

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// -1, 0, 1 as strcmp, of two walks over characters in lower case; `headOnly`: a left that goes on counts as equal.
template <class Left, class Right>
int compare(Left left, Left leftEnd, Right right, Right rightEnd, bool headOnly)
{
    for (; left != leftEnd && right != rightEnd; ++left, ++right) {
        const auto a = static_cast<unsigned char>(lower(*left));
        const auto b = static_cast<unsigned char>(lower(*right));
        if (a != b)
            return a < b ? -1 : 1;
    }
    if (right != rightEnd)
        return -1;
    return left == leftEnd || headOnly ? 0 : 1;
}

int compareHead(std::string_view left, std::string_view right, bool headOnly)
{
    return compare(left.begin(), left.end(), right.begin(), right.end(), headOnly);
}

int compareTail(std::string_view left, std::string_view right, bool headOnly)
{
    return compare(left.rbegin(), left.rend(), right.rbegin(), right.rend(), headOnly);
}

} // namespace

bool numberMatches(std::string_view number, std::string_view text)
{
    return compareHead(number, text, true) == 0 || compareTail(number, text, true) == 0;
}

void Numbers::add(const std::vector<std::string>& numbers)
{
    for (const std::string& number : numbers) {
        m_text += number;
        m_starts.push_back(std::uint32_t(m_text.size()));
        m_entries.push_back(Ordinal(m_first.size() - 1));
    }
    m_first.push_back(std::uint32_t(m_entries.size()));
}

void Numbers::sort()
{
    m_byHead.resize(m_entries.size());
    std::iota(m_byHead.begin(), m_byHead.end(), 0U);
    m_byTail = m_byHead;
    std::ranges::sort(m_byHead, [this](auto a, auto b) { return compareHead(at(a), at(b), false) < 0; });
    std::ranges::sort(m_byTail, [this](auto a, auto b) { return compareTail(at(a), at(b), false) < 0; });
    m_text.shrink_to_fit();
    m_starts.shrink_to_fit();
    m_entries.shrink_to_fit();
    m_first.shrink_to_fit();
}

std::vector<std::string> Numbers::of(Ordinal entry) const
{
    std::vector<std::string> numbers;
    for (std::uint32_t number = m_first[entry]; number < m_first[entry + 1]; ++number)
        numbers.emplace_back(at(number));
    return numbers;
}

bool Numbers::match(Ordinal entry, std::string_view text) const
{
    for (std::uint32_t number = m_first[entry]; number < m_first[entry + 1]; ++number) {
        if (numberMatches(at(number), text))
            return true;
    }
    return false;
}

Numbers::Found Numbers::find(std::string_view text) const
{
    const auto range = [&](const std::vector<std::uint32_t>& sorted, auto compareNumbers) {
        const auto first = std::ranges::partition_point(
            sorted, [&](auto number) { return compareNumbers(at(number), text, true) < 0; });
        const auto last = std::partition_point(
            first, sorted.end(), [&](auto number) { return compareNumbers(at(number), text, true) == 0; });
        return std::span<const std::uint32_t>(first, last);
    };
    return {range(m_byHead, compareHead), range(m_byTail, compareTail)};
}

std::size_t Numbers::bytes() const
{
    const std::size_t words = m_starts.capacity() + m_entries.capacity() + m_first.capacity() + m_byHead.capacity() +
                              m_byTail.capacity();
    return m_text.capacity() + words * sizeof(std::uint32_t);
}

} // namespace yc::search
