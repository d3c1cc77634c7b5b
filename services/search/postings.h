#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace yc::search
{

/// What is looked up: a gram of a text, packed into one number (see grams.h).
using GramKey = std::uint64_t;
/// Number of a distinct text. Texts are numbered by their newest entry, so small means new.
using TextId = std::uint32_t;
/// Place of an entry in the list of all, newest first.
using Ordinal = std::uint32_t;

/// For every key the texts that hold it, ascending. Immutable.
class Postings
{
public:
    Postings() = default;
    /// Pairs in any order, repeats allowed.
    explicit Postings(std::vector<std::pair<GramKey, TextId>> pairs);

    std::span<const TextId> find(GramKey key) const;
    std::size_t bytes() const;

private:
    std::vector<GramKey> m_keys;
    std::vector<std::uint32_t> m_starts; ///< one more than keys
    std::vector<TextId> m_texts;
};

/// Walks the union of ascending lists in order, without repeats.
class UnionWalk
{
public:
    explicit UnionWalk(const std::vector<std::span<const TextId>>& lists);
    /// False at the end.
    bool next(TextId& text);

private:
    std::vector<std::span<const TextId>> m_heap; ///< what is left of each list; the smallest head first
};

} // namespace yc::search
