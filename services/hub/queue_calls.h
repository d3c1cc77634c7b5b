#pragma once

#include "hub/sessions.h"
#include "ports/central.h"

namespace yc::hub
{

/// Give the window its next person, or the ticket it asks for. The same claim id again gives the same ticket, so that a
/// lost answer may be asked for again; two windows never get one ticket. Rejected "window.busy" while a called person
/// has not come yet; "ticket.not_from_here" when somebody was faster; "ticket.not_yours" for another line.
ports::CallAnswer callTicket(const Parts& parts, const Session& session, const ports::CallRequest& request);

/// Announce again. Conflict "ticket.stale_fence" when the claim is no longer the window's.
domain::Ticket recallTicket(const Parts& parts, const Session& session, const domain::TicketId& id, std::int64_t fence);

/// The kiosk: take a number.
domain::Ticket takeNumber(const Parts& parts, const Value& body);

} // namespace yc::hub
