#pragma once

#include "base/value.h"
#include "domain/ticket.h"

namespace yc::domain
{

/// Text form for store and wire. Missing members are refused with "ticket.<member>", those of a
/// period with "ticket.periods.<member>".
Value toValue(const Ticket& ticket);
Result<Ticket> ticketFromValue(const Value& value);

} // namespace yc::domain
