#include "domain/item_state.h"
#include "domain/word_table.h"

namespace yc::domain
{
namespace
{

constexpr auto kItemStates = wordTable<ItemState::SupplementTimeout>(
    "draft", "waiting", "received", "supplementing", "accepted", "accepted_deficient", "suspended", "review_supplement",
    "not_accepted", "withdrawn", "approved", "rejected", "awaiting_delivery", "delivered", "closed",
    "supplement_timeout");
constexpr auto kEvents = wordTable<ItemEventKind::TimeOutSupplement>(
    "receive", "wait", "forward", "accept", "accept_deficient", "deem_accepted", "ask_supplement", "hand_in_supplement",
    "refuse_acceptance", "withdraw", "suspend", "resume", "extend", "approve", "reject", "issue_result", "close",
    "deliver", "time_out_supplement");
constexpr auto kCaseStates = wordTable<CaseState::Withdrawn>("draft", "received", "supplementing", "in_progress",
                                                             "partly_done", "done", "withdrawn");

} // namespace

std::string name(ItemState state)
{
    return kItemStates.name(state);
}

std::string name(ItemEventKind kind)
{
    return kEvents.name(kind);
}

std::string name(CaseState state)
{
    return kCaseStates.name(state);
}

std::optional<ItemState> itemStateFrom(const std::string& name)
{
    return kItemStates.from(name);
}

std::optional<ItemEventKind> itemEventFrom(const std::string& name)
{
    return kEvents.from(name);
}

std::optional<CaseState> caseStateFrom(const std::string& name)
{
    return kCaseStates.from(name);
}

} // namespace yc::domain
