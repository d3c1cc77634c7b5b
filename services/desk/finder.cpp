#include "desk/finder.h"

#include "base/redact.h"

namespace yc::desk
{
namespace
{

const char* kindName(search::EntryKind kind)
{
    switch (kind) {
    case search::EntryKind::Case: return "case";
    case search::EntryKind::Person: return "person";
    case search::EntryKind::Ticket: return "ticket";
    case search::EntryKind::OneThing: return "onething";
    }
    return "case";
}

} // namespace

void Finder::build()
{
    search::Builder builder(m_pinyin);
    for (const catalogue::OneThing& thing : m_context.parts.catalogue.oneThings)
        builder.add({search::EntryKind::OneThing, thing.id.text(), thing.shortName.zh, {}, {thing.code}, {}});
    for (const auto& [id, record] : m_cases.all()) {
        search::Entry entry{search::EntryKind::Case, id, record.oneThingName, applicantName(record), {}, {}};
        entry.numbers.push_back(record.receiptNumber);
        for (const domain::DepartmentItem& item : record.items)
            entry.numbers.push_back(item.departmentNumber);
        entry.day = dayOf(record.isDraft() ? record.openedAt : record.receivedAt, m_context.parts.hallOffset);
        std::erase(entry.numbers, std::string());
        builder.add(std::move(entry));
    }
    for (const auto& [id, ticket] : m_tickets.all()) {
        if (domain::isOpen(ticket.state))
            builder.add({search::EntryKind::Ticket, id, ticket.service.text(), ticket.applicant, {ticket.number},
                         m_context.today()});
    }
    m_index = builder.build();
}

std::vector<ports::SearchHit> Finder::find(const std::string& text, int limit)
{
    std::vector<ports::SearchHit> hits;
    if (!m_context.session.active() || limit <= 0)
        return hits;
    if (!m_index)
        build();
    for (const search::Entry& entry : m_index->query(text, static_cast<std::size_t>(limit))) {
        ports::SearchHit hit{kindName(entry.kind), entry.id, entry.title, maskName(entry.applicant)};
        for (const std::string& number : entry.numbers)
            hit.detail += (hit.detail.empty() ? "" : " ") + number;
        hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace yc::desk
