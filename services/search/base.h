#pragma once

#include "search/entry.h"
#include "search/lexicon.h"
#include "search/numbers.h"
#include "search/postings.h"
#include "search/term.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// Pieces of one kind laid end to end, so that a hundred thousand short ones cost no allocation each.
template <class T> class Pieces
{
public:
    void add(std::span<const T> piece)
    {
        m_items.insert(m_items.end(), piece.begin(), piece.end());
        m_starts.push_back(std::uint32_t(m_items.size()));
    }
    std::span<const T> operator[](std::size_t at) const
    {
        return std::span(m_items).subspan(m_starts[at], m_starts[at + 1] - m_starts[at]);
    }
    std::size_t size() const { return m_starts.size() - 1; }
    std::size_t bytes() const { return m_items.capacity() * sizeof(T) + m_starts.capacity() * sizeof(std::uint32_t); }
    void shrink()
    {
        m_items.shrink_to_fit();
        m_starts.shrink_to_fit();
    }

private:
    std::vector<T> m_items;
    std::vector<std::uint32_t> m_starts{0};
};

/// Entries packed newest first. Equal titles and names are kept once and numbered by their newest entry, so a list of
/// texts in ascending order is a list of entries newest first: a search stops as soon as it has enough. Immutable.
class Base
{
public:
    /// `entries` in the order they were added; of equal ids the last counts.
    Base(const std::vector<Entry>& entries, const Pinyin& pinyin);

    std::size_t size() const { return m_rows.size(); }
    Entry entry(Ordinal at) const;
    Day day(Ordinal at) const { return Day{std::chrono::days{m_rows[at].day}}; }
    std::optional<Ordinal> find(std::string_view id) const;

    /// Does the term match the entry, its texts or its numbers?
    bool match(Ordinal at, const Term& term) const;
    bool matchText(TextId text, const Term& term) const;
    std::span<const Ordinal> entriesOf(TextId text) const { return m_textEntries[text]; }

    const Numbers& numbers() const { return m_numbers; }
    const Postings& postings() const { return m_postings; }
    const std::vector<std::string>& syllables() const { return m_syllables; }
    std::size_t bytes() const;

private:
    static constexpr TextId kNoText = ~TextId{0};
    struct Row {
        TextId title = kNoText;
        TextId applicant = kNoText;
        std::int32_t day = 0; ///< since 1970-01-01
        EntryKind kind = EntryKind::Case;
    };
    struct Interner;

    std::string shown(TextId text) const;
    std::string_view id(Ordinal at) const { return {m_ids[at].data(), m_ids[at].size()}; }
    void addText(const std::string& text, bool isName, const Pinyin& pinyin);
    void indexTexts();

    std::vector<Row> m_rows;
    Pieces<char> m_ids;
    std::vector<Ordinal> m_byId; ///< sorted by id
    Numbers m_numbers;

    Pieces<char> m_shown;         ///< a text as it was added
    Pieces<char32_t> m_folded;    ///< as it is compared
    Pieces<ReadingId> m_readings; ///< of each of its characters
    Pieces<Ordinal> m_textEntries;
    Lexicon m_lexicon;
    std::vector<std::string> m_syllables;
    Postings m_postings;
};

/// What letters may stand for in a text: the readings of hanzi, and every Latin letter itself.
std::vector<Syllables> readingsOf(std::u32string_view folded, bool isName, const Pinyin& pinyin);

} // namespace yc::search
