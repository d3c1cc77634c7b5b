#include "desk/offline_share.h"

#include "base/log.h"

namespace yc::desk
{
namespace
{

/// A call takes a moment to be made and heard.
constexpr std::chrono::seconds kMargin{10};

} // namespace

void OfflineShare::renew()
{
    const domain::WindowId window = m_context.session.window.id;
    if (m_asking || !m_context.needSession() || window.empty() || !m_context.reachable(domain::Role::Queue))
        return;
    m_asking = true;
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<std::vector<ports::Reservation>>(
        [&direct, window] { return direct.queue().reserve(window); },
        [this, window, asked = m_context.parts.clock.tick()](const Result<std::vector<ports::Reservation>>& answer) {
            m_asking = false;
            if (!answer)
                return log::info("queue.share_not_renewed", {{"code", answer.problem().code}});
            if (m_context.session.window.id != window)
                return; // somebody else sits here now
            m_kept.clear();
            for (const ports::Reservation& reservation : *answer)
                m_kept.push_back({reservation, asked + reservation.lasts - kMargin});
        });
}

std::vector<ports::Reservation> OfflineShare::kept() const
{
    std::vector<ports::Reservation> all;
    for (const Kept& each : m_kept) {
        const Result<domain::Ticket> ticket = m_tickets.find(each.reservation.ticket.id);
        if (each.until > m_context.parts.clock.tick() && ticket && ticket->state == domain::TicketState::Waiting)
            all.push_back(each.reservation);
    }
    return all;
}

std::optional<ports::Reservation> OfflineShare::next(const domain::TicketId& wanted) const
{
    for (const ports::Reservation& each : kept()) {
        if (wanted.empty() || each.ticket.id == wanted)
            return each;
    }
    return std::nullopt;
}

} // namespace yc::desk
