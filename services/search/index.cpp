#include "search/index.h"

#include "base/text.h"
#include "search/delta.h"
#include "search/query_run.h"

#include <algorithm>

namespace yc::search
{
namespace
{

/// Numbers are kept in half width, so that what a person typed in full width is found and shown alike.
Entry normalized(Entry entry)
{
    for (std::string& number : entry.numbers)
        number = toHalfWidth(number);
    return entry;
}

} // namespace

Index::Index(std::shared_ptr<const Base> base, std::shared_ptr<const Delta> delta,
             std::shared_ptr<const Pinyin> pinyin)
    : m_base(std::move(base)), m_delta(std::move(delta)), m_pinyin(std::move(pinyin))
{
}

Index::~Index() = default;

std::vector<Entry> Index::query(std::string_view text, std::size_t limit) const
{
    const std::vector<Term> terms = termsOf(text);
    if (terms.empty() || limit == 0)
        return {};
    std::vector<const Entry*> added = m_delta->find(terms);
    std::ranges::stable_sort(added, [](const Entry* a, const Entry* b) { return a->day > b->day; });
    const std::vector<Ordinal> packed = findNewest(*m_base, terms, m_delta->hidden(), limit);
    std::vector<Entry> hits;
    auto old = packed.begin();
    for (const Entry* entry : added) {
        for (; old != packed.end() && m_base->day(*old) > entry->day; ++old)
            hits.push_back(m_base->entry(*old));
        hits.push_back(*entry); // of one day what was added later comes first
    }
    for (; old != packed.end() && hits.size() < limit; ++old)
        hits.push_back(m_base->entry(*old));
    hits.resize(std::min(hits.size(), limit));
    return hits;
}

std::shared_ptr<const Index> Index::with(Entry entry) const
{
    Entry plain = normalized(std::move(entry));
    const DeltaRow* before = m_delta->row(plain.id);
    auto row = std::make_shared<const DeltaRow>(std::move(plain), *m_pinyin, before);
    auto delta = std::make_shared<const Delta>(m_delta->with(*m_base, std::move(row)));
    return std::make_shared<const Index>(m_base, std::move(delta), m_pinyin);
}

std::shared_ptr<const Index> Index::without(std::string_view id) const
{
    auto delta = std::make_shared<const Delta>(m_delta->without(*m_base, id));
    return std::make_shared<const Index>(m_base, std::move(delta), m_pinyin);
}

std::shared_ptr<const Index> Index::rebuilt() const
{
    std::vector<Entry> entries;
    entries.reserve(size());
    for (Ordinal at = Ordinal(m_base->size()); at-- > 0;) {
        if (!std::ranges::binary_search(m_delta->hidden(), at))
            entries.push_back(m_base->entry(at));
    }
    for (const auto& row : m_delta->rows())
        entries.push_back(row->entry());
    auto base = std::make_shared<const Base>(std::move(entries), *m_pinyin);
    return std::make_shared<const Index>(std::move(base), std::make_shared<const Delta>(), m_pinyin);
}

std::shared_ptr<const Index> Index::onto(const Index& packed) const
{
    Delta delta;
    for (const auto& row : m_delta->rows()) {
        const std::optional<Ordinal> at = packed.m_base->find(row->entry().id);
        if (!at || packed.m_base->entry(*at) != row->entry())
            delta = delta.with(*packed.m_base, row);
    }
    for (const std::string& id : m_delta->gone()) {
        if (packed.m_base->find(id))
            delta = delta.without(*packed.m_base, id);
    }
    return std::make_shared<const Index>(packed.m_base, std::make_shared<const Delta>(std::move(delta)), m_pinyin);
}

std::size_t Index::size() const
{
    return m_base->size() - m_delta->hidden().size() + m_delta->rows().size();
}

std::size_t Index::deltaSize() const
{
    return m_delta->hidden().size() + m_delta->rows().size();
}

std::size_t Index::bytes() const
{
    return m_base->bytes() + m_delta->bytes();
}

Builder::Builder(std::shared_ptr<const Pinyin> pinyin) : m_pinyin(std::move(pinyin))
{
}

void Builder::add(Entry entry)
{
    m_entries.push_back(normalized(std::move(entry)));
}

std::shared_ptr<const Index> Builder::build()
{
    auto base = std::make_shared<const Base>(std::move(m_entries), *m_pinyin);
    m_entries.clear();
    return std::make_shared<const Index>(std::move(base), std::make_shared<const Delta>(), m_pinyin);
}

} // namespace yc::search
