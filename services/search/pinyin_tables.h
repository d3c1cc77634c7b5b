#pragma once

#include "search/pinyin.h"

#include <map>
#include <string>

namespace yc::search
{

/// The tables that mend ICU's readings.
struct PinyinTables {
    std::map<std::u32string, std::vector<std::string>> phrases;  ///< one syllable a character
    std::map<std::u32string, std::vector<std::string>> surnames; ///< the same, of one or two characters
    std::map<char32_t, Syllables> characters;                    ///< all its readings
    std::size_t longestPhrase = 0;

    static Result<PinyinTables> fromValue(const Value& tables);
};

} // namespace yc::search
