#pragma once

#include "desk/case_book.h"
#include "desk/ticket_book.h"
#include "search/index.h"

#include <memory>

namespace yc::desk
{

/// As-you-type search over what this window can see. The index lives in memory after sign-in and nowhere else (G9).
class Finder
{
public:
    Finder(Context& context, CaseBook& cases, TicketBook& tickets, std::shared_ptr<const search::Pinyin> pinyin)
        : m_context(context), m_cases(cases), m_tickets(tickets), m_pinyin(std::move(pinyin))
    {
    }

    std::vector<ports::SearchHit> find(const std::string& text, int limit);
    /// Something changed: the next search builds anew.
    void forget() { m_index.reset(); }

private:
    void build();

    Context& m_context;
    CaseBook& m_cases;
    TicketBook& m_tickets;
    std::shared_ptr<const search::Pinyin> m_pinyin;
    std::shared_ptr<const search::Index> m_index;
};

} // namespace yc::desk
