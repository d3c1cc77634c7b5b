#include "search/base.h"

#include "search/grams.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace yc::search
{
namespace
{

/// Newest first; of one day the last added first; of equal ids only the last added.
std::vector<const Entry*> ordered(const std::vector<Entry>& entries)
{
    std::vector<const Entry*> order;
    std::unordered_set<std::string_view> seen;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (seen.insert(entry->id).second)
            order.push_back(&*entry);
    }
    std::ranges::stable_sort(order, [](const Entry* a, const Entry* b) { return a->day > b->day; });
    return order;
}

} // namespace

std::vector<Syllables> readingsOf(std::u32string_view text, bool isName, const Pinyin& pinyin)
{
    std::vector<Syllables> readings = pinyin.read(text, isName);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isLetter(text[i]))
            readings[i] = {std::string(1, char(text[i]))};
    }
    return readings;
}

/// Numbers texts by first appearance and remembers who holds them. A name and a title that read the same stay apart,
/// for a surname has a reading of its own.
struct Base::Interner {
    std::unordered_map<std::string_view, TextId> titles, names;
    std::vector<std::pair<std::string_view, bool>> texts;
    std::vector<std::vector<Ordinal>> entries;

    TextId idOf(std::string_view text, bool isName, Ordinal entry)
    {
        if (text.empty())
            return kNoText;
        const auto [known, added] = (isName ? names : titles).try_emplace(text, TextId(texts.size()));
        if (added) {
            texts.emplace_back(text, isName);
            entries.emplace_back();
        }
        entries[known->second].push_back(entry);
        return known->second;
    }
};

Base::Base(const std::vector<Entry>& entries, const Pinyin& pinyin)
{
    Interner interner;
    const std::vector<const Entry*> order = ordered(entries);
    m_rows.reserve(order.size());
    for (const Entry* entry : order) {
        const Ordinal at = Ordinal(m_rows.size());
        m_rows.push_back({interner.idOf(entry->title, false, at), interner.idOf(entry->applicant, true, at),
                          std::int32_t(entry->day.time_since_epoch().count()), entry->kind});
        m_ids.add(entry->id);
        m_numbers.add(entry->numbers);
    }
    for (const auto& [text, isName] : interner.texts)
        addText(std::string(text), isName, pinyin);
    for (const std::vector<Ordinal>& holders : interner.entries)
        m_textEntries.add(holders);
    m_byId.resize(m_rows.size());
    std::iota(m_byId.begin(), m_byId.end(), Ordinal{0});
    std::ranges::sort(m_byId, {}, [this](Ordinal at) { return id(at); });
    m_numbers.sort();
    indexTexts();
}

void Base::addText(const std::string& text, bool isName, const Pinyin& pinyin)
{
    const std::u32string points = folded(text);
    std::vector<ReadingId> ids;
    for (const Syllables& readings : readingsOf(points, isName, pinyin))
        ids.push_back(m_lexicon.idOf(readings));
    m_shown.add(text);
    m_folded.add(points);
    m_readings.add(ids);
}

void Base::indexTexts()
{
    m_ids.shrink();
    m_shown.shrink();
    m_folded.shrink();
    m_readings.shrink();
    m_textEntries.shrink();
    m_syllables = m_lexicon.syllables();
    std::vector<std::pair<GramKey, TextId>> pairs;
    std::vector<GramKey> keys;
    for (TextId text = 0; text < m_folded.size(); ++text) {
        const std::span<const char32_t> points = m_folded[text];
        const std::span<const ReadingId> ids = m_readings[text];
        keys.clear();
        gramsOf({points.data(), points.size()},
                [&](std::size_t position) -> const Syllables& { return m_lexicon.readings(ids[position]); }, keys);
        for (const GramKey key : keys)
            pairs.emplace_back(key, text);
    }
    m_postings = Postings(std::move(pairs));
}

} // namespace yc::search
