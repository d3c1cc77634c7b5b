#include "domain/item_state.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

/// Decision within twenty working days of acceptance (行政许可法 art. 42) where nothing shorter is known.
constexpr int kStatutoryWorkingDays = 20;
constexpr const char* kDeemedGround = "行政许可法第三十二条";

int limitDays(const ItemRules& rules)
{
    if (rules.promisedDays > 0)
        return rules.promisedDays;
    return rules.statutoryDays > 0 ? rules.statutoryDays : kStatutoryWorkingDays;
}

/// What the events say, in days of the hall.
struct Story {
    std::optional<Day> takenIn;    ///< at the window
    std::optional<Day> noticeFrom; ///< the five days count from here: receipt, forwarding, a supplement handed in
    std::optional<Day> acceptedOn;
    std::optional<Day> decidedOn;
    std::optional<Day> noticeBy;   ///< deadline of the notice that is out
    std::optional<Day> promisedBy; ///< of a deficient acceptance
    std::vector<Suspension> suspensions;
    int extension = 0;
    int notices = 0;
    ItemState state = ItemState::Draft;
};

bool isAsked(ItemState state)
{
    return state == ItemState::Supplementing || state == ItemState::ReviewSupplement;
}

void noteHandIn(Story& story, ItemState before, Day day)
{
    if (before == ItemState::Supplementing)
        story.noticeFrom = day;
    if (isAsked(before))
        story.noticeBy.reset();
    else
        story.promisedBy.reset();
}

void noteStandStill(Story& story, ItemState before, Day day)
{
    const auto stands = [](ItemState state) {
        return state == ItemState::Suspended || state == ItemState::ReviewSupplement;
    };
    if (!stands(before) && stands(story.state))
        story.suspensions.push_back({day, std::nullopt});
    if (stands(before) && !stands(story.state))
        story.suspensions.back().to = day;
}

void note(Story& story, const ItemEvent& event, ItemState before, Day day)
{
    switch (event.kind) {
    case ItemEventKind::Receive:
    case ItemEventKind::Wait:
    case ItemEventKind::Forward:
        story.takenIn = story.takenIn.value_or(day);
        story.noticeFrom = day;
        break;
    case ItemEventKind::Accept:
    case ItemEventKind::AcceptDeficient:
        story.acceptedOn = day;
        story.promisedBy = event.day;
        break;
    case ItemEventKind::DeemAccepted:
        story.acceptedOn = event.day.value_or(story.noticeFrom.value_or(day));
        break;
    case ItemEventKind::AskSupplement:
        ++story.notices;
        story.noticeBy = event.day;
        break;
    case ItemEventKind::HandInSupplement:
        noteHandIn(story, before, day);
        break;
    case ItemEventKind::Extend:
        story.extension += event.days;
        break;
    case ItemEventKind::Approve:
    case ItemEventKind::Reject:
        story.decidedOn = day;
        break;
    default:
        break;
    }
}

Story storyOf(const std::vector<ItemEvent>& events, std::chrono::minutes offset)
{
    Story story;
    std::vector<ItemEvent> sofar;
    sofar.reserve(events.size());
    for (const ItemEvent& event : events) {
        const ItemState before = story.state;
        const Day day = dayOf(event.at, offset);
        sofar.push_back(event);
        story.state = stateOf(sofar);
        note(story, event, before, day);
        noteStandStill(story, before, day);
    }
    return story;
}

bool isAcceptedAndOpen(ItemState state)
{
    return state == ItemState::Accepted || state == ItemState::AcceptedDeficient || state == ItemState::Suspended ||
           state == ItemState::ReviewSupplement;
}

ItemEvent deemedAccepted(Moment now, const std::optional<Day>& since)
{
    ItemEvent event;
    event.kind = ItemEventKind::DeemAccepted;
    event.at = now;
    event.ground = kDeemedGround;
    event.day = since;
    return event;
}

ItemEvent timedOut(Moment now, const std::optional<Day>& deadline)
{
    ItemEvent event;
    event.kind = ItemEventKind::TimeOutSupplement;
    event.at = now;
    event.day = deadline;
    return event;
}

bool waitsForDelivery(ItemState state, const ItemRules& rules)
{
    return state == ItemState::AwaitingDelivery || (state == ItemState::Approved && rules.hasResult);
}

} // namespace

ItemView viewOf(const std::vector<ItemEvent>& events, const ItemRules& rules, const WorkCalendar& calendar,
                std::chrono::minutes offset)
{
    const Story story = storyOf(events, offset);
    ItemView view;
    view.state = story.state;
    view.receivedOn = story.takenIn;
    view.acceptedOn = story.acceptedOn;
    view.notices = story.notices;
    view.open = !isFinal(story.state);
    if (view.open)
        view.supplementBy = story.noticeBy ? story.noticeBy : story.promisedBy;
    if (story.state == ItemState::Received && story.noticeFrom)
        view.notice = dueDay({*story.noticeFrom, kNoticeWorkingDays, 0, {}}, calendar);
    if (isAcceptedAndOpen(story.state) && story.acceptedOn)
        view.promise = dueDay({*story.acceptedOn, limitDays(rules), story.extension, story.suspensions}, calendar);
    if (waitsForDelivery(story.state, rules) && story.decidedOn)
        view.delivery = dueDay({*story.decidedOn, kDeliveryWorkingDays, 0, {}}, calendar);
    return view;
}

std::optional<ItemEvent> lawfulTimer(const std::vector<ItemEvent>& events, const ItemRules& rules, Moment now,
                                     const WorkCalendar& calendar, std::chrono::minutes offset)
{
    const ItemView view = viewOf(events, rules, calendar, offset);
    const Day today = dayOf(now, offset);
    if (view.notice && today > view.notice->day)
        return deemedAccepted(now, storyOf(events, offset).noticeFrom);
    // A last day on which the hall rests moves to the next working day (民法典 art. 203).
    if (isAsked(view.state) && view.supplementBy && today > calendar.onOrAfter(*view.supplementBy))
        return timedOut(now, view.supplementBy);
    return std::nullopt;
}

} // namespace yc::domain
