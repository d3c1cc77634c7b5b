#include "hub/day.h"

#include "hub/audit.h"
#include "hub/tickets.h"

namespace yc::hub
{
namespace
{

using domain::TicketState;
using domain::TicketStep;

domain::StepContext contextOf(const Parts& parts, const Session& session, const std::string& reason)
{
    domain::StepContext context;
    context.at = parts.now();
    context.window = session.window;
    context.clerk = session.user.id;
    context.reason = reason;
    context.hallOffset = parts.settings.offset;
    return context;
}

std::vector<domain::TicketId> waitingOnes(Transaction& tx, const Parts& parts)
{
    return ticketsIn(tx, parts, {TicketState::Waiting, TicketState::Missed, TicketState::Booked});
}

std::vector<domain::TicketId> servedOnes(Transaction& tx, const Parts& parts)
{
    return ticketsIn(tx, parts, {TicketState::Called, TicketState::Serving, TicketState::OnHold});
}

std::int64_t stepAll(Transaction& tx, const Parts& parts, const std::vector<domain::TicketId>& ids, TicketStep step,
                     const domain::StepContext& context)
{
    for (const domain::TicketId& id : ids) {
        domain::Ticket ticket = take(domain::stepped(loadTicket(tx, parts, id), step, context));
        saveTicket(tx, parts, ticket);
    }
    return static_cast<std::int64_t>(ids.size());
}

/// The word of a decision; "" when it was not made. Another word is refused.
std::string decisionOf(const Value& decisions, const char* member, const char* ends)
{
    const std::string& word = decisions[member].toString();
    if (!word.empty() && word != ends && word != "keep")
        refuse(Fault::Invalid, std::string("wire.") + member);
    return word;
}

Value closed(Day day, std::int64_t waiting, std::int64_t serving)
{
    return Object{{"closed", Object{{"day", dayText(day)}, {"waiting", waiting}, {"serving", serving}}}};
}

/// The same decisions by the same person on the same day, when nothing is left to decide: the answer was lost on the way
/// and is given again.
std::optional<Value> closedBefore(Transaction& tx, const Parts& parts, const Session& session, const Value& decisions)
{
    const Day day = parts.today();
    const auto row = tx.first("SELECT closed_waiting, closed_serving FROM day_close WHERE hall = ? AND day = ? AND "
                              "account = ? AND reason = ? AND waiting = ? AND serving = ? ORDER BY at DESC LIMIT 1",
                              {parts.hall(), std::int64_t{day.time_since_epoch().count()}, session.user.id.text(),
                               decisions["reason"].toString(), decisions["waiting"].toString(),
                               decisions["serving"].toString()});
    if (!row)
        return std::nullopt;
    return closed(day, ports::integerOf(row->at(0)), ports::integerOf(row->at(1)));
}

} // namespace

domain::Ticket endForgotten(const Parts& parts, const Session& session, const domain::TicketId& id,
                            const std::string& reason)
{
    if (reason.empty())
        refuse(Fault::Invalid, "wire.reason");
    return writing(parts.storage, [&](Transaction& tx) {
        const auto context = contextOf(parts, session, reason);
        domain::Ticket before = loadTicket(tx, parts, id);
        if (before.state == TicketState::Done) // asked once more: it has ended
            return before;
        domain::Ticket ticket = take(domain::stepped(std::move(before), TicketStep::ForceEnd, context));
        saveTicket(tx, parts, ticket);
        audit(tx, parts, session.user.id, "ticket.force_end", ticket.id.text(), reason);
        return ticket;
    });
}

Value closeDay(const Parts& parts, const Session& session, const Value& decisions)
{
    const std::string waiting = decisionOf(decisions, "waiting", "leave");
    const std::string serving = decisionOf(decisions, "serving", "end");
    const std::string& reason = decisions["reason"].toString();
    return writing(parts.storage, [&](Transaction& tx) -> Value {
        const auto waits = waitingOnes(tx, parts);
        const auto served = servedOnes(tx, parts);
        if ((!waits.empty() && waiting.empty()) || (!served.empty() && serving.empty()))
            refuse(Fault::Rejected, "day.undecided", {std::to_string(waits.size()), std::to_string(served.size())});
        if (waits.empty() && served.empty()) {
            if (const auto before = closedBefore(tx, parts, session, decisions))
                return *before;
        }
        const auto context = contextOf(parts, session, "closed_day");
        const std::int64_t left = waiting == "leave" ? stepAll(tx, parts, waits, TicketStep::Leave, context) : 0;
        const std::int64_t ended = serving == "end" ? stepAll(tx, parts, served, TicketStep::ForceEnd, context) : 0;
        const Day day = parts.today();
        tx.run("INSERT INTO day_close (hall, day, at, account, reason, waiting, serving, closed_waiting, closed_serving) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               {parts.hall(), std::int64_t{day.time_since_epoch().count()}, toMicros(parts.now()),
                session.user.id.text(), reason, waiting, serving, left, ended});
        audit(tx, parts, session.user.id, "day.close", dayText(day), reason);
        return closed(day, left, ended);
    });
}

} // namespace yc::hub
