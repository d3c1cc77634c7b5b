#include "ui/supervisor/hall_words.h"

#include "ui/bridge/text.h"

namespace yc::ui
{
namespace
{

constexpr int kSecondsAMinute = 60;

} // namespace

QString HallWords::figure(const FigureView& figure, const HallView& hall)
{
    if (figure.id == "waiting")
        return tr("People waiting");
    if (figure.id == "longest_wait")
        return tr("Longest wait");
    if (figure.id == "mean_service")
        return tr("Mean service");
    if (figure.id == "called_in_time") {
        const FigureView* wait = hall.figure("longest_wait");
        return tr("Called in %1 min").arg(wait != nullptr ? wait->target / kSecondsAMinute : 0);
    }
    if (figure.id == "first_time")
        return tr("Done at the first try");
    return qt(figure.id);
}

QString HallWords::value(const FigureView& figure)
{
    if (figure.tone == HallTone::None)
        return QStringLiteral("–");
    return figure.unit == "seconds" ? durationText(std::chrono::seconds(figure.value)) : QString::number(figure.value);
}

QString HallWords::unit(const FigureView& figure)
{
    if (figure.tone == HallTone::None)
        return {};
    if (figure.unit == "people")
        return tr("people", "unit behind a number");
    return figure.unit == "percent" ? QStringLiteral("%") : QString();
}

QString HallWords::target(const FigureView& figure)
{
    FigureView shown = figure;
    shown.value = figure.target;
    shown.tone = HallTone::Ok;
    const QString percent = figure.unit == "percent" ? QStringLiteral("%") : QString();
    return (figure.lowerIsBetter ? QStringLiteral("≤ ") : QStringLiteral("≥ ")) + value(shown) + percent;
}

QString HallWords::detail(const FigureView& figure, const HallView& hall)
{
    if (figure.id == "waiting")
        return tr("%1 served now, %2 done").arg(hall.serving).arg(hall.served);
    if (figure.id == "longest_wait") {
        if (hall.people.empty())
            return hall.waiting == 0 ? tr("Nobody is waiting") : QString();
        const PersonView& first = hall.people.front();
        return tr("%1 %2, since %3").arg(qt(first.number), qt(hall.serviceName(first.service)), timeText(first.since));
    }
    if (figure.id == "mean_service")
        return tr("%n service(s) ended today", nullptr, hall.served);
    if (figure.id == "called_in_time")
        return tr("%1 called, %2 of them late").arg(hall.called).arg(hall.today.calledLate);
    if (figure.id == "first_time")
        return tr("%1 taken in, %2 sent back").arg(hall.today.received).arg(hall.today.returned);
    return {};
}

QString HallWords::action(const std::string& figure)
{
    if (figure == "waiting")
        return tr("See windows");
    if (figure == "longest_wait")
        return tr("See who");
    if (figure == "mean_service")
        return tr("By half hour");
    if (figure == "called_in_time")
        return tr("By service");
    return tr("Sent back");
}

HallList HallWords::listOf(const std::string& figure)
{
    if (figure == "waiting")
        return HallList::Windows;
    if (figure == "longest_wait")
        return HallList::People;
    if (figure == "mean_service")
        return HallList::HalfHours;
    return figure == "called_in_time" ? HallList::Waits : HallList::Returned;
}

QString HallWords::definition(const std::string& figure)
{
    if (figure == "waiting")
        return tr("Numbers in state waiting now, over all services; called and parked ones are not counted");
    if (figure == "longest_wait")
        return tr("The longest wait of those who wait now: the sum of their waiting periods so far");
    if (figure == "mean_service")
        return tr(
            "Mean of the serving periods that ended today, time on hold left out; flagged periods are not counted");
    if (figure == "called_in_time")
        return tr("Share of today's called ones whose wait until the last call was within the target");
    if (figure == "first_time")
        return tr("Share of the cases taken in today to which no department sent a notice of supplement");
    if (figure == "prefill")
        return tr("Share of the filled fields of today's cases that came from card, shared data, licence, scan or an "
                  "earlier case");
    return {};
}

QString HallWords::tone(HallTone tone)
{
    switch (tone) {
    case HallTone::Ok:
        return tr("Fine");
    case HallTone::Warn:
        return tr("Watch");
    case HallTone::Error:
        return tr("Act now");
    case HallTone::None:
        return tr("None yet");
    }
    return {};
}

Shape HallWords::shape(HallTone tone)
{
    switch (tone) {
    case HallTone::Ok:
        return Shape::Ok;
    case HallTone::Warn:
        return Shape::Attention;
    case HallTone::Error:
        return Shape::Act;
    case HallTone::None:
        return Shape::Todo;
    }
    return Shape::Info;
}

Tone HallWords::chipTone(HallTone tone)
{
    switch (tone) {
    case HallTone::Ok:
        return Tone::Success;
    case HallTone::Warn:
        return Tone::Warning;
    case HallTone::Error:
        return Tone::Error;
    case HallTone::None:
        break;
    }
    return Tone::Neutral;
}

QString HallWords::seat(SeatState state)
{
    switch (state) {
    case SeatState::Closed:
        return tr("Not open", "window");
    case SeatState::Silent:
        return tr("Offline", "window");
    case SeatState::Paused:
        return tr("Away", "window");
    case SeatState::Forgotten:
        return tr("Very long", "window");
    case SeatState::Serving:
        return tr("Serving", "window");
    case SeatState::Called:
        return tr("Calling", "window");
    case SeatState::Parked:
        return tr("Parked", "window");
    case SeatState::Idle:
        return tr("Free", "window");
    }
    return {};
}

Shape HallWords::seatShape(SeatState state)
{
    switch (state) {
    case SeatState::Closed:
        return Shape::None;
    case SeatState::Silent:
        return Shape::Offline;
    case SeatState::Paused:
        return Shape::Paused;
    case SeatState::Forgotten:
        return Shape::Act;
    case SeatState::Serving:
        return Shape::Ok;
    case SeatState::Called:
        return Shape::Doing;
    case SeatState::Parked:
        return Shape::Verify;
    case SeatState::Idle:
        return Shape::Todo;
    }
    return Shape::None;
}

QString HallWords::list(HallList list)
{
    switch (list) {
    case HallList::People:
        return tr("Who waits");
    case HallList::Windows:
        return tr("Windows");
    case HallList::HalfHours:
        return tr("Waiting and served by half hour");
    case HallList::Waits:
        return tr("Waits by service");
    case HallList::Returned:
        return tr("Sent back by departments");
    case HallList::Limits:
        return tr("Limits about to end");
    case HallList::Unsent:
        return tr("Unsent by window");
    case HallList::Alerts:
        return tr("Alerts");
    }
    return {};
}

QString HallWords::emptyList(HallList list)
{
    switch (list) {
    case HallList::People:
        return tr("Nobody is waiting");
    case HallList::Windows:
        return tr("This hall has no windows yet");
    case HallList::HalfHours:
        return tr("The day has not begun");
    case HallList::Waits:
        return tr("This hall has no services yet");
    case HallList::Returned:
        return tr("Nothing came back today");
    case HallList::Limits:
        return tr("No limit is running");
    case HallList::Unsent:
        return tr("Everything has been sent");
    case HallList::Alerts:
        return tr("No alerts");
    }
    return {};
}

QString HallWords::limitKind(const std::string& kind)
{
    if (kind == "notice")
        return tr("supplement notice");
    return kind == "delivery" ? tr("delivery") : tr("promised limit");
}

QString HallWords::window(const std::string& id)
{
    return tr("Window %1").arg(qt(id));
}

} // namespace yc::ui
