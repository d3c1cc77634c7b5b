#pragma once

#include "desk/case_book.h"
#include "desk/case_view.h"
#include "desk/ticket_book.h"

#include <functional>

namespace yc::desk
{

/// A case from its beginning to its view. Every change is on disk before the new view is given back.
class CaseDesk
{
public:
    CaseDesk(Context& context, CaseBook& cases, TicketBook& tickets)
        : m_context(context), m_cases(cases), m_tickets(tickets)
    {
    }

    std::vector<ports::OneThingView> oneThings() const;
    Result<ports::CaseView> begin(const domain::OneThingId& thing, const domain::TicketId& ticket);
    Result<ports::CaseView> open(const domain::CaseId& id);
    Result<void> discard(const domain::CaseId& id);

    Result<std::string> reveal(const domain::CaseId& id, const domain::ElementId& element);

    /// The view of a record, with what the store knows around it.
    ports::CaseView view(const domain::CaseRecord& record);

    /// Change a draft and keep it: `change` edits the record or refuses. The derived consequences (inferred values,
    /// generated materials) follow by themselves.
    using Change = std::function<Result<void>(domain::CaseRecord&)>;
    Result<ports::CaseView> edit(const domain::CaseId& id, const Change& change);
    /// The same, and also for a case whose departments wait for a supplement: kept here until it is handed in.
    Result<ports::CaseView> supplement(const domain::CaseId& id, const Change& change);

    /// Act upon a case taken in: an operation of the lane of cases, on disk when it returns. Where and upon which version
    /// is filled in here.
    Result<ports::CaseView> act(const domain::CaseRecord& record, ports::NewOperation operation,
                                const std::string& auditAction);

private:
    using Allows = std::function<bool(const domain::CaseRecord&)>;
    Result<ports::CaseView> changed(const domain::CaseId& id, const Change& change, const Allows& alsoAllowed);
    void settle(domain::CaseRecord& record) const;

    Context& m_context;
    CaseBook& m_cases;
    TicketBook& m_tickets;
};

/// A line for the case's timeline.
domain::TimelineEntry entry(const Context& context, std::string code, std::vector<std::string> args = {});

} // namespace yc::desk
