#include "hub/hall_alerts.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::TicketState;

/// A service that lasts this long was probably forgotten.
constexpr std::chrono::minutes kForgotten{60};
/// A pause that lasts this long is no short one.
constexpr std::chrono::minutes kLongPause{15};
/// Unsent work this old is more than a hiccup of the network.
constexpr std::chrono::minutes kOldUnsent{5};

std::string minutesText(std::chrono::microseconds span)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::minutes>(span).count());
}

Value alert(const char* kind, const char* tone, const std::string& window, const std::string& ticket,
            const std::string& number, Moment since, Array args)
{
    return Object{{"kind", kind},     {"tone", tone},     {"window", window},         {"ticket", ticket},
                  {"number", number}, {"since", toMicros(since)}, {"args", std::move(args)}};
}

void addTicketAlerts(const Parts& parts, const domain::Ticket& ticket, const std::vector<domain::Service>& services,
                     Array& alerts)
{
    if (ticket.periods.empty())
        return;
    const Moment since = ticket.periods.back().from;
    const auto stays = parts.now() - since;
    const auto service = std::ranges::find(services, ticket.service, &domain::Service::id);
    const auto target = service == services.end() ? parts.settings.waitTarget : service->target;
    if (ticket.state == TicketState::Waiting && stays > target)
        alerts.push_back(alert("long_wait", "error", {}, ticket.id.text(), ticket.number, since,
                               {minutesText(stays), minutesText(target)}));
    if (ticket.state == TicketState::Serving && stays > kForgotten)
        alerts.push_back(alert("forgotten_service", "warn", ticket.window.text(), ticket.id.text(), ticket.number, since,
                               {minutesText(stays)}));
}

void addDoubled(Transaction& tx, const Parts& parts, Array& alerts)
{
    for (const Row& row : tx.run("SELECT id, number, window_id FROM ticket WHERE hall = ? AND day = ? AND doubled = 1 "
                                 "ORDER BY number, id",
                                 {parts.hall(), std::int64_t{parts.today().time_since_epoch().count()}}))
        alerts.push_back(alert("double_service", "error", ports::stringOf(row[2]), ports::stringOf(row[0]),
                               ports::stringOf(row[1]), parts.now(), {}));
}

void addUnsent(Transaction& tx, const Parts& parts, Array& alerts)
{
    for (const Row& row : tx.run("SELECT window_id, pending, oldest, needs_person FROM unsent WHERE hall = ?",
                                 {parts.hall()})) {
        const Moment oldest = fromMicros(ports::integerOf(row[2]));
        const std::int64_t pending = ports::integerOf(row[1]);
        const std::int64_t stuck = ports::integerOf(row[3]);
        if (pending > 0 && parts.now() - oldest > kOldUnsent)
            alerts.push_back(alert("unsent", "warn", ports::stringOf(row[0]), {}, {}, oldest, {std::to_string(pending)}));
        if (stuck > 0)
            alerts.push_back(
                alert("needs_person", "warn", ports::stringOf(row[0]), {}, {}, oldest, {std::to_string(stuck)}));
    }
}

} // namespace

Array alertsOf(Transaction& tx, const Parts& parts, const std::vector<domain::Ticket>& tickets,
               const std::vector<domain::Window>& windows, const std::vector<domain::Service>& services)
{
    Array alerts;
    for (const domain::Ticket& ticket : tickets)
        addTicketAlerts(parts, ticket, services, alerts);
    for (const domain::Window& window : windows) {
        const auto stays = parts.now() - window.since;
        if (window.state == "paused" && stays > kLongPause)
            alerts.push_back(alert("long_pause", "warn", window.id.text(), {}, {}, window.since,
                                   {minutesText(stays), window.reason}));
    }
    addDoubled(tx, parts, alerts);
    addUnsent(tx, parts, alerts);
    std::ranges::stable_sort(alerts, [](const Value& a, const Value& b) {
        const bool aError = a["tone"] == Value("error");
        const bool bError = b["tone"] == Value("error");
        return aError != bError ? aError : a["since"].toInteger() < b["since"].toInteger();
    });
    return alerts;
}

} // namespace yc::hub
