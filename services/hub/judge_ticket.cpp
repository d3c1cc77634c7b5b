#include "hub/judge.h"

#include "domain/commands.h"
#include "domain/standing.h"
#include "hub/audit.h"
#include "hub/hall.h"
#include "hub/reservations.h"
#include "hub/tickets.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::Operation;
using domain::Ticket;
using domain::TicketState;
using domain::TicketStep;

/// What a desk may do by itself. Calls and recalls are direct, but for a call of a ticket that was kept for the window; an
/// end by force is the supervisor's.
bool isOfTheDesk(TicketStep step)
{
    using enum TicketStep;
    return step == Call || step == Start || step == Hold || step == NoShow || step == Return || step == Transfer || step == Finish ||
           step == Leave;
}

domain::StepContext contextOf(const Parts& parts, const Operation& operation, Moment claimed)
{
    domain::StepContext context;
    context.at = std::min(claimed, parts.now()); // a clock that runs ahead makes no future
    context.window = operation.window;
    context.clerk = operation.user;
    context.hallOffset = parts.settings.offset;
    return context;
}

/// The window that served or called it last.
std::string lastWindow(const Ticket& ticket)
{
    for (auto period = ticket.periods.rbegin(); period != ticket.periods.rend(); ++period) {
        if (!period->window.empty())
            return period->window.text();
    }
    return {};
}

bool isUntouched(const Ticket& ticket)
{
    return ticket.state == TicketState::Waiting || ticket.state == TicketState::Missed;
}

/// The person with that paper number was served here while the hub was away. A ticket nobody touched ends with it; one
/// that another window has served stays as it is, and both are flagged: no record of a service is dropped (G3).
void meetSameNumber(Transaction& tx, const Parts& parts, const Operation& operation, const Ticket& served, Effect& effect)
{
    for (const domain::TicketId& id : sameNumberToday(tx, parts, served)) {
        Ticket other = loadTicket(tx, parts, id);
        if (other.visit == served.visit || other.state == TicketState::Left)
            continue;
        if (isUntouched(other)) {
            domain::StepContext context = contextOf(parts, operation, parts.now());
            context.reason = "served_by_number";
            other = take(domain::stepped(other, TicketStep::Leave, context));
            saveTicket(tx, parts, other);
            continue;
        }
        markDoubled(tx, parts, other.id);
        markDoubled(tx, parts, served.id);
        effect.code = domain::VerdictCode::Merged;
        effect.reason = domain::kDoubleService;
        effect.args = {served.number, lastWindow(other)};
    }
}

/// A call whose answer was lost: the window never knew of that person and has called one that was kept for it. The
/// person called in vain goes back into the line, before those who come later.
void returnUnheardCall(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const auto unheard = tx.first("SELECT id FROM ticket WHERE hall = ? AND window_id = ? AND state = 'called'",
                                  {parts.hall(), operation.window.text()});
    if (!unheard)
        return;
    Ticket ticket = loadTicket(tx, parts, domain::TicketId(ports::stringOf(unheard->at(0))));
    ticket = take(domain::stepped(ticket, TicketStep::Return, contextOf(parts, operation, parts.now())));
    saveTicket(tx, parts, ticket);
}

/// The call of a ticket that was kept for this window while the hub was out of reach.
void mustBeKeptCall(Transaction& tx, const Parts& parts, const Operation& operation, const Ticket& ticket,
                    std::int64_t fence)
{
    if (!wasReservedFor(tx, parts, ticket.id, operation.window))
        refuse(Fault::Rejected, "ticket.step_direct", {domain::name(TicketStep::Call)});
    if (fence != ticket.fence + 1)
        refuse(Fault::Conflict, "ticket.stale_fence", {ticket.number, lastWindow(ticket)});
    returnUnheardCall(tx, parts, operation);
    endReservation(tx, parts, ticket.id);
}

} // namespace

Effect judgeTicketStep(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::StepTicket command = take(domain::stepTicketFrom(operation.payload));
    if (!isOfTheDesk(command.step))
        refuse(Fault::Rejected, "ticket.step_direct", {domain::name(command.step)});
    Ticket ticket = loadTicket(tx, parts, command.ticket);
    if (command.step == TicketStep::Call)
        mustBeKeptCall(tx, parts, operation, ticket, command.fence);
    // A person may leave at any time; everything else continues a claim and must know it.
    else if (command.fence != ticket.fence && command.step != TicketStep::Leave)
        refuse(Fault::Conflict, "ticket.stale_fence", {ticket.number, lastWindow(ticket)});
    domain::StepContext context = contextOf(parts, operation, command.at);
    context.reason = command.reason;
    if (command.step == TicketStep::Transfer)
        context.service = serviceOf(tx, parts, command.service).id;
    ticket = take(domain::stepped(ticket, command.step, context));
    const std::int64_t sequence = saveTicket(tx, parts, ticket);
    return {.hubSequence = sequence, .version = ticket.version};
}

Effect judgeTicketAdd(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::AddTicket command = take(domain::addTicketFrom(operation.payload));
    Ticket ticket = command.ticket;
    if (tx.first("SELECT id FROM ticket WHERE hall = ? AND id = ?", {parts.hall(), ticket.id.text()}))
        refuse(Fault::Rejected, "ticket.exists");
    const domain::Service service = serviceOf(tx, parts, ticket.service);
    if (!command.serveNow) {
        const Ticket taken = takeTicket(tx, parts, ticket);
        return {.version = taken.version};
    }
    if (ticket.state != TicketState::Serving || ticket.window != operation.window)
        refuse(Fault::Rejected, "ticket.not_from_here", {"add", domain::name(ticket.state)});
    if (ticket.number.empty())
        ticket.number = nextNumber(tx, parts, service);
    ticket.version = 0;
    Effect effect;
    effect.hubSequence = saveTicket(tx, parts, ticket);
    effect.version = ticket.version;
    if (ticket.provisional)
        meetSameNumber(tx, parts, operation, ticket, effect);
    return effect;
}

Effect judgeWindowState(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::SetWindowState command = take(domain::setWindowStateFrom(operation.payload));
    if (command.state != "open" && command.state != "paused" && command.state != "closed")
        refuse(Fault::Rejected, "window.state", {command.state});
    domain::Window window = windowOf(tx, parts, operation.window);
    window.state = command.state;
    window.reason = command.reason;
    window.since = std::min(command.at, parts.now());
    return {.hubSequence = saveWindow(tx, parts, window)};
}

Effect judgeAuditNote(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::AuditNote command = take(domain::auditNoteFrom(operation.payload));
    audit(tx, parts, operation.user, command.action, command.object, operation.window.text());
    return {};
}

} // namespace yc::hub
