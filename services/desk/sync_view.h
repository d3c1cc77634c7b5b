#pragma once

#include "desk/case_book.h"
#include "desk/ticket_book.h"

namespace yc::desk
{

/// What is unsent, since when, and how each central system is doing: the same numbers everywhere on the screen.
Result<ports::SyncView> syncView(Context& context, CaseBook& cases, TicketBook& tickets);

} // namespace yc::desk
