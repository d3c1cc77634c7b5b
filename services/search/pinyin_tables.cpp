#include "search/pinyin_tables.h"

#include "base/text.h"

#include <algorithm>

namespace yc::search
{
namespace
{

constexpr std::size_t kAnyCount = 0;

/// The syllables of "yin hang"; empty unless there are `count` of them and all are made of a-z.
std::vector<std::string> syllablesOf(const Value& reading, std::size_t count)
{
    std::vector<std::string> syllables = split(reading.toString(), ' ');
    const auto plain = [](const std::string& syllable) {
        return !syllable.empty() && std::ranges::all_of(syllable, [](char c) { return c >= 'a' && c <= 'z'; });
    };
    const bool fits = count == kAnyCount || syllables.size() == count;
    return fits && std::ranges::all_of(syllables, plain) ? syllables : std::vector<std::string>{};
}

Result<std::map<std::u32string, std::vector<std::string>>> readTable(const Value& tables, const std::string& name,
                                                                    bool oneEach)
{
    std::map<std::u32string, std::vector<std::string>> table;
    for (const auto& [key, reading] : tables[name].toObject()) {
        const std::u32string points = toCodePoints(key);
        std::vector<std::string> syllables = syllablesOf(reading, oneEach ? points.size() : kAnyCount);
        if (points.empty() || syllables.empty())
            return fail(Fault::Invalid, "pinyin.entry", {}, {name, key});
        table.emplace(points, std::move(syllables));
    }
    return table;
}

} // namespace

Result<PinyinTables> PinyinTables::fromValue(const Value& tables)
{
    auto phrases = readTable(tables, "phrases", true);
    auto surnames = readTable(tables, "surnames", true);
    auto characters = readTable(tables, "characters", false);
    for (const auto* table : {&phrases, &surnames, &characters}) {
        if (!*table)
            return table->problem();
    }
    PinyinTables result{std::move(*phrases), std::move(*surnames), {}, 0};
    for (auto& [key, syllables] : *characters) {
        if (key.size() != 1)
            return fail(Fault::Invalid, "pinyin.entry", {}, {"characters", fromCodePoints(key)});
        result.characters.emplace(key[0], std::move(syllables));
    }
    for (const auto& [phrase, syllables] : result.phrases)
        result.longestPhrase = std::max(result.longestPhrase, phrase.size());
    return result;
}

} // namespace yc::search
