#pragma once

#include "hub/sessions.h"

namespace yc::hub
{

/// A supervisor ends a service that somebody forgot; its time is flagged and kept out of averages.
domain::Ticket endForgotten(const Parts& parts, const Session& session, const domain::TicketId& id,
                            const std::string& reason);

/// End the hall's day. What happens to those who wait ("leave", "keep") and to what is being served ("end", "keep") is
/// decided by a person and recorded: Rejected "day.undecided" (args: how many wait, how many are served) while a
/// decision that matters is missing. Gives {"closed":{"day","waiting","serving"}}.
Value closeDay(const Parts& parts, const Session& session, const Value& decisions);

} // namespace yc::hub
