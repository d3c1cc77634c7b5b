#pragma once

#include "search/pinyin.h"
#include "search/term.h"

#include <algorithm>
#include <string_view>

namespace yc::search
{

/// Does the rest of a term match a text from that position on? A letter of the term stands for itself, for the initial
/// of a character, or begins its full syllable; only the last syllable may be unfinished. `readings(position)` gives
/// the Syllables of a character.
template <class Readings>
bool matchesFrom(std::u32string_view text, const Readings& readings, std::u32string_view term, std::size_t position)
{
    if (term.empty())
        return true;
    if (position == text.size())
        return false;
    if (text[position] == term[0] && matchesFrom(text, readings, term.substr(1), position + 1))
        return true;
    if (!isLetter(term[0]))
        return false;
    for (const std::string& syllable : readings(position)) {
        const auto end = std::mismatch(syllable.begin(), syllable.end(), term.begin(), term.end(),
                                       [](char left, char32_t right) { return char32_t(left) == right; });
        const std::size_t common = std::size_t(end.first - syllable.begin());
        if (common == 0)
            continue;
        if (common == term.size())
            return true;
        const bool whole = common == syllable.size() && common > 1;
        if (whole && matchesFrom(text, readings, term.substr(common), position + 1))
            return true;
        if (matchesFrom(text, readings, term.substr(1), position + 1))
            return true;
    }
    return false;
}

/// Does the term match anywhere in the text?
template <class Readings>
bool matches(std::u32string_view text, const Readings& readings, std::u32string_view term)
{
    for (std::size_t position = 0; position < text.size(); ++position) {
        if (matchesFrom(text, readings, term, position))
            return true;
    }
    return false;
}

} // namespace yc::search
