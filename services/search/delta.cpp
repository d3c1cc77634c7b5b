#include "search/delta.h"

#include "search/matcher.h"

#include <algorithm>

namespace yc::search
{

DeltaRow::Text::Text(const std::string& text, bool isName, const Pinyin& pinyin)
    : points(folded(text)), readings(readingsOf(points, isName, pinyin))
{
}

bool DeltaRow::Text::match(const Term& term) const
{
    return matches(points, [this](std::size_t position) -> const Syllables& { return readings[position]; },
                   term.points);
}

DeltaRow::DeltaRow(Entry entry, const Pinyin& pinyin, const DeltaRow* before)
    : m_entry(std::move(entry)), m_title(before != nullptr && before->m_entry.title == m_entry.title
                                             ? before->m_title
                                             : std::make_shared<const Text>(m_entry.title, false, pinyin)),
      m_applicant(before != nullptr && before->m_entry.applicant == m_entry.applicant
                      ? before->m_applicant
                      : std::make_shared<const Text>(m_entry.applicant, true, pinyin))
{
}

bool DeltaRow::match(const Term& term) const
{
    const auto byNumber = [&](const std::string& number) { return numberMatches(number, term.number); };
    return m_applicant->match(term) || m_title->match(term) ||
           (!term.number.empty() && std::ranges::any_of(m_entry.numbers, byNumber));
}

std::size_t DeltaRow::bytes() const
{
    const std::size_t characters = m_title->points.size() + m_applicant->points.size();
    return sizeof *this + characters * (sizeof(char32_t) + sizeof(Syllables) + sizeof(std::string));
}

Delta Delta::without(const Base& base, std::string_view id) const
{
    Delta next = *this;
    if (std::ranges::find(next.m_gone, id) == next.m_gone.end())
        next.m_gone.emplace_back(id);
    std::erase_if(next.m_rows, [id](const auto& row) { return row->entry().id == id; });
    if (const std::optional<Ordinal> at = base.find(id)) {
        const auto place = std::ranges::lower_bound(next.m_hidden, *at);
        if (place == next.m_hidden.end() || *place != *at)
            next.m_hidden.insert(place, *at);
    }
    return next;
}

Delta Delta::with(const Base& base, std::shared_ptr<const DeltaRow> row) const
{
    Delta next = without(base, row->entry().id);
    std::erase(next.m_gone, row->entry().id);
    next.m_rows.push_back(std::move(row));
    return next;
}

const DeltaRow* Delta::row(std::string_view id) const
{
    const auto found = std::ranges::find_if(m_rows, [id](const auto& row) { return row->entry().id == id; });
    return found == m_rows.end() ? nullptr : found->get();
}

std::vector<const Entry*> Delta::find(const std::vector<Term>& terms) const
{
    std::vector<const Entry*> found;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (std::ranges::all_of(terms, [&](const Term& term) { return (*row)->match(term); }))
            found.push_back(&(*row)->entry());
    }
    return found;
}

std::size_t Delta::bytes() const
{
    std::size_t bytes = m_hidden.capacity() * sizeof(Ordinal);
    for (const auto& row : m_rows)
        bytes += row->bytes() + sizeof row;
    return bytes;
}

} // namespace yc::search
