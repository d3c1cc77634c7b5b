#pragma once

#include "domain/person.h"
#include "domain/ticket.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <vector>

namespace yc::hub
{

/// What a supervisor should look at, worst first: {kind, tone, window, ticket, number, since, args}. The kinds stand in
/// component "Alert" of the interface's description.
Array alertsOf(Transaction& tx, const Parts& parts, const std::vector<domain::Ticket>& tickets,
               const std::vector<domain::Window>& windows, const std::vector<domain::Service>& services);

} // namespace yc::hub
