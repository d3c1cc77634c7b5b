#include "hub/statistics.h"

#include "dispatch/statistics.h"
#include "hub/accounts.h"
#include "hub/feed.h"
#include "hub/hall.h"
#include "hub/hall_alerts.h"
#include "hub/statistics_today.h"
#include "hub/tickets.h"

#include <algorithm>
#include <cmath>

namespace yc::hub
{
namespace
{

using dispatch::Figures;
using domain::Ticket;
using domain::TicketState;

constexpr std::int64_t kMostLimits = 20;
constexpr std::chrono::seconds kServiceTarget{20 * 60};
constexpr int kFirstTimeTarget = 90; ///< per cent of cases without a notice
constexpr int kPerCent = 100;

std::int64_t rounded(double number)
{
    return static_cast<std::int64_t>(std::llround(number));
}

/// One of the five figures; none while there is nothing to count. `lowerIsBetter` tells which side of the target is
/// good; `serious` what missing it means.
Value figure(const char* id, std::optional<std::int64_t> value, std::int64_t target, const char* unit,
             bool lowerIsBetter, bool serious)
{
    const std::int64_t number = value.value_or(0);
    const bool reached = lowerIsBetter ? number <= target : number >= target;
    const char* tone = !value ? "none" : reached ? "ok" : serious ? "error" : "warn";
    return Object{{"id", id},
                  {"value", number},
                  {"target", target},
                  {"unit", unit},
                  {"better", lowerIsBetter ? "lower" : "higher"},
                  {"tone", tone}};
}

std::optional<std::int64_t> firstTimeShare(Transaction& tx, const Parts& parts, Moment dayStart)
{
    const auto row = tx.first("SELECT count(DISTINCT h.id), count(DISTINCT CASE WHEN i.notices > 0 THEN h.id END) "
                              "FROM case_head h JOIN case_item i ON i.hall = h.hall AND i.case_id = h.id "
                              "WHERE h.hall = ? AND h.hub_received_at >= ?",
                              {parts.hall(), toMicros(dayStart)});
    if (!row || ports::integerOf(row->at(0)) == 0)
        return std::nullopt;
    const std::int64_t all = ports::integerOf(row->at(0));
    return (all - ports::integerOf(row->at(1))) * kPerCent / all;
}

Array numbersOf(Transaction& tx, const Parts& parts, const Figures& figures, Moment dayStart)
{
    const std::int64_t waitTarget = std::chrono::seconds(parts.settings.waitTarget).count();
    const auto over = [](int counted, double number) {
        return counted == 0 ? std::nullopt : std::optional(rounded(number));
    };
    return {figure("waiting", figures.waiting, parts.settings.waitingTarget, "people", true, false),
            figure("longest_wait", rounded(figures.waits.longestCurrent), waitTarget, "seconds", true, true),
            figure("mean_service", over(figures.served, figures.meanServiceSeconds), kServiceTarget.count(), "seconds",
                   true, false),
            figure("called_in_time", over(figures.called, figures.calledWithinTargetShare * kPerCent),
                   parts.settings.calledInTimeTarget, "percent", false, false),
            figure("first_time", firstTimeShare(tx, parts, dayStart), kFirstTimeTarget, "percent", false, false)};
}

/// Who sits there: the clerk of the latest desk session of the window that is not over. A supervisor only watches.
std::string clerkAt(Transaction& tx, const Parts& parts, const domain::WindowId& window)
{
    const auto row = tx.first("SELECT s.account FROM session s JOIN account a ON a.hall = s.hall AND a.id = s.account "
                              "WHERE s.hall = ? AND s.window_id = ? AND s.kind = 'desk' AND a.role = ? "
                              "AND s.expires_at > ? ORDER BY s.created_at DESC LIMIT 1",
                              {parts.hall(), window.text(), domain::name(domain::UserRole::Clerk),
                               toMicros(parts.now())});
    return row ? ports::stringOf(row->at(0)) : std::string();
}

/// Open is a window at which a clerk is signed in or somebody is served; that it is paused the clerk tells.
std::string seatStateOf(const domain::Window& window, bool manned)
{
    if (!manned)
        return "closed";
    return window.state == "paused" ? window.state : "open";
}

/// When a workstation at that window last told what is unsent; 0 = never.
std::int64_t lastReport(Transaction& tx, const Parts& parts, const domain::WindowId& window)
{
    const auto row = tx.first("SELECT coalesce(max(at), 0) FROM unsent WHERE hall = ? AND window_id = ?",
                              {parts.hall(), window.text()});
    return row ? ports::integerOf(row->at(0)) : 0;
}

Value windowNow(Transaction& tx, const Parts& parts, const domain::Window& window, const std::vector<Ticket>& tickets)
{
    const Ticket* inHand = nullptr;
    std::int64_t held = 0;
    for (const Ticket& ticket : tickets) {
        if (ticket.window != window.id)
            continue;
        held += ticket.state == TicketState::OnHold ? 1 : 0;
        if (ticket.state == TicketState::Serving || (inHand == nullptr && ticket.state == TicketState::Called))
            inHand = &ticket;
    }
    const std::string clerk = clerkAt(tx, parts, window.id);
    const auto user = clerk.empty() ? std::nullopt : activeUser(tx, parts, domain::UserId(clerk));
    Object now{{"id", window.id.text()},
               {"name", window.name},
               {"state", seatStateOf(window, inHand != nullptr || !clerk.empty())},
               {"reason", window.reason},
               {"clerk", clerk},
               {"clerkName", user ? user->name : std::string()},
               {"held", held},
               {"ticket", inHand ? inHand->id.text() : std::string()},
               {"number", inHand ? inHand->number : std::string()},
               {"service", inHand ? inHand->service.text() : std::string()},
               {"ticketState", inHand ? domain::name(inHand->state) : std::string()},
               {"since", toMicros(inHand ? inHand->periods.back().from : window.since)},
               {"reported", lastReport(tx, parts, window.id)}};
    return now;
}

Array waitsOf(const Figures& figures, const std::vector<domain::Service>& services)
{
    Array rows;
    for (const domain::Service& service : services) {
        const auto found = std::ranges::find(figures.services, service.id, &dispatch::ServiceFigures::service);
        const dispatch::ServiceFigures line =
            found == figures.services.end() ? dispatch::ServiceFigures{service.id, 0, {}} : *found;
        rows.push_back(Object{{"service", service.id.text()},
                              {"name", service.name},
                              {"target", std::int64_t{std::chrono::seconds(service.target).count()}},
                              {"waiting", line.waiting},
                              {"count", line.waits.count},
                              {"mean", rounded(line.waits.mean)},
                              {"median", rounded(line.waits.median)},
                              {"p90", rounded(line.waits.p90)},
                              {"longest", rounded(line.waits.longestCurrent)},
                              {"excluded", line.waits.excluded}});
    }
    return rows;
}

Array limitsOf(Transaction& tx, const Parts& parts)
{
    Array rows;
    for (const Row& row : tx.run("SELECT i.case_id, i.item_id, h.receipt_number, i.matter_name, i.department, i.state, "
                                 "i.due_day, i.due_kind FROM case_item i JOIN case_head h ON h.hall = i.hall AND "
                                 "h.id = i.case_id WHERE i.hall = ? AND i.due_day IS NOT NULL "
                                 "ORDER BY i.due_day, h.receipt_number, i.item_id LIMIT ?",
                                 {parts.hall(), kMostLimits})) {
        const Day due{Day::duration(ports::integerOf(row[6]))};
        const catalogue::Department* department = parts.catalogue.find(domain::DepartmentId(ports::stringOf(row[4])));
        rows.push_back(Object{{"case", ports::stringOf(row[0])},
                              {"item", ports::stringOf(row[1])},
                              {"receiptNumber", ports::stringOf(row[2])},
                              {"matter", ports::stringOf(row[3])},
                              {"department", department ? department->shortName.zh : ports::stringOf(row[4])},
                              {"state", ports::stringOf(row[5])},
                              {"due", dayText(due)},
                              {"kind", ports::stringOf(row[7])},
                              {"left", parts.calendar.workingDaysBetween(parts.today(), due)}});
    }
    return rows;
}

Array unsentOf(Transaction& tx, const Parts& parts)
{
    Array rows;
    for (const Row& row :
         tx.run("SELECT client, window_id, pending, sent, needs_person, oldest, at FROM unsent "
                "WHERE hall = ? AND pending + sent + needs_person > 0 ORDER BY pending DESC, window_id",
                {parts.hall()}))
        rows.push_back(Object{{"client", ports::stringOf(row[0])},
                              {"window", ports::stringOf(row[1])},
                              {"pending", ports::integerOf(row[2])},
                              {"sent", ports::integerOf(row[3])},
                              {"needsPerson", ports::integerOf(row[4])},
                              {"oldest", ports::integerOf(row[5])},
                              {"at", ports::integerOf(row[6])}});
    return rows;
}

/// How each figure counts, in stable words; their sentences are made where they are shown.
Value definitions()
{
    return Object{{"wait", "waiting_periods_until_last_call"},
                  {"bucket", "half_open_by_end_of_wait"},
                  {"forecast", "week_ago_arrivals_scaled_less_pace_of_two_hours"},
                  {"percentile", "nearest_rank"},
                  {"mean_service", "serving_periods_without_hold"},
                  {"called_in_time", "called_within_target_of_called"},
                  {"first_time", "cases_received_today_without_notice"},
                  {"prefill", "fields_from_card_shared_licence_scan_earlier_of_filled"},
                  {"excluded", "periods_flagged_inaccurate"}};
}

} // namespace

Value hallNow(const Parts& parts)
{
    return reading(parts.storage, [&](Transaction& tx) -> Value {
        const Moment now = parts.now();
        const Day today = parts.today();
        const Moment dayStart = startOf(today, parts.settings.offset);
        const Moment dayEnd = startOf(today + std::chrono::days(1), parts.settings.offset);
        const auto tickets = ticketsOf(tx, parts, today);
        const auto windows = windowsOf(tx, parts);
        const auto services = servicesOf(tx, parts);
        const Figures figures = dispatch::figuresOf(tickets, now, dayStart, dayEnd, parts.settings.waitTarget);
        const Figures lastWeek = lastWeekOf(tx, parts);
        Array seats;
        for (const domain::Window& window : windows)
            seats.push_back(windowNow(tx, parts, window, tickets));
        return Object{{"hall", parts.hall()},
                      {"hallName", hallName(tx, parts)},
                      {"at", toMicros(now)},
                      {"dayStart", toMicros(dayStart)},
                      {"newest", newestSequence(tx, parts.hall())},
                      {"counts", Object{{"waiting", figures.waiting},
                                        {"serving", figures.serving},
                                        {"served", figures.served},
                                        {"left", figures.left},
                                        {"called", figures.called}}},
                      {"numbers", numbersOf(tx, parts, figures, dayStart)},
                      {"windows", std::move(seats)},
                      {"halfHours", halfHoursOf(figures, now)},
                      {"lastWeek", halfHoursOf(lastWeek, dayStart)},
                      {"forecast", forecastOf(figures, lastWeek, now)},
                      {"line", lineOf(parts, tickets, services)},
                      {"today", todayOf(tx, parts, figures, dayStart)},
                      {"returned", returnedOf(tx, parts, dayStart)},
                      {"waits", waitsOf(figures, services)},
                      {"limits", limitsOf(tx, parts)},
                      {"unsent", unsentOf(tx, parts)},
                      {"alerts", alertsOf(tx, parts, tickets, windows, services)},
                      {"definitions", definitions()}};
    });
}

void reportUnsent(const Parts& parts, const Session& session, const domain::ClientId& client,
                  const ports::OutboxSummary& summary)
{
    if (client.empty())
        refuse(Fault::Invalid, "wire.client");
    writing(parts.storage, [&](Transaction& tx) {
        tx.run("INSERT INTO unsent (hall, client, window_id, pending, sent, needs_person, oldest, at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hall, client) DO UPDATE SET "
               "window_id = excluded.window_id, pending = excluded.pending, sent = excluded.sent, "
               "needs_person = excluded.needs_person, oldest = excluded.oldest, at = excluded.at",
               {parts.hall(), client.text(), session.window.text(), std::int64_t{summary.pending},
                std::int64_t{summary.sent}, std::int64_t{summary.needsPerson}, toMicros(summary.oldest),
                toMicros(parts.now())});
    });
}

} // namespace yc::hub
