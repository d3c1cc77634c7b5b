#include "search/query_run.h"

#include "search/grams.h"

#include <algorithm>
#include <limits>

namespace yc::search
{
namespace
{

/// Where this share of all entries carries a matching number, walking all of them newest first ends sooner than
/// sorting what was found.
constexpr std::size_t kDenseShare = 16;

/// Where to look for one term.
struct Lead {
    const Term* term = nullptr;
    std::vector<std::span<const TextId>> texts;
    Numbers::Found numbers;

    std::size_t size() const
    {
        std::size_t size = numbers.size();
        for (const auto& list : texts)
            size += list.size();
        return size;
    }
};

Lead leadOf(const Base& base, const Term& term)
{
    Lead lead{&term, candidates(term, base.postings(), base.syllables()), {}};
    if (!term.number.empty())
        lead.numbers = base.numbers().find(term.number);
    return lead;
}

class Run
{
public:
    Run(const Base& base, const std::vector<Term>& terms, std::span<const Ordinal> hidden, std::size_t limit)
        : m_base(base), m_terms(terms), m_hidden(hidden), m_limit(limit)
    {
    }

    std::vector<Ordinal> find()
    {
        for (const Term& term : m_terms) {
            Lead lead = leadOf(m_base, term);
            if (m_lead.term == nullptr || lead.size() < m_lead.size())
                m_lead = std::move(lead);
        }
        takeNumbers();
        takeTexts();
        return std::move(m_found);
    }

private:
    /// Entries from here on are older than all that are wanted.
    Ordinal bound() const { return m_found.size() < m_limit ? std::numeric_limits<Ordinal>::max() : m_found.back(); }

    void takeNumbers()
    {
        if (m_lead.numbers.size() > m_base.size() / kDenseShare) {
            for (Ordinal at = 0; at < m_base.size() && at < bound(); ++at) {
                if (m_base.numbers().match(at, m_lead.term->number))
                    offer(at);
            }
            return;
        }
        for (const auto& list : {m_lead.numbers.byHead, m_lead.numbers.byTail}) {
            for (const std::uint32_t number : list)
                offer(m_base.numbers().entryOf(number));
        }
    }

    void takeTexts()
    {
        UnionWalk walk(m_lead.texts);
        for (TextId text = 0; walk.next(text);) {
            const std::span<const Ordinal> entries = m_base.entriesOf(text);
            if (entries.front() >= bound())
                return; // texts come by their newest entry
            if (!m_base.matchText(text, *m_lead.term))
                continue;
            for (const Ordinal at : entries) {
                if (at >= bound())
                    break;
                offer(at);
            }
        }
    }

    /// Keep an entry that the leading term matches, if it is new enough and the others match it too.
    void offer(Ordinal at)
    {
        if (at >= bound() || std::ranges::binary_search(m_hidden, at))
            return;
        const auto place = std::ranges::lower_bound(m_found, at);
        if (place != m_found.end() && *place == at)
            return;
        const bool all = std::ranges::all_of(
            m_terms, [&](const Term& term) { return &term == m_lead.term || m_base.match(at, term); });
        if (!all)
            return;
        m_found.insert(place, at);
        if (m_found.size() > m_limit)
            m_found.pop_back();
    }

    const Base& m_base;
    const std::vector<Term>& m_terms;
    std::span<const Ordinal> m_hidden;
    std::size_t m_limit;
    Lead m_lead;
    std::vector<Ordinal> m_found; ///< ascending
};

} // namespace

std::vector<Ordinal> findNewest(const Base& base, const std::vector<Term>& terms, std::span<const Ordinal> hidden,
                                std::size_t limit)
{
    if (terms.empty() || limit == 0)
        return {};
    return Run(base, terms, hidden, limit).find();
}

} // namespace yc::search
