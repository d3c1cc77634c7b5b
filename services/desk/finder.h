#pragma once

#include "desk/case_book.h"
#include "desk/case_index.h"
#include "desk/ticket_book.h"
#include "search/index.h"

#include <memory>
#include <string>
#include <vector>

namespace yc::desk
{

/// As-you-type search over what this window can see: the hall's cases, and a small index over tickets and one things,
/// made when it is asked for.
class Finder
{
public:
    Finder(Context& context, TicketBook& tickets, std::shared_ptr<const search::Pinyin> pinyin)
        : m_context(context), m_tickets(tickets), m_pinyin(pinyin),
          m_cases({context.parts.store, context.parts.worker, context.parts.background, context.parts.clock,
                   context.parts.hallOffset, std::move(pinyin)})
    {
    }

    std::vector<ports::SearchHit> find(const std::string& text, int limit);
    /// Somebody signed in: gather the cases in the background.
    void prepare() { m_cases.prepare(); }
    /// A case begun or changed here.
    void changed(const domain::CaseRecord& record);
    /// The sync brought these.
    void changed(const ports::NewDigests& fresh);
    void ticketsChanged() { m_small.reset(); }
    void clear()
    {
        m_cases.clear();
        m_small.reset();
    }

private:
    void buildSmall();

    Context& m_context;
    TicketBook& m_tickets;
    std::shared_ptr<const search::Pinyin> m_pinyin;
    CaseIndex m_cases;
    std::shared_ptr<const search::Index> m_small;
};

} // namespace yc::desk
