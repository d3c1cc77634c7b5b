#include "search/grams.h"

#include <algorithm>
#include <array>

namespace yc::search
{
namespace
{

constexpr std::size_t kMaxInitials = 3;
constexpr unsigned kKindShift = 56; // a pair of code points needs 42 bits, a syllable of six letters 30
constexpr unsigned kPointBits = 21;
constexpr unsigned kLetterBits = 5;

enum class GramKind : GramKey { Point = 1, Pair, Initials, Syllable };

GramKey keyOf(GramKind kind, GramKey payload)
{
    return (GramKey(kind) << kKindShift) | payload;
}

GramKey pointKey(char32_t point)
{
    return keyOf(GramKind::Point, point);
}

GramKey pairKey(char32_t first, char32_t second)
{
    return keyOf(GramKind::Pair, (GramKey{first} << kPointBits) | second);
}

/// Letters a-z as 1..26, so that texts of different length differ.
GramKey letterKey(GramKind kind, std::string_view letters)
{
    GramKey payload = 0;
    for (const char letter : letters)
        payload = (payload << kLetterBits) | GramKey(letter - 'a' + 1);
    return keyOf(kind, payload);
}

void addInitials(std::size_t position, std::size_t end, const ReadingsAt& readings, std::string& initials,
                 std::vector<GramKey>& keys)
{
    if (position == end || initials.size() == kMaxInitials)
        return;
    for (const std::string& syllable : readings(position)) {
        initials.push_back(syllable[0]);
        keys.push_back(letterKey(GramKind::Initials, initials));
        addInitials(position + 1, end, readings, initials, keys);
        initials.pop_back();
    }
}

/// Ways to read a term of letters as initials and syllables, each of which gives the list to look in.
class LetterParse
{
public:
    LetterParse(std::string_view term, const Postings& postings, const std::vector<std::string>& syllables)
        : m_term(term), m_postings(postings), m_syllables(syllables)
    {
    }

    std::vector<std::span<const TextId>> lists()
    {
        readFrom(0);
        std::ranges::sort(m_keys);
        m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        std::vector<std::span<const TextId>> lists;
        lists.reserve(m_keys.size());
        for (const GramKey key : m_keys)
            lists.push_back(m_postings.find(key));
        return lists;
    }

private:
    /// `m_initials` and `m_narrowest` tell what was read before `at`.
    void readFrom(std::size_t at)
    {
        if (at == m_term.size() || m_initials.size() == kMaxInitials) {
            finish();
            return;
        }
        const std::string_view rest = m_term.substr(at);
        step(rest.substr(0, 1), at);
        for (std::size_t size = 2; size <= rest.size() && knows(rest.substr(0, size)); ++size) {
            if (std::ranges::binary_search(m_syllables, rest.substr(0, size), {}, asView))
                step(rest.substr(0, size), at);
        }
        if (rest.size() > 1 && knows(rest))
            finishUnfinished(rest);
    }

    void step(std::string_view unit, std::size_t at)
    {
        m_initials.push_back(unit[0]);
        m_units.push_back(unit);
        readFrom(at + unit.size());
        m_units.pop_back();
        m_initials.pop_back();
    }

    /// Of all lists that this reading must be in, the shortest.
    void finish()
    {
        GramKey best = letterKey(GramKind::Initials, m_initials);
        for (const std::string_view unit : m_units) {
            const GramKey key = letterKey(GramKind::Syllable, unit);
            if (unit.size() > 1 && m_postings.find(key).size() < m_postings.find(best).size())
                best = key;
        }
        m_keys.push_back(best);
    }

    /// The term ends within a syllable. After other units their lists suffice; alone, every syllable it may become.
    void finishUnfinished(std::string_view head)
    {
        if (!m_units.empty()) {
            m_initials.push_back(head[0]);
            finish();
            m_initials.pop_back();
            return;
        }
        for (auto it = firstFrom(head); it != m_syllables.end() && it->starts_with(head); ++it)
            m_keys.push_back(letterKey(GramKind::Syllable, *it));
    }

    bool knows(std::string_view head) const
    {
        const auto it = firstFrom(head);
        return it != m_syllables.end() && it->starts_with(head);
    }

    std::vector<std::string>::const_iterator firstFrom(std::string_view head) const
    {
        return std::ranges::lower_bound(m_syllables, head, {}, asView);
    }

    static std::string_view asView(const std::string& text) { return text; }

    std::string_view m_term;
    const Postings& m_postings;
    const std::vector<std::string>& m_syllables;
    std::string m_initials;
    std::vector<std::string_view> m_units;
    std::vector<GramKey> m_keys;
};

/// A term with a character that stands only for itself lies in that character's list.
std::span<const TextId> literalList(std::u32string_view points, const Postings& postings)
{
    std::span<const TextId> best;
    bool first = true;
    const auto consider = [&](GramKey key) {
        const std::span<const TextId> list = postings.find(key);
        if (first || list.size() < best.size())
            best = list;
        first = false;
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (isLetter(points[i]))
            continue;
        consider(pointKey(points[i]));
        if (i + 1 < points.size() && !isLetter(points[i + 1]))
            consider(pairKey(points[i], points[i + 1]));
    }
    return best;
}

} // namespace

void gramsOf(std::u32string_view text, const ReadingsAt& readings, std::vector<GramKey>& keys)
{
    std::string initials;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isLetter(text[i])) {
            keys.push_back(pointKey(text[i]));
            if (i + 1 < text.size() && !isLetter(text[i + 1]))
                keys.push_back(pairKey(text[i], text[i + 1]));
        }
        for (const std::string& syllable : readings(i)) {
            if (syllable.size() > 1)
                keys.push_back(letterKey(GramKind::Syllable, syllable));
        }
        addInitials(i, text.size(), readings, initials, keys);
    }
}

std::vector<std::span<const TextId>> candidates(const Term& term, const Postings& postings,
                                                const std::vector<std::string>& syllables)
{
    if (!term.lettersOnly)
        return {literalList(term.points, postings)};
    return LetterParse(term.number, postings, syllables).lists();
}

} // namespace yc::search
