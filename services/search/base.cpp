#include "search/base.h"

#include "search/matcher.h"

#include <algorithm>

namespace yc::search
{

std::string Base::shown(TextId text) const
{
    if (text == kNoText)
        return {};
    const std::span<const char> bytes = m_shown[text];
    return {bytes.begin(), bytes.end()};
}

Entry Base::entry(Ordinal at) const
{
    const Row& row = m_rows[at];
    return {row.kind, std::string(id(at)), shown(row.title), shown(row.applicant), m_numbers.of(at), day(at)};
}

std::optional<Ordinal> Base::find(std::string_view wanted) const
{
    const auto found = std::ranges::lower_bound(m_byId, wanted, {}, [this](Ordinal at) { return id(at); });
    return found != m_byId.end() && id(*found) == wanted ? std::optional(*found) : std::nullopt;
}

bool Base::matchText(TextId text, const Term& term) const
{
    const std::span<const char32_t> points = m_folded[text];
    const std::span<const ReadingId> ids = m_readings[text];
    return matches({points.data(), points.size()},
                   [&](std::size_t position) -> const Syllables& { return m_lexicon.readings(ids[position]); },
                   term.points);
}

bool Base::match(Ordinal at, const Term& term) const
{
    const Row& row = m_rows[at];
    return (row.applicant != kNoText && matchText(row.applicant, term)) ||
           (row.title != kNoText && matchText(row.title, term)) ||
           (!term.number.empty() && m_numbers.match(at, term.number));
}

std::size_t Base::bytes() const
{
    std::size_t syllables = 0;
    for (const std::string& syllable : m_syllables)
        syllables += sizeof(std::string) + (syllable.capacity() > 15 ? syllable.capacity() : 0);
    return m_rows.capacity() * sizeof(Row) + m_ids.bytes() + m_byId.capacity() * sizeof(Ordinal) + m_numbers.bytes() +
           m_shown.bytes() + m_folded.bytes() + m_readings.bytes() + m_textEntries.bytes() + m_lexicon.bytes() +
           m_postings.bytes() + syllables;
}

} // namespace yc::search
