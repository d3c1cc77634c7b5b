#include "ui/supervisor/hall_sheets.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>

namespace yc::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::HallSheets)
};

constexpr int kReceiptTail = 7;
constexpr int kYear = 5; ///< "2026-", left out where there is little room

SheetCell text(const QString& words, Ink ink = Ink::Text)
{
    return {.text = words, .ink = ink};
}

SheetCell number(std::int64_t value, Ink ink = Ink::Text)
{
    return {.text = QString::number(value), .order = qlonglong(value), .ink = ink};
}

SheetCell duration(std::int64_t seconds, Ink ink = Ink::Text)
{
    return {.text = durationText(std::chrono::seconds(seconds)), .order = qlonglong(seconds), .ink = ink};
}

SheetCell time(Moment moment)
{
    if (moment == Moment{})
        return text({});
    return {.text = timeText(moment), .order = qlonglong(toMicros(moment))};
}

std::int64_t secondsBetween(Moment from, Moment to)
{
    return std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(to - from).count());
}

Sheet people(const HallView& hall, const SheetWish&)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("Number"), 96}, {Words::tr("Service"), 0},        {Words::tr("Served first as"), 120},
                     {Words::tr("Since"), 88},  {Words::tr("Waited"), 104, true}, {Words::tr("Target"), 104, true}};
    for (const PersonView& one : hall.people) {
        const auto priority = domain::priorityFrom(one.priority);
        const bool favoured = priority && *priority != domain::PriorityClass::Normal;
        const bool late = one.target > 0 && one.waited > one.target;
        sheet.rows.push_back({qt(one.ticket),
                              {{.text = qt(one.number), .bold = true},
                               text(qt(hall.serviceName(one.service))),
                               text(favoured ? Wording::priority(*priority) : QString(), Ink::Warning),
                               time(one.since),
                               duration(one.waited, late ? Ink::Error : Ink::Text),
                               duration(one.target, Ink::Text2)}});
    }
    return sheet;
}

Sheet windows(const HallView& hall, const SheetWish& wish)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("Window"), 96},       {Words::tr("State"), 128},
                     {Words::tr("Clerk"), 0},         {Words::tr("Number"), 96},
                     {Words::tr("Since"), 96},        {Words::tr("For"), 104, true},
                     {Words::tr("Parked"), 80, true}, {{}, 128}};
    for (const SeatView& seat : hall.seats) {
        const SeatState state = stateOf(seat, wish.now);
        const bool timed = state != SeatState::Closed && seat.since != Moment{};
        const QString clerk = !wish.names ? QString() : !seat.clerkName.empty() ? qt(seat.clerkName) : qt(seat.clerk);
        SheetCell end{.text = seat.ticketState == "serving" ? Words::tr("End it…") : QString(), .button = true};
        sheet.rows.push_back({qt(seat.id),
                              {{.text = qt(seat.id), .bold = true},
                               {.text = HallWords::seat(state), .shape = HallWords::seatShape(state)},
                               text(clerk),
                               text(qt(seat.number)),
                               timed ? time(seat.since) : text({}),
                               timed ? duration(secondsBetween(seat.since, wish.now), Ink::Text) : text({}),
                               number(seat.held),
                               std::move(end)}});
    }
    return sheet;
}

Sheet halfHours(const HallView& hall, const SheetWish&)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("From"), 88},           {Words::tr("Waiting at its end"), 0, true},
                     {Words::tr("Expected"), 80, true}, {Words::tr("Came"), 80, true},
                     {Words::tr("Called"), 80, true},   {Words::tr("Served"), 80, true}};
    const auto expected = [&hall](Moment from) {
        const auto found = std::ranges::find(hall.forecast, from, &HalfHourView::from);
        return found == hall.forecast.end() ? text({}) : number(found->waiting, Ink::Text2);
    };
    const Moment last = hall.halfHours.empty() ? Moment{} : hall.halfHours.back().from;
    for (const HalfHourView& half : hall.halfHours)
        sheet.rows.push_back({QString::number(toMicros(half.from)),
                              {time(half.from), number(half.waiting), expected(half.from), number(half.arrived),
                               number(half.called), number(half.served)}});
    for (const HalfHourView& half : hall.forecast) {
        if (half.from > last)
            sheet.rows.push_back({QString::number(toMicros(half.from)),
                                  {time(half.from), text({}), expected(half.from), text({}), text({}), text({})}});
    }
    return sheet;
}

Sheet waits(const HallView& hall, const SheetWish& wish)
{
    Sheet sheet;
    sheet.columns = {
        {Words::tr("Service"), 0},       {Words::tr("Median"), 80, true},       {Words::tr("Nine of ten"), 96, true},
        {Words::tr("Target"), 80, true}, {Words::tr("Longest now"), 104, true}, {Words::tr("Waiting"), 80, true}};
    if (!wish.brief) {
        sheet.columns.push_back({Words::tr("Mean"), 80, true});
        sheet.columns.push_back({Words::tr("Waits counted"), 112, true});
        sheet.columns.push_back({Words::tr("Kept out"), 96, true});
    }
    for (const WaitsView& one : hall.waits) {
        SheetRow row{qt(one.service),
                     {text(qt(one.name)), duration(one.median),
                      duration(one.p90, one.p90 > one.target ? Ink::Error : Ink::Text),
                      duration(one.target, Ink::Text2),
                      duration(one.longest, one.longest > one.target ? Ink::Error : Ink::Text), number(one.waiting)}};
        if (!wish.brief) {
            row.cells.push_back(duration(one.mean));
            row.cells.push_back(number(one.count));
            row.cells.push_back(number(one.excluded));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet returned(const HallView& hall, const SheetWish&)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("Receipt number"), 176},
                     {Words::tr("Matter"), 0},
                     {Words::tr("Department"), 160},
                     {Words::tr("Notices"), 96, true},
                     {Words::tr("Last step"), 112}};
    for (const ReturnedView& one : hall.returned)
        sheet.rows.push_back({qt(one.caseId) + u'/' + qt(one.item),
                              {text(qt(one.receiptNumber)), text(qt(one.matter)), text(qt(one.department)),
                               number(one.notices), time(one.at)}});
    return sheet;
}

/// What is left, as a shape and words: passed and today's are to be acted upon.
SheetCell leftCell(const LimitView& limit)
{
    SheetCell cell{.order = limit.left};
    if (limit.left < 0)
        cell.text = Words::tr("%n working day(s) over", nullptr, -limit.left);
    else if (limit.left == 0)
        cell.text = Words::tr("Ends today");
    else
        cell.text = Words::tr("%n working day(s) left", nullptr, limit.left);
    constexpr int kSoon = 2;
    const HallTone tone = limit.left <= 0 ? HallTone::Error : limit.left <= kSoon ? HallTone::Warn : HallTone::Ok;
    cell.shape = HallWords::shape(tone);
    cell.ink = tone == HallTone::Ok ? Ink::Text : inkOf(*cell.shape);
    return cell;
}

Sheet limits(const HallView& hall, const SheetWish& wish)
{
    Sheet sheet;
    sheet.columns = {{wish.brief ? Words::tr("Receipt") : Words::tr("Receipt number"), wish.brief ? 104 : 176},
                     {Words::tr("Matter"), 0},
                     {Words::tr("Department"), wish.brief ? 96 : 160},
                     {Words::tr("Due"), wish.brief ? 72 : 112}};
    if (!wish.brief)
        sheet.columns.push_back({Words::tr("Which limit"), 144});
    sheet.columns.push_back({Words::tr("Left"), wish.brief ? 148 : 160});
    for (const LimitView& one : hall.limits) {
        const QString receipt = qt(one.receiptNumber);
        SheetRow row{qt(one.caseId) + u'/' + qt(one.item),
                     {{.text = wish.brief ? QString(u'…' % receipt.right(kReceiptTail)) : receipt, .order = receipt},
                      text(qt(one.matter)),
                      text(qt(one.department)),
                      SheetCell{.text = qt(one.due).mid(wish.brief ? kYear : 0), .order = qt(one.due)}}};
        if (!wish.brief)
            row.cells.push_back(text(HallWords::limitKind(one.kind)));
        row.cells.push_back(leftCell(one));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet unsent(const HallView& hall, const SheetWish& wish)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("Window"), 80}, {Words::tr("To send"), 0}, {Words::tr("Oldest"), 68}};
    if (!wish.brief)
        sheet.columns.push_back({Words::tr("Waiting for"), 112, true});
    sheet.columns.push_back({Words::tr("State"), 124});
    int most = 1;
    for (const UnsentView& one : hall.unsent)
        most = std::max(most, one.total());
    for (const UnsentView& one : hall.unsent) {
        const bool silent = one.at != Moment{} && wish.now - one.at > kSilentAfter;
        const Shape shape = one.needsPerson > 0 ? Shape::Conflict : silent ? Shape::Offline : Shape::Doing;
        const QString state = one.needsPerson > 0 ? Words::tr("%n need a person", nullptr, one.needsPerson)
                              : silent            ? Words::tr("Not reached")
                                                  : Words::tr("Sending");
        SheetCell total{.text = QString::number(one.total()), .order = one.total(), .bold = true};
        total.share = double(one.total()) / most;
        const bool old = one.oldest != Moment{};
        SheetRow row{qt(one.client), {{.text = qt(one.window), .bold = true}, std::move(total), time(one.oldest)}};
        if (!wish.brief)
            row.cells.push_back(old ? duration(secondsBetween(one.oldest, wish.now)) : text({}));
        row.cells.push_back({.text = state, .shape = shape, .ink = inkOf(shape)});
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet alerts(const HallView& hall, const SheetWish&)
{
    Sheet sheet;
    sheet.columns = {{Words::tr("Level"), 112},
                     {Words::tr("What"), 0},
                     {Words::tr("More"), 320},
                     {Words::tr("Since"), 88},
                     {{}, 144}};
    for (const AlertView& one : hall.alerts)
        sheet.rows.push_back({qt(one.kind) + u'/' + qt(one.window) + u'/' + qt(one.ticket),
                              {{.text = HallWords::tone(one.tone),
                                .order = int(one.tone),
                                .shape = HallWords::shape(one.tone),
                                .ink = inkOf(HallWords::shape(one.tone))},
                               {.text = HallWords::alert(one), .bold = true},
                               text(HallWords::alertMore(one, hall), Ink::Text2),
                               time(one.since),
                               {.text = HallWords::alertAction(one), .button = true}}});
    return sheet;
}

} // namespace

Sheet sheetOf(HallList list, const HallView& hall, const SheetWish& wish)
{
    using Make = Sheet (*)(const HallView&, const SheetWish&);
    constexpr Make kMakers[] = {people, windows, halfHours, waits, returned, limits, unsent, alerts};
    Sheet sheet = kMakers[std::size_t(list)](hall, wish);
    sheet.name = HallWords::list(list);
    return sheet;
}

} // namespace yc::ui
