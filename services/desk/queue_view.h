#pragma once

#include "desk/case_book.h"
#include "desk/offline_share.h"
#include "desk/ticket_book.h"

namespace yc::desk
{

/// The single queue of this window: everything that waits for it, in one order, each row explained.
Result<ports::QueueView> queueView(Context& context, TicketBook& tickets, const OfflineShare& share, CaseBook& cases);

/// One ticket as a row.
ports::QueueRow rowOf(const Context& context, const domain::Ticket& ticket);

} // namespace yc::desk
