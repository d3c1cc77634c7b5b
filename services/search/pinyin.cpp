#include "search/pinyin.h"

#include "base/log.h"
#include "base/text.h"
#include "search/pinyin_tables.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace yc::search
{
namespace
{

constexpr char32_t kDiaeresis = 0x0308; // of NFD ü

bool isHan(char32_t point)
{
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x3FFFF) || point == 0x3007;
}

void addOnce(Syllables& readings, const std::string& syllable)
{
    if (std::ranges::find(readings, syllable) == readings.end())
        readings.push_back(syllable);
}

/// Letters of "lǚ" in NFD without tones. ü is typed as v on keyboards and written u in papers, so both count.
Syllables withoutTones(std::u32string_view decomposed)
{
    std::string asU;
    std::string asV;
    for (const char32_t point : decomposed) {
        if (point >= U'a' && point <= U'z') {
            asU.push_back(char(point));
            asV.push_back(char(point));
        } else if (point == kDiaeresis && !asV.empty()) {
            asV.back() = 'v';
        } else if (point < 0x0300 || point > 0x036F) {
            return {}; // ICU knows no reading
        }
    }
    Syllables readings;
    if (!asU.empty())
        readings.push_back(asU);
    if (!asV.empty())
        addOnce(readings, asV);
    return readings;
}

} // namespace

struct Pinyin::Tables {
    PinyinTables tables;
    std::unique_ptr<icu::Transliterator> transliterator; ///< made when it is first asked
    std::mutex mutex;                                    ///< guards the transliterator and what it was asked before
    bool awake = false;
    std::unordered_map<char32_t, Syllables> known;

    /// Without it only the tables speak; hanzi and numbers are found all the same.
    void wake()
    {
        UErrorCode status = U_ZERO_ERROR;
        transliterator.reset(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8("Han-Latin; NFD; Lower"),
                                                                 UTRANS_FORWARD, status));
        awake = true;
        if (U_FAILURE(status) || !transliterator)
            log::warn("pinyin.icu", {{"code", u_errorName(status)}});
    }

    Syllables spoken(char32_t point)
    {
        if (!awake)
            wake();
        if (!transliterator)
            return {};
        icu::UnicodeString text{UChar32(point)};
        transliterator->transliterate(text);
        std::string utf8;
        text.toUTF8String(utf8);
        return withoutTones(toCodePoints(toLowerAscii(utf8)));
    }

    /// Every reading of a character outside any context.
    const Syllables& readingsOf(char32_t point)
    {
        const auto [entry, added] = known.try_emplace(point);
        if (!added || !isHan(point))
            return entry->second;
        entry->second = spoken(point);
        if (const auto more = tables.characters.find(point); more != tables.characters.end()) {
            for (const std::string& syllable : more->second)
                addOnce(entry->second, syllable);
        }
        return entry->second;
    }

    /// The longest phrase of the table that begins there; nullptr when none does.
    const std::pair<const std::u32string, std::vector<std::string>>* phraseAt(std::u32string_view rest) const
    {
        for (std::size_t size = std::min(tables.longestPhrase, rest.size()); size > 0; --size) {
            const auto phrase = tables.phrases.find(std::u32string(rest.substr(0, size)));
            if (phrase != tables.phrases.end())
                return &*phrase;
        }
        return nullptr;
    }

    void addSurname(std::u32string_view name, std::vector<Syllables>& readings) const
    {
        for (const std::size_t size : {std::size_t{2}, std::size_t{1}}) {
            const auto surname = tables.surnames.find(std::u32string(name.substr(0, size)));
            if (name.size() < size || surname == tables.surnames.end())
                continue;
            for (std::size_t i = 0; i < size; ++i)
                addOnce(readings[i], surname->second[i]);
        }
    }
};

Pinyin::Pinyin(std::unique_ptr<Tables> tables) : m_tables(std::move(tables)) {}

Pinyin::~Pinyin() = default;

Result<std::shared_ptr<const Pinyin>> Pinyin::fromValue(const Value& value)
{
    Result<PinyinTables> tables = PinyinTables::fromValue(value);
    if (!tables)
        return tables.problem();
    auto state = std::make_unique<Tables>();
    state->tables = std::move(*tables);
    return std::shared_ptr<const Pinyin>(new Pinyin(std::move(state)));
}

std::vector<Syllables> Pinyin::read(std::u32string_view text, bool isName) const
{
    const std::lock_guard lock(m_tables->mutex);
    std::vector<Syllables> readings;
    readings.reserve(text.size());
    while (readings.size() < text.size()) {
        const auto* phrase = isName ? nullptr : m_tables->phraseAt(text.substr(readings.size()));
        if (phrase == nullptr) {
            readings.push_back(m_tables->readingsOf(text[readings.size()]));
            continue;
        }
        for (const std::string& syllable : phrase->second)
            readings.push_back({syllable});
    }
    if (isName)
        m_tables->addSurname(text, readings);
    return readings;
}

} // namespace yc::search
