#pragma once

#include "domain/case_record.h"
#include "domain/operation.h"
#include "domain/ticket.h"

#include <optional>
#include <vector>

namespace yc::domain
{

// What the screen shows is what the hub last said with our own operations that it has not acknowledged run again on top.
// Nothing is blended in place: when the hub's word changes, the whole is made anew. An operation that the hub's word
// already contains, or no longer allows, changes nothing: the verdict will tell. Pure.

/// The case as seen here; none when neither the hub nor a pending submission knows it. `pending` is in the order of the
/// lane and may hold operations of other cases.
std::optional<CaseRecord> caseAsSeen(const CaseId& id, std::optional<CaseRecord> mirrored,
                                     const std::vector<Operation>& pending);

/// The ticket as seen here; none when neither the hub nor a pending addition knows it.
std::optional<Ticket> ticketAsSeen(const TicketId& id, std::optional<Ticket> mirrored,
                                   const std::vector<Operation>& pending);

} // namespace yc::domain
