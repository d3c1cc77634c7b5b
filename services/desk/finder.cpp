#include "desk/finder.h"

#include "base/redact.h"

#include <algorithm>
#include <utility>

namespace yc::desk
{
namespace
{

const char* kindName(search::EntryKind kind)
{
    switch (kind) {
    case search::EntryKind::Case:
        return "case";
    case search::EntryKind::Person:
        return "person";
    case search::EntryKind::Ticket:
        return "ticket";
    case search::EntryKind::OneThing:
        return "onething";
    }
    return "case";
}

ports::SearchHit hitOf(const search::Entry& entry)
{
    ports::SearchHit hit{kindName(entry.kind), entry.id, entry.title, maskName(entry.applicant)};
    for (const std::string& number : entry.numbers)
        hit.detail += (hit.detail.empty() ? "" : " ") + number;
    return hit;
}

} // namespace

void Finder::changed(const domain::CaseRecord& record)
{
    m_cases.put(domain::digestOf(record));
}

void Finder::changed(const ports::NewDigests& fresh)
{
    if (fresh.restarted && m_cases.begun())
        m_cases.prepare();
    for (const domain::CaseDigest& digest : fresh.digests)
        m_cases.put(digest);
}

void Finder::buildSmall()
{
    search::Builder builder(m_pinyin);
    for (const catalogue::OneThing& thing : m_context.parts.catalogue.oneThings)
        builder.add({search::EntryKind::OneThing, thing.id.text(), thing.shortName.zh, {}, {thing.code}, {}});
    for (const auto& [id, ticket] : m_tickets.all()) {
        if (domain::isOpen(ticket.state))
            builder.add({search::EntryKind::Ticket,
                         id,
                         ticket.service.text(),
                         ticket.applicant,
                         {ticket.number},
                         m_context.today()});
    }
    m_small = builder.build();
}

std::vector<ports::SearchHit> Finder::find(const std::string& text, int limit)
{
    std::vector<ports::SearchHit> hits;
    if (!m_context.session.active() || limit <= 0)
        return hits;
    if (!m_small)
        buildSmall();
    const auto most = static_cast<std::size_t>(limit);
    std::vector<search::Entry> found = m_small->query(text, most);
    std::ranges::move(m_cases.whole().query(text, most), std::back_inserter(found));
    std::ranges::stable_sort(found, std::greater<>{}, &search::Entry::day);
    found.resize(std::min(found.size(), most));
    std::ranges::transform(found, std::back_inserter(hits), hitOf);
    return hits;
}

} // namespace yc::desk
