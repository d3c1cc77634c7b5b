#pragma once

#include "domain/person.h"
#include "domain/ticket.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <optional>
#include <vector>

namespace yc::hub
{

/// NotFound "ticket.unknown".
domain::Ticket loadTicket(Transaction& tx, const Parts& parts, const domain::TicketId& id);
/// Raise the version, write, publish; gives the hub sequence. A second called ticket at one window is refused with
/// "window.busy" (args: the number called there).
std::int64_t saveTicket(Transaction& tx, const Parts& parts, domain::Ticket& ticket);

/// The next number of a service's line today: "A001".
std::string nextNumber(Transaction& tx, const Parts& parts, const domain::Service& service);
/// Take a number now.
domain::Ticket takeTicket(Transaction& tx, const Parts& parts, const domain::Ticket& wish);

/// Ids of tickets in one of these states, first come first.
std::vector<domain::TicketId> ticketsIn(Transaction& tx, const Parts& parts,
                                        const std::vector<domain::TicketState>& states);
/// Every ticket of that day, for its figures.
std::vector<domain::Ticket> ticketsOf(Transaction& tx, const Parts& parts, Day day);
/// Today's other tickets with that number (a paper number, or service by number while the hub was away).
std::vector<domain::TicketId> sameNumberToday(Transaction& tx, const Parts& parts, const domain::Ticket& ticket);
/// Flag a double service for the supervisor (G3).
void markDoubled(Transaction& tx, const Parts& parts, const domain::TicketId& id);
/// Tombstones for ended tickets of earlier days; the records stay.
void retireOldTickets(Transaction& tx, const Parts& parts);

} // namespace yc::hub
