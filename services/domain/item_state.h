#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"
#include "domain/time_limit.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain
{

/// Where one department's part of a case stands. The names on the screen are those of the field (收件, 受理, ...).
enum class ItemState {
    Draft,             ///< 草稿
    Waiting,           ///< 待前序: taken in, a predecessor must be decided first; no clock runs
    Received,          ///< 已收件: the five-day notice clock runs
    Supplementing,     ///< 待补正 before acceptance
    Accepted,          ///< 已受理: the limit runs
    AcceptedDeficient, ///< 容缺受理: the limit runs, a promised supplement is due
    Suspended,         ///< 中止(特别程序)
    ReviewSupplement,  ///< 审查中补正
    NotAccepted,       ///< 不予受理 / 不受理
    Withdrawn,         ///< 撤回
    Approved,          ///< 批准, result not yet issued or nothing to hand out pending closing
    Rejected,          ///< 不予批准
    AwaitingDelivery,  ///< 待出件: the ten-day delivery clock runs
    Delivered,         ///< 已送达
    Closed,            ///< 办结 without a result to hand out
    SupplementTimeout, ///< 补正超时
};

enum class ItemEventKind {
    Receive,          ///< 收件
    Wait,             ///< 收件, but a predecessor comes first
    Forward,          ///< the predecessors are decided: on to the department
    Accept,           ///< 受理
    AcceptDeficient,  ///< 容缺受理; `day` is the promised date of the supplement
    DeemAccepted,     ///< by law after five working days without a notice; dated back to receipt
    AskSupplement,    ///< 一次性补正告知; `ground` and `lines`; `day` is the deadline
    HandInSupplement, ///< 补正材料收件: acceptance is decided anew
    RefuseAcceptance, ///< 不予受理; `ground` is compulsory
    Withdraw,         ///< 撤回, by the applicant
    Suspend,          ///< `ground` of art. 45 compulsory
    Resume,
    Extend,           ///< `days` working days, `ground` and `approver` compulsory
    Approve,
    Reject,           ///< `ground` compulsory
    IssueResult,      ///< a result document waits to be handed out
    Close,            ///< 办结 without a document
    Deliver,          ///< 送达: `ground` names how (self, post)
    TimeOutSupplement,
};

/// What happened, never overwritten. An item IS its list of events.
struct ItemEvent {
    ItemEventKind kind = ItemEventKind::Receive;
    Moment at{};              ///< when it took effect (hub time once the hub has it)
    UserId actor;             ///< empty for a timer or an instant rule
    std::string ground;       ///< legal ground or reason, in the words of the paper
    std::vector<std::string> lines; ///< AskSupplement: everything that is missing, each with its basis
    std::optional<Day> day;   ///< see kind
    int days = 0;             ///< see kind
    UserId approver;          ///< Extend; a second AskSupplement

    friend bool operator==(const ItemEvent&, const ItemEvent&) = default;
};

/// What the rules need to know of the matter.
struct ItemRules {
    int promisedDays = 0;   ///< working days, promised
    int statutoryDays = 0;  ///< working days by law; 0 = the 20 of 行政许可法 art. 42
    bool hasResult = true;  ///< a document is handed out
    bool gate = false;      ///< a verification without an application

    friend bool operator==(const ItemRules&, const ItemRules&) = default;
};

/// An item as derived from its events.
struct ItemView {
    ItemState state = ItemState::Draft;
    std::optional<Day> receivedOn;
    std::optional<Day> acceptedOn;
    std::optional<Due> notice;     ///< end of the five days, while that clock runs
    std::optional<Due> promise;    ///< end of the promised limit, once accepted; without one the statutory limit
    std::optional<Due> delivery;   ///< end of the ten days, while a result waits
    std::optional<Day> supplementBy; ///< what the applicant promised or was told
    int notices = 0;               ///< one-time notices so far
    bool open = true;              ///< something is still to be done by a department or a window
};

/// The state after one more event, or why it is refused: "item.not_from_here" (args: event, state),
/// "item.ground_missing", "item.second_notice" (needs approver and ground), "item.lines_missing", "item.closed",
/// "item.approver_missing", "item.days" (an extension by less than a day), "item.day_missing" (a deficient acceptance
/// without the promised date). Pure.
Result<ItemState> stateAfter(const std::vector<ItemEvent>& events, const ItemEvent& next);
/// The state that the events lead to. Pure; events are taken as valid.
ItemState stateOf(const std::vector<ItemEvent>& events);
/// Derive everything from the events. Pure; events are taken as valid.
ItemView viewOf(const std::vector<ItemEvent>& events, const ItemRules& rules, const WorkCalendar& calendar,
                std::chrono::minutes offset = kChinaOffset);
/// The event the law makes happen by itself on that day, if any: deemed acceptance (art. 32), supplement time-out.
std::optional<ItemEvent> lawfulTimer(const std::vector<ItemEvent>& events, const ItemRules& rules, Moment now,
                                     const WorkCalendar& calendar, std::chrono::minutes offset = kChinaOffset);

/// The case's state is derived from its items, never set.
enum class CaseState {
    Draft,
    Received,      ///< 已收件: nothing accepted yet
    Supplementing, ///< 待补正: any item is
    InProgress,    ///< 办理中
    PartlyDone,    ///< 部分办结: some closed, some open
    Done,          ///< 办结: all closed, mixed outcomes allowed
    Withdrawn,     ///< all withdrawn
};
CaseState caseStateOf(const std::vector<ItemState>& items);

/// Nothing more happens to an item in this state.
bool isFinal(ItemState state);
/// A department has decided it, so a successor may start.
bool isGranted(ItemState state);
/// A department has decided it, one way or the other: what it decided on stays as it was.
bool isDecided(ItemState state);

/// Stable words for store and wire ("awaiting_delivery").
std::string name(ItemState state);
std::string name(ItemEventKind kind);
std::string name(CaseState state);
std::optional<ItemState> itemStateFrom(const std::string& name);
std::optional<ItemEventKind> itemEventFrom(const std::string& name);
std::optional<CaseState> caseStateFrom(const std::string& name);

} // namespace yc::domain
