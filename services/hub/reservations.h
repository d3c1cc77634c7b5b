#pragma once

#include "domain/ticket.h"
#include "hub/parts.h"
#include "hub/transaction.h"
#include "ports/central.h"

#include <vector>

namespace yc::hub
{

// Tickets kept for a window, so that it can go on calling while the hub is out of reach (the hall's offline share, 0 to 3
// a window). Only clocks decide when the hub may offer such a ticket again; that no person is held by two windows rests
// on the ticket's state and fence alone.

inline constexpr int kMostShare = 3;

/// Keep the window's next tickets, and renew those it has. NotFound "window.unknown".
std::vector<ports::Reservation> reserveTickets(const Parts& parts, const domain::WindowId& window);

/// Refuse Rejected "ticket.reserved" (args: number, window) when the ticket is kept for another window.
void refuseReserved(Transaction& tx, const Parts& parts, const domain::Ticket& ticket, const domain::WindowId& window);
/// Was it kept for that window, however long ago?
bool wasReservedFor(Transaction& tx, const Parts& parts, const domain::TicketId& ticket, const domain::WindowId& window);
/// It is called, or gone.
void endReservation(Transaction& tx, const Parts& parts, const domain::TicketId& ticket);

} // namespace yc::hub
