#include "domain/item_state.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

using enum ItemState;

/// A state, and the accepted state to which an interruption of the review leads back.
struct Standing {
    ItemState state = Draft;
    ItemState under = Accepted;
};

bool isOneOf(ItemState state, std::initializer_list<ItemState> states)
{
    return std::ranges::find(states, state) != states.end();
}

bool isUnderReview(ItemState state)
{
    return isOneOf(state, {Accepted, AcceptedDeficient});
}

std::optional<Standing> onlyFrom(Standing now, ItemState from, ItemState to)
{
    return now.state == from ? std::optional(Standing{to, now.under}) : std::nullopt;
}

/// Out of the review for a while; it goes on where it stood.
std::optional<Standing> interrupted(Standing now, ItemState by)
{
    return isUnderReview(now.state) ? std::optional(Standing{by, now.state}) : std::nullopt;
}

std::optional<Standing> afterAsking(Standing now)
{
    if (now.state == Received)
        return Standing{Supplementing, now.under};
    return interrupted(now, ReviewSupplement); // asked in review; counts as a notice all the same
}

/// What a notice asked for, or what a deficient acceptance promised. The promised part may come while the clock stands.
std::optional<Standing> afterHandIn(Standing now)
{
    if (now.state == Supplementing)
        return Standing{Received, now.under};
    if (now.state == ReviewSupplement)
        return Standing{now.under, now.under};
    if (now.state == AcceptedDeficient)
        return Standing{Accepted, Accepted};
    if (now.state == Suspended && now.under == AcceptedDeficient)
        return Standing{Suspended, Accepted};
    return std::nullopt;
}

std::optional<Standing> afterWithdrawal(Standing now)
{
    if (isOneOf(now.state, {Waiting, Received, Supplementing, Suspended, ReviewSupplement}) || isUnderReview(now.state))
        return Standing{Withdrawn, now.under};
    return std::nullopt;
}

/// A successor whose predecessor was refused can never be forwarded: refusing it (with its ground) must end it.
std::optional<Standing> afterRefusal(Standing now)
{
    return isOneOf(now.state, {Received, Waiting}) ? std::optional(Standing{NotAccepted, now.under}) : std::nullopt;
}

std::optional<Standing> decided(Standing now, ItemState as)
{
    return isUnderReview(now.state) ? std::optional(Standing{as, now.under}) : std::nullopt;
}

std::optional<Standing> afterTimeOut(Standing now)
{
    return isOneOf(now.state, {Supplementing, ReviewSupplement}) ? std::optional(Standing{SupplementTimeout, now.under})
                                                                 : std::nullopt;
}

std::optional<Standing> moved(Standing now, ItemEventKind kind)
{
    switch (kind) {
    case ItemEventKind::Receive:
        return onlyFrom(now, Draft, Received);
    case ItemEventKind::Wait:
        return onlyFrom(now, Draft, Waiting);
    case ItemEventKind::Forward:
        return onlyFrom(now, Waiting, Received);
    case ItemEventKind::Accept:
    case ItemEventKind::DeemAccepted:
        return onlyFrom(now, Received, Accepted);
    case ItemEventKind::AcceptDeficient:
        return onlyFrom(now, Received, AcceptedDeficient);
    case ItemEventKind::AskSupplement:
        return afterAsking(now);
    case ItemEventKind::HandInSupplement:
        return afterHandIn(now);
    case ItemEventKind::RefuseAcceptance:
        return afterRefusal(now);
    case ItemEventKind::Withdraw:
        return afterWithdrawal(now);
    case ItemEventKind::Suspend:
        return interrupted(now, Suspended);
    case ItemEventKind::Resume:
        return onlyFrom(now, Suspended, now.under);
    case ItemEventKind::Extend:
        return isUnderReview(now.state) ? std::optional(now) : std::nullopt;
    case ItemEventKind::Approve:
        return decided(now, Approved);
    case ItemEventKind::Reject:
        return decided(now, Rejected);
    case ItemEventKind::IssueResult:
        return onlyFrom(now, Approved, AwaitingDelivery);
    case ItemEventKind::Close:
        return onlyFrom(now, Approved, Closed);
    case ItemEventKind::Deliver:
        return onlyFrom(now, AwaitingDelivery, Delivered);
    case ItemEventKind::TimeOutSupplement:
        return afterTimeOut(now);
    }
    return std::nullopt;
}

Standing standingOf(const std::vector<ItemEvent>& events)
{
    Standing now;
    for (const ItemEvent& event : events)
        now = moved(now, event.kind).value_or(now);
    return now;
}

Result<void> checkNotice(const std::vector<ItemEvent>& events, const ItemEvent& notice)
{
    if (notice.lines.empty())
        return fail(Fault::Invalid, "item.lines_missing");
    // Everything is told once (行政许可法 art. 32, 优化营商环境条例 art. 36); more only on a supervisor's word and a
    // ground.
    const bool second = std::ranges::count(events, ItemEventKind::AskSupplement, &ItemEvent::kind) > 0;
    if (second && (notice.approver.empty() || notice.ground.empty()))
        return fail(Fault::Rejected, "item.second_notice");
    return {};
}

Result<void> checkExtension(const ItemEvent& extension)
{
    if (extension.days <= 0)
        return fail(Fault::Invalid, "item.days");
    if (extension.ground.empty())
        return fail(Fault::Rejected, "item.ground_missing");
    if (extension.approver.empty())
        return fail(Fault::Rejected, "item.approver_missing");
    return {};
}

/// What an event must bring with it, whatever the state.
Result<void> checkContent(const std::vector<ItemEvent>& events, const ItemEvent& next)
{
    switch (next.kind) {
    case ItemEventKind::AskSupplement:
        return checkNotice(events, next);
    case ItemEventKind::Extend:
        return checkExtension(next);
    case ItemEventKind::AcceptDeficient:
        if (!next.day)
            return fail(Fault::Invalid, "item.day_missing");
        return {};
    case ItemEventKind::RefuseAcceptance:
    case ItemEventKind::Suspend:
    case ItemEventKind::Reject:
        if (next.ground.empty())
            return fail(Fault::Rejected, "item.ground_missing");
        return {};
    default:
        return {};
    }
}

} // namespace

ItemState stateOf(const std::vector<ItemEvent>& events)
{
    return standingOf(events).state;
}

Result<ItemState> stateAfter(const std::vector<ItemEvent>& events, const ItemEvent& next)
{
    const Standing now = standingOf(events);
    if (isFinal(now.state))
        return fail(Fault::Rejected, "item.closed", {}, {name(next.kind), name(now.state)});
    const std::optional<Standing> then = moved(now, next.kind);
    if (!then)
        return fail(Fault::Rejected, "item.not_from_here", {}, {name(next.kind), name(now.state)});
    if (const Result<void> content = checkContent(events, next); !content)
        return content.problem();
    return then->state;
}

CaseState caseStateOf(const std::vector<ItemState>& items)
{
    const auto all = [&items](ItemState state) {
        return std::ranges::all_of(items, [state](ItemState each) { return each == state; });
    };
    if (all(Draft))
        return CaseState::Draft;
    if (all(Withdrawn))
        return CaseState::Withdrawn;
    if (std::ranges::any_of(items, [](ItemState each) { return isOneOf(each, {Supplementing, ReviewSupplement}); }))
        return CaseState::Supplementing;
    if (std::ranges::all_of(items, isFinal))
        return CaseState::Done;
    if (std::ranges::any_of(items, isFinal))
        return CaseState::PartlyDone;
    const bool onlyTakenIn = std::ranges::all_of(items, [](ItemState each) {
        return isOneOf(each, {Draft, Waiting, Received});
    });
    return onlyTakenIn ? CaseState::Received : CaseState::InProgress;
}

bool isFinal(ItemState state)
{
    return isOneOf(state, {NotAccepted, Withdrawn, Rejected, Delivered, Closed, SupplementTimeout});
}

bool isGranted(ItemState state)
{
    return isOneOf(state, {Approved, AwaitingDelivery, Delivered, Closed});
}

bool isDecided(ItemState state)
{
    return isGranted(state) || isOneOf(state, {NotAccepted, Rejected, SupplementTimeout});
}

} // namespace yc::domain
