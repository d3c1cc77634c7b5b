#include "hub/reservations.h"

#include "hub/hall.h"
#include "hub/queue_heads.h"
#include "hub/tickets.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr std::chrono::minutes kLasts{5};
/// The hub keeps a ticket this much longer than it told: clocks run unevenly, and a question travels.
constexpr std::chrono::minutes kGrace{1};
/// Nobody is passed by for longer, however often a window renews.
constexpr std::chrono::minutes kLongest{15};

struct Held {
    domain::Ticket ticket;
    Moment until{};
    Moment firstAt{};
};

std::int64_t shareOf(Transaction& tx, const Parts& parts)
{
    const auto row = tx.first("SELECT offline_share FROM hall WHERE hall = ?", {parts.hall()});
    return row ? std::clamp<std::int64_t>(ports::integerOf(row->at(0)), 0, kMostShare) : 0;
}

/// Those the window has that still wait; the others are struck out.
std::vector<Held> heldBy(Transaction& tx, const Parts& parts, const domain::WindowId& window)
{
    std::vector<Held> held;
    for (const ports::Row& row :
         tx.run("SELECT ticket, until, first_at FROM reservation WHERE hall = ? AND window_id = ? ORDER BY first_at, ticket",
                {parts.hall(), window.text()})) {
        const domain::TicketId id(ports::stringOf(row[0]));
        domain::Ticket ticket = loadTicket(tx, parts, id);
        const Moment until = fromMicros(ports::integerOf(row[1]));
        if (ticket.state == domain::TicketState::Waiting && until > parts.now())
            held.push_back({std::move(ticket), until, fromMicros(ports::integerOf(row[2]))});
        else if (ticket.state != domain::TicketState::Waiting)
            endReservation(tx, parts, id);
    }
    return held;
}

void save(Transaction& tx, const Parts& parts, const domain::WindowId& window, const Held& row)
{
    tx.run("INSERT INTO reservation (hall, ticket, window_id, until, first_at) VALUES (?, ?, ?, ?, ?) "
           "ON CONFLICT (hall, ticket) DO UPDATE SET window_id = excluded.window_id, until = excluded.until",
           {parts.hall(), row.ticket.id.text(), window.text(), toMicros(row.until), toMicros(row.firstAt)});
}

/// Renewed as long as the person has not been passed by for too long; never shortened, because the window may not hear.
void renew(Transaction& tx, const Parts& parts, const domain::WindowId& window, Held& row)
{
    const Moment until = parts.now() + kLasts + kGrace;
    if (until - row.firstAt > kLongest + kGrace || until <= row.until)
        return;
    row.until = until;
    save(tx, parts, window, row);
}

std::optional<Held> another(Transaction& tx, const Parts& parts, const domain::Window& window)
{
    const Moment now = parts.now();
    const auto id = nextInLine(tx, parts, window, {.kept = Kept::Skip, .keptSince = now + kLasts - kLongest});
    if (!id)
        return std::nullopt;
    Held row{.ticket = loadTicket(tx, parts, *id), .until = now + kLasts + kGrace, .firstAt = now};
    save(tx, parts, window.id, row);
    return row;
}

} // namespace

std::vector<ports::Reservation> reserveTickets(const Parts& parts, const domain::WindowId& id)
{
    return writing(parts.storage, [&](Transaction& tx) {
        const auto share = static_cast<std::size_t>(shareOf(tx, parts));
        std::vector<ports::Reservation> answer;
        if (share == 0)
            return answer;
        const domain::Window window = windowOf(tx, parts, id);
        std::vector<Held> held = heldBy(tx, parts, id);
        for (Held& row : held)
            renew(tx, parts, id, row);
        while (held.size() < share) {
            std::optional<Held> more = another(tx, parts, window);
            if (!more)
                break;
            held.push_back(std::move(*more));
        }
        for (Held& row : held) {
            const auto left = std::chrono::floor<std::chrono::seconds>(row.until - kGrace - parts.now());
            const std::int64_t fence = row.ticket.fence + 1;
            if (left > std::chrono::seconds(0))
                answer.push_back({std::move(row.ticket), fence, left});
        }
        return answer;
    });
}

void refuseReserved(Transaction& tx, const Parts& parts, const domain::Ticket& ticket, const domain::WindowId& window)
{
    const auto row = tx.first("SELECT window_id FROM reservation WHERE hall = ? AND ticket = ? AND window_id <> ? "
                              "AND until > ?",
                              {parts.hall(), ticket.id.text(), window.text(), toMicros(parts.now())});
    if (row)
        refuse(Fault::Rejected, "ticket.reserved", {ticket.number, ports::stringOf(row->at(0))});
}

bool wasReservedFor(Transaction& tx, const Parts& parts, const domain::TicketId& ticket, const domain::WindowId& window)
{
    return tx.first("SELECT ticket FROM reservation WHERE hall = ? AND ticket = ? AND window_id = ?",
                    {parts.hall(), ticket.text(), window.text()})
        .has_value();
}

void endReservation(Transaction& tx, const Parts& parts, const domain::TicketId& ticket)
{
    tx.run("DELETE FROM reservation WHERE hall = ? AND ticket = ?", {parts.hall(), ticket.text()});
}

} // namespace yc::hub
