#include "hub/queue_calls.h"

#include "hub/hall.h"
#include "hub/queue_heads.h"
#include "hub/reservations.h"
#include "hub/tickets.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr std::size_t kMaxApplicant = 64;

std::optional<ports::CallAnswer> claimed(Transaction& tx, const Parts& parts, const ports::CallRequest& request)
{
    const auto row = tx.first("SELECT window_id, ticket, fence FROM claim WHERE hall = ? AND id = ?",
                              {parts.hall(), request.claim.text()});
    if (!row)
        return std::nullopt;
    if (ports::stringOf(row->at(0)) != request.window.text())
        refuse(Fault::Conflict, "claim.other_window", {ports::stringOf(row->at(0))});
    const domain::TicketId id(ports::stringOf(row->at(1)));
    return ports::CallAnswer{loadTicket(tx, parts, id), ports::integerOf(row->at(2))};
}

ports::CallAnswer claim(Transaction& tx, const Parts& parts, const Session& session, const ports::CallRequest& request)
{
    if (const auto before = claimed(tx, parts, request))
        return *before;
    const domain::Window window = windowOf(tx, parts, request.window);
    const auto id = request.ticket.empty() ? nextInLine(tx, parts, window, {}) : request.ticket;
    if (!id)
        return {};
    const domain::Ticket waiting = loadTicket(tx, parts, *id);
    if (std::ranges::find(window.services, waiting.service) == window.services.end())
        refuse(Fault::Rejected, "ticket.not_yours", {waiting.number});
    refuseReserved(tx, parts, waiting, window.id);
    domain::StepContext context;
    context.at = parts.now();
    context.window = window.id;
    context.clerk = session.user.id;
    context.hallOffset = parts.settings.offset;
    domain::Ticket ticket = take(domain::stepped(waiting, domain::TicketStep::Call, context));
    saveTicket(tx, parts, ticket);
    endReservation(tx, parts, ticket.id);
    tx.run("INSERT INTO claim (hall, id, window_id, ticket, fence, at) VALUES (?, ?, ?, ?, ?, ?)",
           {parts.hall(), request.claim.text(), window.id.text(), ticket.id.text(), ticket.fence,
            toMicros(parts.now())});
    const std::int64_t fence = ticket.fence;
    return {std::move(ticket), fence};
}

} // namespace

ports::CallAnswer callTicket(const Parts& parts, const Session& session, const ports::CallRequest& request)
{
    return writing(parts.storage, [&](Transaction& tx) { return claim(tx, parts, session, request); });
}

domain::Ticket recallTicket(const Parts& parts, const Session& session, const domain::TicketId& id, std::int64_t fence)
{
    return writing(parts.storage, [&](Transaction& tx) {
        domain::Ticket ticket = loadTicket(tx, parts, id);
        if (ticket.fence != fence)
            refuse(Fault::Conflict, "ticket.stale_fence", {ticket.window.text()});
        domain::StepContext context;
        context.at = parts.now();
        context.window = ticket.window;
        context.clerk = session.user.id;
        context.hallOffset = parts.settings.offset;
        ticket = take(domain::stepped(ticket, domain::TicketStep::Recall, context));
        saveTicket(tx, parts, ticket);
        return ticket;
    });
}

domain::Ticket takeNumber(const Parts& parts, const Value& body)
{
    domain::Ticket wish;
    wish.service = domain::ServiceId(body["service"].toString());
    wish.oneThing = domain::OneThingId(body["oneThing"].toString());
    wish.applicant = firstPoints(body["applicant"].toString(), kMaxApplicant);
    const std::string& priority = body["priority"].toString();
    if (wish.service.empty())
        refuse(Fault::Invalid, "wire.service");
    if (!priority.empty()) {
        const auto known = domain::priorityFrom(priority);
        if (!known)
            refuse(Fault::Invalid, "wire.priority");
        wish.priority = *known;
    }
    return writing(parts.storage, [&](Transaction& tx) { return takeTicket(tx, parts, wish); });
}

} // namespace yc::hub
