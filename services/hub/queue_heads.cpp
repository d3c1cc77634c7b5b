#include "hub/queue_heads.h"

#include "hub/hall.h"

namespace yc::hub
{
namespace
{

using domain::PriorityClass;

constexpr PriorityClass kClasses[] = {PriorityClass::Normal,   PriorityClass::Elderly,  PriorityClass::Pregnant,
                                      PriorityClass::Disabled, PriorityClass::Military, PriorityClass::Returned};
/// Those who may come next: of each line and class only the one who waits longest, because within a line and class the
/// order is that of arrival. So a call costs the same with ten and with ten thousand waiting.
std::vector<domain::WorkItem> heads(Transaction& tx, const Parts& parts, const domain::Window& window, const Line& line)
{
    const bool skips = line.kept == Kept::Skip;
    const std::int64_t keptSince = skips ? toMicros(line.keptSince) : 0;
    std::vector<domain::WorkItem> items;
    for (const domain::ServiceId& id : window.services) {
        const domain::Service service = serviceOf(tx, parts, id);
        for (const PriorityClass priority : kClasses) {
            const auto row = tx.first("SELECT id, number, waiting_since FROM ticket WHERE hall = ? AND state = 'waiting' "
                                      "AND service = ? AND priority = ? AND NOT EXISTS (SELECT 1 FROM reservation r "
                                      "WHERE r.hall = ticket.hall AND r.ticket = ticket.id "
                                      "AND ((r.until > ? AND r.window_id <> ?) OR r.first_at < ?)) "
                                      "ORDER BY waiting_since, id LIMIT 1",
                                      {parts.hall(), id.text(), domain::name(priority), toMicros(parts.now()),
                                       skips ? std::string() : window.id.text(), keptSince});
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

} // namespace

std::optional<domain::TicketId> nextInLine(Transaction& tx, const Parts& parts, const domain::Window& window,
                                           const Line& line)
{
    const std::vector<domain::WorkItem> items = heads(tx, parts, window, line);
    const auto next = dispatch::nextTicket(items, parts.now(), parts.policy);
    if (!next)
        return std::nullopt;
    return domain::TicketId(items[*next].id);
}

} // namespace yc::hub
