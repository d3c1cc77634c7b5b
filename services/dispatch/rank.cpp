#include "dispatch/rank.h"

#include "dispatch/reason.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace yc::dispatch
{
namespace
{

using domain::PriorityClass;
using domain::TicketState;
using domain::WorkItem;
using domain::WorkItemKind;
using std::chrono::minutes;

/// Blocks of the list: what is at hand, what waits, what nobody can call now.
enum class Block : std::uint8_t { AtHand, InLine, Away };

/// What a row is ordered by, computed once. Small, so that sorting moves little.
struct Key {
    std::int64_t order = 0; ///< block in the high bits, effective arrival below
    std::uint32_t index = 0;
};

minutes headStart(PriorityClass priority, const Policy& policy)
{
    switch (priority) {
    case PriorityClass::Normal:
        break;
    case PriorityClass::Elderly:
        return policy.elderly;
    case PriorityClass::Pregnant:
        return policy.pregnant;
    case PriorityClass::Disabled:
        return policy.disabled;
    case PriorityClass::Military:
        return policy.military;
    case PriorityClass::Returned:
        return policy.returned;
    }
    return minutes(0);
}

minutes longestHeadStart(const Policy& policy)
{
    return std::max({minutes(0), policy.elderly, policy.pregnant, policy.disabled, policy.military, policy.returned});
}

Block blockOf(const WorkItem& item)
{
    if (item.kind != WorkItemKind::Ticket)
        return Block::InLine;
    switch (item.ticketState) {
    case TicketState::Called:
    case TicketState::Serving:
        return item.mine ? Block::AtHand : Block::Away;
    case TicketState::Booked:
    case TicketState::Registering:
    case TicketState::Waiting:
        return Block::InLine;
    default:
        return Block::Away;
    }
}

Moment arrivalOfPerson(const WorkItem& item, Moment now, const Policy& policy)
{
    const bool starving = now - item.since >= policy.starvation;
    return item.since - (starving ? longestHeadStart(policy) : headStart(item.priority, policy));
}

Moment arrivalOfAppointment(Moment time, Moment now, const Policy& policy)
{
    const Moment due = time - policy.appointmentLead;
    return now < due ? due : due - policy.appointment;
}

Moment arrivalOfPaper(const WorkItem& item, const Policy& policy)
{
    if (item.kind == WorkItemKind::Attention)
        return item.since;
    const Moment patient = item.since + policy.paper;
    if (!item.due)
        return patient;
    // Even what comes in after its limit gets a bounded lead: a flood of late papers must not shut people out.
    return std::clamp(*item.due - policy.deadlineLead, item.since - policy.deadlineLead, patient);
}

Moment effectiveArrival(const WorkItem& item, Moment now, const Policy& policy)
{
    if (item.kind == WorkItemKind::Ticket)
        return arrivalOfPerson(item, now, policy);
    if (item.kind == WorkItemKind::Appointment && item.due)
        return arrivalOfAppointment(*item.due, now, policy);
    return arrivalOfPaper(item, policy);
}

std::int64_t orderOf(const WorkItem& item, Moment now, const Policy& policy)
{
    // Microseconds of any year a hall sees fit into 58 bits (4,500 years either way), so a block never reaches the
    // next.
    constexpr int kBlockShift = 60;
    constexpr std::int64_t kFarthest = (std::int64_t{1} << 58) - 1;
    const std::int64_t arrival = std::clamp(toMicros(effectiveArrival(item, now, policy)), -kFarthest, kFarthest);
    return (static_cast<std::int64_t>(blockOf(item)) << kBlockShift) + arrival;
}

bool tieBefore(const WorkItem& left, const WorkItem& right)
{
    return std::tie(left.since, left.kind, left.id) < std::tie(right.since, right.kind, right.id);
}

/// By digits of sixteen bits from the lowest (radix sort): several times as fast as comparing for long lists. A digit
/// that is the same everywhere costs one pass of counting. Short lists are compared.
void sortByOrder(std::vector<Key>& keys)
{
    constexpr std::size_t kShort = 4096;
    if (keys.size() < kShort) {
        std::ranges::sort(keys, {}, &Key::order);
        return;
    }
    constexpr int kDigitBits = 16;
    constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63; // turned, so that negative orders come first
    std::vector<Key> sorted(keys.size());
    for (int shift = 0; shift < 64; shift += kDigitBits) {
        const auto digit = [shift](const Key& key) {
            return static_cast<std::size_t>((static_cast<std::uint64_t>(key.order) ^ kSign) >> shift) % kDigits;
        };
        std::vector<std::uint32_t> starts(kDigits, 0);
        for (const Key& key : keys)
            ++starts[digit(key)];
        if (starts[digit(keys.front())] == keys.size())
            continue;
        std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), 0U);
        for (const Key& key : keys)
            sorted[starts[digit(key)]++] = key;
        keys.swap(sorted);
    }
}

/// Equal orders are rare: they are settled afterwards, so that the sort itself looks at small keys only.
void settleTies(std::vector<Key>& keys, const std::vector<WorkItem>& items)
{
    for (auto first = keys.begin(); first != keys.end();) {
        const auto last =
            std::find_if(first, keys.end(), [first](const Key& key) { return key.order != first->order; });
        std::sort(first, last, [&items](const Key& left, const Key& right) {
            return tieBefore(items[left.index], items[right.index]);
        });
        first = last;
    }
}

} // namespace

std::vector<Ranked> rank(const std::vector<WorkItem>& items, Moment now, const Policy& policy, minutes hallOffset)
{
    // One walk over the items, which are large: the key and the reason of each while it is at hand.
    const Reasons reasons(now, policy, hallOffset);
    std::vector<Key> keys;
    std::vector<Ranked> unordered;
    keys.reserve(items.size());
    unordered.reserve(items.size());
    for (const WorkItem& item : items) {
        keys.push_back({orderOf(item, now, policy), static_cast<std::uint32_t>(keys.size())});
        unordered.push_back(reasons.of(item));
        unordered.back().index = keys.back().index;
    }
    sortByOrder(keys);
    settleTies(keys, items);
    std::vector<Ranked> rows;
    rows.reserve(keys.size());
    for (const Key& key : keys)
        rows.push_back(unordered[key.index]);
    return rows;
}

std::optional<std::size_t> nextTicket(const std::vector<WorkItem>& items, Moment now, const Policy& policy)
{
    std::optional<std::size_t> best;
    std::int64_t bestOrder = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != WorkItemKind::Ticket || items[i].ticketState != TicketState::Waiting)
            continue;
        const std::int64_t order = orderOf(items[i], now, policy);
        const bool tie = best && order == bestOrder;
        if (!best || order < bestOrder || (tie && tieBefore(items[i], items[*best]))) {
            best = i;
            bestOrder = order;
        }
    }
    return best;
}

} // namespace yc::dispatch
