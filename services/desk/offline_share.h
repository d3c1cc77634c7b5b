#pragma once

#include "desk/context.h"
#include "desk/ticket_book.h"

#include <optional>
#include <vector>

namespace yc::desk
{

/// Tickets the hub keeps for this window (ports::Reservation): what may be called while the queue's server is out of
/// reach. In memory only, measured by the monotonic clock: after a restart nothing is known to be kept.
class OfflineShare
{
public:
    OfflineShare(Context& context, TicketBook& tickets) : m_context(context), m_tickets(tickets) {}

    /// Ask the hub what it keeps; what it kept before stays known until its time is over when it cannot be asked.
    void renew();
    /// Those still waiting whose time is not over, in the hub's order.
    std::vector<ports::Reservation> kept() const;
    /// The one to call: that ticket, or the first when none is named.
    std::optional<ports::Reservation> next(const domain::TicketId& wanted) const;
    void clear() { m_kept.clear(); }

private:
    struct Kept {
        ports::Reservation reservation;
        Tick until{};
    };

    Context& m_context;
    TicketBook& m_tickets;
    std::vector<Kept> m_kept;
    bool m_asking = false;
};

} // namespace yc::desk
