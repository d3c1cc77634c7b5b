#pragma once

#include "desk/case_book.h"
#include "desk/offline_share.h"
#include "desk/ticket_book.h"

namespace yc::desk
{

/// Calling and serving. Calls are direct and never queued; every other step is an operation, kept before it is shown.
class QueueDesk
{
public:
    QueueDesk(Context& context, TicketBook& tickets, OfflineShare& share)
        : m_context(context), m_tickets(tickets), m_share(share)
    {
    }

    void call(const domain::TicketId& ticket, ports::Reply<ports::QueueRow> reply);
    void recall(ports::Reply<ports::QueueRow> reply);
    Result<void> step(const ports::Desk::Step& step);
    Result<ports::QueueRow> walkIn(const domain::OneThingId& thing, const domain::VisitId& visit);
    Result<ports::QueueRow> nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing);
    Result<ports::QueueRow> serveByNumber(const std::string& number);
    Result<void> setWindowState(const std::string& state, const std::string& reason);

private:
    void granted(const ports::Claim& claim, const Result<ports::CallAnswer>& answer,
                 const ports::Reply<ports::QueueRow>& reply);
    /// Call a ticket that is kept for this window, without the hub: an operation.
    Result<ports::QueueRow> callKept(const ports::Reservation& kept);
    domain::StepContext here() const;
    /// One step as an operation, when the ticket allows it.
    Result<ports::NewOperation> stepOperation(const ports::Desk::Step& step);
    /// A new ticket, served here from now on.
    Result<domain::Ticket> begun(domain::Ticket ticket) const;
    Result<ports::QueueRow> add(domain::Ticket ticket);
    Result<void> keep(const ports::Promise& promise);
    domain::ServiceId serviceFor(const domain::OneThingId& thing) const;
    std::int64_t fenceOf(const domain::TicketId& ticket);
    void endClaims(const domain::TicketId& ticket);

    Context& m_context;
    TicketBook& m_tickets;
    OfflineShare& m_share;
};

} // namespace yc::desk
