#pragma once

#include "search/pinyin.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace yc::search
{

/// Number of a set of readings. A hall's texts know about a thousand different ones.
using ReadingId = std::uint16_t;

/// The different sets of readings, numbered, so that a character of a text costs two bytes. Set 0 is empty.
class Lexicon
{
public:
    Lexicon();

    ReadingId idOf(const Syllables& readings);
    const Syllables& readings(ReadingId id) const { return m_sets[id]; }
    /// Every syllable of two letters and more that is in use, sorted.
    std::vector<std::string> syllables() const;
    std::size_t bytes() const;

private:
    std::vector<Syllables> m_sets;
    std::map<Syllables, ReadingId> m_ids;
};

} // namespace yc::search
