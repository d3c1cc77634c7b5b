#include "hub/statistics_today.h"

#include "dispatch/forecast.h"
#include "hub/tickets.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

constexpr std::size_t kMostWaiting = 200;
constexpr std::int64_t kMostReturned = 50;
constexpr int kPrefillTarget = 70; ///< per cent of a form that nobody types (Shanghai's plan of 17 May 2024)
constexpr std::chrono::days kWeek{7};

std::int64_t count(Transaction& tx, std::string_view sql, const std::vector<Cell>& parameters)
{
    const auto row = tx.first(sql, parameters);
    return row ? ports::integerOf(row->at(0)) : 0;
}

std::string departmentName(const Parts& parts, const std::string& id)
{
    const catalogue::Department* department = parts.catalogue.find(domain::DepartmentId(id));
    return department ? department->shortName.zh : id;
}

} // namespace

Value todayOf(Transaction& tx, const Parts& parts, const dispatch::Figures& figures, Moment dayStart)
{
    const std::int64_t today{parts.today().time_since_epoch().count()};
    const auto cases = tx.first("SELECT count(*), coalesce(sum(filled_fields), 0), coalesce(sum(prefilled_fields), 0) "
                                "FROM case_head WHERE hall = ? AND hub_received_at >= ?",
                                {parts.hall(), toMicros(dayStart)});
    const std::int64_t returned =
        count(tx,
              "SELECT count(DISTINCT h.id) FROM case_head h JOIN case_item i ON i.hall = h.hall AND i.case_id = h.id "
              "WHERE h.hall = ? AND h.hub_received_at >= ? AND i.notices > 0",
              {parts.hall(), toMicros(dayStart)});
    const auto caseFigure = [&](std::size_t column) { return cases ? ports::integerOf(cases->at(column)) : 0; };
    const auto limits = [&](const char* sign) {
        return count(tx,
                     std::string("SELECT count(*) FROM case_item WHERE hall = ? AND due_day IS NOT NULL AND due_day ") +
                         sign + " ?",
                     {parts.hall(), today});
    };
    const std::int64_t overdue = limits("<");
    return Object{{"received", caseFigure(0)},
                  {"returned", returned},
                  {"openItems", overdue + limits(">=")},
                  {"overdue", overdue},
                  {"dueToday", limits("=")},
                  {"fields", caseFigure(1)},
                  {"prefilled", caseFigure(2)},
                  {"prefillTarget", kPrefillTarget},
                  {"calledLate", figures.called - figures.calledWithinTarget}};
}

Array lineOf(const Parts& parts, const std::vector<domain::Ticket>& tickets,
             const std::vector<domain::Service>& services)
{
    Array line;
    for (const dispatch::WaitingTicket& one : dispatch::lineOf(tickets, parts.now())) {
        if (line.size() == kMostWaiting)
            break;
        const auto service = std::ranges::find(services, one.ticket->service, &domain::Service::id);
        const std::chrono::seconds target = service == services.end() ? parts.settings.waitTarget : service->target;
        line.push_back(Object{{"ticket", one.ticket->id.text()},
                              {"number", one.ticket->number},
                              {"service", one.ticket->service.text()},
                              {"priority", domain::name(one.ticket->priority)},
                              {"since", toMicros(one.since)},
                              {"waited", std::int64_t{one.waited.count()}},
                              {"target", std::int64_t{target.count()}}});
    }
    return line;
}

Array returnedOf(Transaction& tx, const Parts& parts, Moment dayStart)
{
    Array rows;
    for (const Row& row :
         tx.run("SELECT i.case_id, i.item_id, h.receipt_number, i.matter_name, i.department, i.notices, "
                "i.changed_at FROM case_item i JOIN case_head h ON h.hall = i.hall AND h.id = i.case_id "
                "WHERE h.hall = ? AND h.hub_received_at >= ? AND i.notices > 0 "
                "ORDER BY i.changed_at DESC, i.case_id, i.item_id LIMIT ?",
                {parts.hall(), toMicros(dayStart), kMostReturned}))
        rows.push_back(Object{{"case", ports::stringOf(row[0])},
                              {"item", ports::stringOf(row[1])},
                              {"receiptNumber", ports::stringOf(row[2])},
                              {"matter", ports::stringOf(row[3])},
                              {"department", departmentName(parts, ports::stringOf(row[4]))},
                              {"notices", ports::integerOf(row[5])},
                              {"at", ports::integerOf(row[6])}});
    return rows;
}

dispatch::Figures lastWeekOf(Transaction& tx, const Parts& parts)
{
    const Day day = parts.today() - kWeek;
    const Moment start = startOf(day, parts.settings.offset), end = start + std::chrono::days(1);
    const auto tickets = ticketsOf(tx, parts, day);
    // Nobody is left waiting at midnight in a picture of the past: the day is looked at from its end.
    return tickets.empty() ? dispatch::Figures{}
                           : dispatch::figuresOf(tickets, end, start, end, parts.settings.waitTarget);
}

Array forecastOf(const dispatch::Figures& today, const dispatch::Figures& lastWeek, Moment now)
{
    Array rows;
    for (const dispatch::HalfHour& half : dispatch::forecastOf(today.halfHours, lastWeek.halfHours, now))
        rows.push_back(
            Object{{"from", toMicros(half.from)}, {"arrived", half.arrived}, {"waiting", half.waitingAtEnd}});
    return rows;
}

Array halfHoursOf(const dispatch::Figures& figures, Moment until)
{
    const auto quiet = [](const dispatch::HalfHour& half) {
        return half.arrived + half.called + half.served + half.waitingAtEnd == 0;
    };
    Array rows;
    for (const dispatch::HalfHour& half : figures.halfHours) {
        if (half.from > until || (rows.empty() && quiet(half)))
            continue; // the day begins with its first event and ends now
        rows.push_back(Object{{"from", toMicros(half.from)},
                              {"arrived", half.arrived},
                              {"called", half.called},
                              {"served", half.served},
                              {"waiting", half.waitingAtEnd}});
    }
    return rows;
}

} // namespace yc::hub
