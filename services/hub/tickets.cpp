#include "hub/tickets.h"

#include "domain/ticket_codec.h"
#include "hub/feed.h"
#include "hub/hall.h"
#include "hub/reservations.h"

#include <cstdio>

namespace yc::hub
{
namespace
{

constexpr const char* kTicketKind = "ticket";

std::int64_t dayNumber(Day day)
{
    return day.time_since_epoch().count();
}

/// When its present wait began: what the line is ordered by.
Moment waitingSince(const domain::Ticket& ticket)
{
    for (const domain::Period& period : ticket.periods) {
        if (period.state == domain::TicketState::Waiting)
            return period.from; // credit for every wait since arrival, also over a transfer or a return
    }
    return ticket.periods.empty() ? Moment{} : ticket.periods.front().from;
}

Day arrivalDay(const domain::Ticket& ticket, const Parts& parts)
{
    return ticket.periods.empty() ? parts.today() : dayOf(ticket.periods.front().from, parts.settings.offset);
}

void refuseSecondClaim(Transaction& tx, const Parts& parts, const domain::Ticket& ticket)
{
    const auto other = tx.first("SELECT number FROM ticket WHERE hall = ? AND window_id = ? AND state = 'called' "
                                "AND id <> ?",
                                {parts.hall(), ticket.window.text(), ticket.id.text()});
    if (other)
        refuse(Fault::Rejected, "window.busy", {ports::stringOf(other->at(0))});
}

std::vector<domain::TicketId> idsOf(const Rows& rows)
{
    std::vector<domain::TicketId> ids;
    for (const Row& row : rows)
        ids.emplace_back(ports::stringOf(row[0]));
    return ids;
}

} // namespace

domain::Ticket loadTicket(Transaction& tx, const Parts& parts, const domain::TicketId& id)
{
    return take(domain::ticketFromValue(entityBody(tx, parts, kTicketKind, id.text())));
}

std::int64_t saveTicket(Transaction& tx, const Parts& parts, domain::Ticket& ticket)
{
    if (ticket.state == domain::TicketState::Called)
        refuseSecondClaim(tx, parts, ticket);
    ++ticket.version;
    tx.run("INSERT INTO ticket (hall, id, number, day, service, priority, state, waiting_since, window_id, fence, "
           "provisional, doubled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) "
           "ON CONFLICT (hall, id) DO UPDATE SET service = excluded.service, priority = excluded.priority, "
           "state = excluded.state, waiting_since = excluded.waiting_since, window_id = excluded.window_id, "
           "fence = excluded.fence, provisional = excluded.provisional",
           {parts.hall(), ticket.id.text(), ticket.number, dayNumber(arrivalDay(ticket, parts)), ticket.service.text(),
            domain::name(ticket.priority), domain::name(ticket.state), toMicros(waitingSince(ticket)),
            ticket.window.text(), ticket.fence, std::int64_t{ticket.provisional ? 1 : 0}});
    return publish(tx, parts, {queueScope(parts), kTicketKind, ticket.id.text(), ticket.version, domain::toValue(ticket)});
}

std::string nextNumber(Transaction& tx, const Parts& parts, const domain::Service& service)
{
    const std::int64_t serial = advance(tx, parts.hall(), "ticket:" + dayText(parts.today()) + ":" + service.prefix);
    char digits[16];
    std::snprintf(digits, sizeof digits, "%03lld", static_cast<long long>(serial));
    return service.prefix + digits;
}

domain::Ticket takeTicket(Transaction& tx, const Parts& parts, const domain::Ticket& wish)
{
    const domain::Service service = serviceOf(tx, parts, wish.service);
    domain::Ticket ticket = wish;
    ticket.id = domain::TicketId(newUuid(parts.random));
    if (ticket.visit.empty())
        ticket.visit = domain::VisitId(newUuid(parts.random));
    ticket.number = nextNumber(tx, parts, service);
    ticket.state = domain::TicketState::Registering;
    domain::StepContext context;
    context.at = parts.now();
    ticket = take(domain::stepped(ticket, domain::TicketStep::Enqueue, context));
    saveTicket(tx, parts, ticket);
    return ticket;
}

std::vector<domain::TicketId> ticketsIn(Transaction& tx, const Parts& parts,
                                        const std::vector<domain::TicketState>& states)
{
    std::vector<domain::TicketId> ids;
    for (const domain::TicketState state : states) {
        for (domain::TicketId& id : idsOf(tx.run("SELECT id FROM ticket WHERE hall = ? AND state = ? ORDER BY "
                                                 "waiting_since, id",
                                                 {parts.hall(), domain::name(state)})))
            ids.push_back(std::move(id));
    }
    return ids;
}

std::vector<domain::Ticket> ticketsOf(Transaction& tx, const Parts& parts, Day day)
{
    std::vector<domain::Ticket> tickets;
    for (const domain::TicketId& id :
         idsOf(tx.run("SELECT id FROM ticket WHERE hall = ? AND day = ? ORDER BY waiting_since, id",
                      {parts.hall(), dayNumber(day)})))
        tickets.push_back(loadTicket(tx, parts, id));
    return tickets;
}

std::vector<domain::TicketId> sameNumberToday(Transaction& tx, const Parts& parts, const domain::Ticket& ticket)
{
    return idsOf(tx.run("SELECT id FROM ticket WHERE hall = ? AND day = ? AND number = ? AND id <> ? ORDER BY id",
                        {parts.hall(), dayNumber(arrivalDay(ticket, parts)), ticket.number, ticket.id.text()}));
}

void markDoubled(Transaction& tx, const Parts& parts, const domain::TicketId& id)
{
    tx.run("UPDATE ticket SET doubled = 1 WHERE hall = ? AND id = ?", {parts.hall(), id.text()});
}

void retireOldTickets(Transaction& tx, const Parts& parts)
{
    const Rows old = tx.run("SELECT t.id FROM ticket t JOIN entity e ON e.hall = t.hall AND e.kind = 'ticket' "
                            "AND e.id = t.id WHERE t.hall = ? AND t.day < ? AND t.state IN ('done', 'left') "
                            "AND e.deleted = 0",
                            {parts.hall(), dayNumber(parts.today())});
    for (const domain::TicketId& id : idsOf(old)) {
        retire(tx, parts, kTicketKind, id.text());
        endReservation(tx, parts, id);
    }
}

} // namespace yc::hub
