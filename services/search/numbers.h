#pragma once

#include "search/postings.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// The numbers of all entries, found by head and by tail. Immutable once sorted.
class Numbers
{
public:
    /// Entries are added in their order; each with its numbers.
    void add(const std::vector<std::string>& numbers);
    void sort();

    /// As added, of one entry.
    std::vector<std::string> of(Ordinal entry) const;
    /// Does a number of the entry begin or end with the folded text?
    bool match(Ordinal entry, std::string_view text) const;

    /// Entries with such a number, in no order; one may come twice.
    struct Found {
        std::span<const std::uint32_t> byHead;
        std::span<const std::uint32_t> byTail;
        std::size_t size() const { return byHead.size() + byTail.size(); }
    };
    Found find(std::string_view text) const;
    Ordinal entryOf(std::uint32_t number) const { return m_entries[number]; }

    std::size_t bytes() const;

private:
    std::string_view at(std::uint32_t number) const
    {
        return std::string_view(m_text).substr(m_starts[number], m_starts[number + 1] - m_starts[number]);
    }

    std::string m_text;
    std::vector<std::uint32_t> m_starts{0};
    std::vector<Ordinal> m_entries;        ///< of each number
    std::vector<std::uint32_t> m_first{0}; ///< first number of each entry, and one more
    std::vector<std::uint32_t> m_byHead;
    std::vector<std::uint32_t> m_byTail;
};

/// Does a number (as it was written) begin or end with the folded text?
bool numberMatches(std::string_view number, std::string_view text);

} // namespace yc::search
