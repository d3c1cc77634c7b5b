#include "hub/queue_calls.h"

#include "hub/hall.h"
#include "hub/tickets.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::PriorityClass;

constexpr PriorityClass kClasses[] = {PriorityClass::Normal,   PriorityClass::Elderly,  PriorityClass::Pregnant,
                                      PriorityClass::Disabled, PriorityClass::Military, PriorityClass::Returned};
constexpr std::size_t kMaxApplicant = 64;

/// Those who may come next: of each line and class only the one who waits longest, because within a line and class the
/// order is that of arrival. So a call costs the same with ten and with ten thousand waiting.
std::vector<domain::WorkItem> heads(Transaction& tx, const Parts& parts, const domain::Window& window)
{
    std::vector<domain::WorkItem> items;
    for (const domain::ServiceId& id : window.services) {
        const domain::Service service = serviceOf(tx, parts, id);
        for (const PriorityClass priority : kClasses) {
            const auto row = tx.first("SELECT id, number, waiting_since FROM ticket WHERE hall = ? AND state = 'waiting' "
                                      "AND service = ? AND priority = ? ORDER BY waiting_since, id LIMIT 1",
                                      {parts.hall(), id.text(), domain::name(priority)});
            if (!row)
                continue;
            domain::WorkItem item;
            item.id = ports::stringOf(row->at(0));
            item.number = ports::stringOf(row->at(1));
            item.since = fromMicros(ports::integerOf(row->at(2)));
            item.target = service.target;
            item.priority = priority;
            items.push_back(std::move(item));
        }
    }
    return items;
}

std::optional<domain::TicketId> choose(Transaction& tx, const Parts& parts, const domain::Window& window,
                                       const domain::TicketId& wanted)
{
    if (!wanted.empty())
        return wanted;
    const std::vector<domain::WorkItem> items = heads(tx, parts, window);
    const auto next = dispatch::nextTicket(items, parts.now(), parts.policy);
    if (!next)
        return std::nullopt;
    return domain::TicketId(items[*next].id);
}

std::optional<ports::CallAnswer> claimed(Transaction& tx, const Parts& parts, const ports::CallRequest& request)
{
    const auto row = tx.first("SELECT window_id, ticket, fence FROM claim WHERE hall = ? AND id = ?",
                              {parts.hall(), request.claim.text()});
    if (!row)
        return std::nullopt;
    if (ports::stringOf(row->at(0)) != request.window.text())
        refuse(Fault::Conflict, "claim.other_window", {ports::stringOf(row->at(0))});
    const domain::TicketId id(ports::stringOf(row->at(1)));
    return ports::CallAnswer{loadTicket(tx, parts, id), ports::integerOf(row->at(2))};
}

ports::CallAnswer claim(Transaction& tx, const Parts& parts, const Session& session, const ports::CallRequest& request)
{
    if (const auto before = claimed(tx, parts, request))
        return *before;
    const domain::Window window = windowOf(tx, parts, request.window);
    const auto id = choose(tx, parts, window, request.ticket);
    if (!id)
        return {};
    const domain::Ticket waiting = loadTicket(tx, parts, *id);
    if (std::ranges::find(window.services, waiting.service) == window.services.end())
        refuse(Fault::Rejected, "ticket.not_yours", {waiting.number});
    domain::StepContext context;
    context.at = parts.now();
    context.window = window.id;
    context.clerk = session.user.id;
    context.hallOffset = parts.settings.offset;
    domain::Ticket ticket = take(domain::stepped(waiting, domain::TicketStep::Call, context));
    saveTicket(tx, parts, ticket);
    tx.run("INSERT INTO claim (hall, id, window_id, ticket, fence, at) VALUES (?, ?, ?, ?, ?, ?)",
           {parts.hall(), request.claim.text(), window.id.text(), ticket.id.text(), ticket.fence,
            toMicros(parts.now())});
    const std::int64_t fence = ticket.fence;
    return {std::move(ticket), fence};
}

} // namespace

ports::CallAnswer callTicket(const Parts& parts, const Session& session, const ports::CallRequest& request)
{
    return writing(parts.storage, [&](Transaction& tx) { return claim(tx, parts, session, request); });
}

domain::Ticket recallTicket(const Parts& parts, const Session& session, const domain::TicketId& id, std::int64_t fence)
{
    return writing(parts.storage, [&](Transaction& tx) {
        domain::Ticket ticket = loadTicket(tx, parts, id);
        if (ticket.fence != fence)
            refuse(Fault::Conflict, "ticket.stale_fence", {ticket.window.text()});
        domain::StepContext context;
        context.at = parts.now();
        context.window = ticket.window;
        context.clerk = session.user.id;
        context.hallOffset = parts.settings.offset;
        ticket = take(domain::stepped(ticket, domain::TicketStep::Recall, context));
        saveTicket(tx, parts, ticket);
        return ticket;
    });
}

domain::Ticket takeNumber(const Parts& parts, const Value& body)
{
    domain::Ticket wish;
    wish.service = domain::ServiceId(body["service"].toString());
    wish.oneThing = domain::OneThingId(body["oneThing"].toString());
    wish.applicant = firstPoints(body["applicant"].toString(), kMaxApplicant);
    const std::string& priority = body["priority"].toString();
    if (wish.service.empty())
        refuse(Fault::Invalid, "wire.service");
    if (!priority.empty()) {
        const auto known = domain::priorityFrom(priority);
        if (!known)
            refuse(Fault::Invalid, "wire.priority");
        wish.priority = *known;
    }
    return writing(parts.storage, [&](Transaction& tx) { return takeTicket(tx, parts, wish); });
}

} // namespace yc::hub
