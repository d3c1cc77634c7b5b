#pragma once

#include "hub/sessions.h"
#include "ports/central.h"
#include "wire/messages.h"

#include <vector>

namespace yc::hub
{

/// Begin to talk over a lane: the epoch, the hub's time, how far it has received. Denied "client.blocked".
ports::HelloAnswer hello(const Parts& parts, const Session& session, const domain::ClientId& client, domain::Role lane);

/// Reception is total, application is judged: every well-formed operation is stored in its place and then judged under a
/// savepoint, and its verdict is stored in the transaction of its effect. So an operation takes effect once, and one
/// that is refused never holds up the next. A repeat returns the stored verdict (applied and merged ones as duplicate).
/// Conflict ports::kOtherLife when the client has not said hello since this hub was started: nothing is taken then;
/// Conflict "push.gap" (args: the sequence that is due); Conflict "push.other_operation" when another operation has that
/// place already: this client is a copy of another one.
std::vector<domain::Verdict> push(const Parts& parts, const wire::PushRequest& request);

/// What became of it? NotFound "operation.unknown".
domain::Verdict verdictOf(const Parts& parts, const domain::ClientId& client, domain::Role lane, std::int64_t sequence);

} // namespace yc::hub
