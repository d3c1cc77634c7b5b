#include "ui/supervisor/hall_view.h"

#include <algorithm>
#include <limits>

namespace yc::ui
{
namespace
{

/// Counts are never negative and fit an int, whatever was sent.
int countOf(const Value& value)
{
    return int(std::clamp<std::int64_t>(value.toInteger(), 0, std::numeric_limits<int>::max()));
}

Moment momentOf(const Value& value)
{
    return fromMicros(std::max<std::int64_t>(0, value.toInteger()));
}

HallTone toneOf(const Value& value)
{
    if (value.toString() == "error")
        return HallTone::Error;
    if (value.toString() == "none")
        return HallTone::None;
    return value.toString() == "warn" ? HallTone::Warn : HallTone::Ok;
}

template <class Row, class Read> std::vector<Row> rowsOf(const Value& list, Read read)
{
    std::vector<Row> rows;
    for (const Value& item : list.toArray()) {
        if (item.isObject())
            rows.push_back(read(item));
    }
    return rows;
}

FigureView figureFrom(const Value& v)
{
    return {v["id"].toString(),
            v["value"].toInteger(),
            v["target"].toInteger(),
            v["unit"].toString(),
            v["better"].toString() != "higher",
            toneOf(v["tone"])};
}

SeatView seatFrom(const Value& v)
{
    SeatView seat;
    seat.id = v["id"].toString();
    seat.name = v["name"].toString();
    seat.state = v["state"].toString();
    seat.reason = v["reason"].toString();
    seat.clerk = v["clerk"].toString();
    seat.clerkName = v["clerkName"].toString();
    seat.ticket = v["ticket"].toString();
    seat.number = v["number"].toString();
    seat.service = v["service"].toString();
    seat.ticketState = v["ticketState"].toString();
    seat.held = countOf(v["held"]);
    seat.since = momentOf(v["since"]);
    seat.reported = momentOf(v["reported"]);
    return seat;
}

HalfHourView halfHourFrom(const Value& v)
{
    return {momentOf(v["from"]), countOf(v["arrived"]), countOf(v["called"]), countOf(v["served"]),
            countOf(v["waiting"])};
}

WaitsView waitsFrom(const Value& v)
{
    WaitsView waits;
    waits.service = v["service"].toString();
    waits.name = v["name"].toString();
    waits.target = v["target"].toInteger();
    waits.median = v["median"].toInteger();
    waits.p90 = v["p90"].toInteger();
    waits.mean = v["mean"].toInteger();
    waits.longest = v["longest"].toInteger();
    waits.waiting = countOf(v["waiting"]);
    waits.count = countOf(v["count"]);
    waits.excluded = countOf(v["excluded"]);
    return waits;
}

PersonView personFrom(const Value& v)
{
    return {v["ticket"].toString(), v["number"].toString(),  v["service"].toString(), v["priority"].toString(),
            momentOf(v["since"]),   v["waited"].toInteger(), v["target"].toInteger()};
}

LimitView limitFrom(const Value& v)
{
    LimitView limit;
    limit.caseId = v["case"].toString();
    limit.item = v["item"].toString();
    limit.receiptNumber = v["receiptNumber"].toString();
    limit.matter = v["matter"].toString();
    limit.department = v["department"].toString();
    limit.state = v["state"].toString();
    limit.kind = v["kind"].toString();
    limit.due = v["due"].toString();
    limit.left = int(v["left"].toInteger());
    return limit;
}

ReturnedView returnedFrom(const Value& v)
{
    return {v["case"].toString(),   v["item"].toString(),       v["receiptNumber"].toString(),
            v["matter"].toString(), v["department"].toString(), countOf(v["notices"]),
            momentOf(v["at"])};
}

UnsentView unsentFrom(const Value& v)
{
    return {v["client"].toString(),    v["window"].toString(), countOf(v["pending"]), countOf(v["sent"]),
            countOf(v["needsPerson"]), momentOf(v["oldest"]),  momentOf(v["at"])};
}

AlertView alertFrom(const Value& v)
{
    AlertView alert;
    alert.kind = v["kind"].toString();
    alert.window = v["window"].toString();
    alert.ticket = v["ticket"].toString();
    alert.number = v["number"].toString();
    alert.tone = toneOf(v["tone"]);
    alert.since = momentOf(v["since"]);
    for (const Value& arg : v["args"].toArray())
        alert.args.push_back(arg.toString());
    return alert;
}

TodayView todayFrom(const Value& v)
{
    TodayView today;
    today.received = countOf(v["received"]);
    today.returned = countOf(v["returned"]);
    today.openItems = countOf(v["openItems"]);
    today.overdue = countOf(v["overdue"]);
    today.dueToday = countOf(v["dueToday"]);
    today.fields = countOf(v["fields"]);
    today.prefilled = countOf(v["prefilled"]);
    today.prefillTarget = countOf(v["prefillTarget"]);
    today.calledLate = countOf(v["calledLate"]);
    return today;
}

} // namespace

HallView hallFrom(const Value& hall)
{
    const Value& counts = hall["counts"];
    HallView view;
    view.name = hall["hallName"].toString();
    view.at = momentOf(hall["at"]);
    view.dayStart = momentOf(hall["dayStart"]);
    view.waiting = countOf(counts["waiting"]);
    view.serving = countOf(counts["serving"]);
    view.served = countOf(counts["served"]);
    view.left = countOf(counts["left"]);
    view.called = countOf(counts["called"]);
    view.figures = rowsOf<FigureView>(hall["numbers"], figureFrom);
    view.seats = rowsOf<SeatView>(hall["windows"], seatFrom);
    view.halfHours = rowsOf<HalfHourView>(hall["halfHours"], halfHourFrom);
    view.lastWeek = rowsOf<HalfHourView>(hall["lastWeek"], halfHourFrom);
    view.forecast = rowsOf<HalfHourView>(hall["forecast"], halfHourFrom);
    view.waits = rowsOf<WaitsView>(hall["waits"], waitsFrom);
    view.people = rowsOf<PersonView>(hall["line"], personFrom);
    view.limits = rowsOf<LimitView>(hall["limits"], limitFrom);
    view.returned = rowsOf<ReturnedView>(hall["returned"], returnedFrom);
    view.unsent = rowsOf<UnsentView>(hall["unsent"], unsentFrom);
    view.alerts = rowsOf<AlertView>(hall["alerts"], alertFrom);
    view.today = todayFrom(hall["today"]);
    return view;
}

SeatState stateOf(const SeatView& seat, Moment now)
{
    if (seat.state == "closed")
        return SeatState::Closed;
    if (seat.reported != Moment{} && now - seat.reported > kSilentAfter)
        return SeatState::Silent;
    if (seat.state == "paused")
        return SeatState::Paused;
    if (seat.ticketState == "serving")
        return now - seat.since > kForgottenAfter ? SeatState::Forgotten : SeatState::Serving;
    if (seat.ticketState == "called")
        return SeatState::Called;
    return seat.held > 0 ? SeatState::Parked : SeatState::Idle;
}

const FigureView* HallView::figure(std::string_view id) const
{
    const auto found = std::ranges::find(figures, id, &FigureView::id);
    return found == figures.end() ? nullptr : &*found;
}

std::string HallView::serviceName(const std::string& service) const
{
    const auto found = std::ranges::find(waits, service, &WaitsView::service);
    return found == waits.end() ? service : found->name;
}

int HallView::unsentTotal() const
{
    int total = 0;
    for (const UnsentView& one : unsent)
        total += one.total();
    return total;
}

int HallView::needsPerson() const
{
    int total = 0;
    for (const UnsentView& one : unsent)
        total += one.needsPerson;
    return total;
}

} // namespace yc::ui
