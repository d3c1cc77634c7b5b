#pragma once

#include "domain/person.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <optional>

namespace yc::hub
{

/// What becomes of tickets that are kept for a window (hub/reservations.h).
enum class Kept {
    ForOthers, ///< this window may be given its own
    Skip,      ///< those nobody keeps; one that was kept before only if that began lately
};
struct Line {
    Kept kept = Kept::ForOthers;
    Moment keptSince{}; ///< of Skip
};

/// The next person of the lines the window may call from, in the hall's order; none when nobody waits.
std::optional<domain::TicketId> nextInLine(Transaction& tx, const Parts& parts, const domain::Window& window,
                                           const Line& line);

} // namespace yc::hub
