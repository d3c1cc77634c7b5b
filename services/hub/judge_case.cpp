#include "hub/judge.h"

#include "domain/commands.h"
#include "hub/cases.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::CaseRecord;
using domain::DepartmentItem;
using domain::ItemEvent;
using domain::ItemEventKind;
using domain::Operation;

bool hasPredecessor(const CaseRecord& record, const DepartmentItem& item)
{
    return std::ranges::any_of(record.items, [&](const DepartmentItem& other) {
        return std::ranges::find(item.after, other.matter) != item.after.end();
    });
}

/// A window takes in; it decides nothing. So each item comes with exactly one event: received, or waiting for another.
void checkItems(const CaseRecord& record)
{
    if (record.items.empty())
        refuse(Fault::Rejected, "case.no_items");
    for (const DepartmentItem& item : record.items) {
        const auto due = hasPredecessor(record, item) ? ItemEventKind::Wait : ItemEventKind::Receive;
        if (item.events.size() != 1 || item.events.front().kind != due)
            refuse(Fault::Rejected, "case.item_events", {item.matterName});
        if (std::ranges::count(record.items, item.id, &DepartmentItem::id) != 1)
            refuse(Fault::Rejected, "case.item_twice", {item.matterName});
    }
}

void checkRecord(const Parts& parts, const CaseRecord& record, const Operation& operation)
{
    if (record.hall != parts.settings.hall)
        refuse(Fault::Rejected, "case.hall", {record.hall.text()});
    if (record.isDraft() || record.receiptNumber.empty())
        refuse(Fault::Rejected, "case.draft");
    if (record.id.text() != operation.entity)
        refuse(Fault::Rejected, "case.entity");
    checkItems(record);
}

/// The day of receipt is the window's, as the voucher says it, and counts for the law; a clock ahead of the hub's counts
/// as the hub's. Both times are kept (G10).
void takeIn(const Parts& parts, CaseRecord& record)
{
    const Moment now = parts.now();
    record.hubReceivedAt = now;
    for (DepartmentItem& item : record.items)
        item.events.front().at = std::min(record.receivedAt, now);
    record.version = 0;
    for (auto& [element, field] : record.fields)
        field.version = 1;
    record.timeline.push_back({now, {}, "case.hub_received", {record.receiptNumber}});
}

ItemEvent eventOf(const Parts& parts, const Operation& operation, ItemEventKind kind, Moment claimed)
{
    ItemEvent event;
    event.kind = kind;
    event.at = std::min(claimed, parts.now());
    event.actor = operation.user;
    return event;
}

} // namespace

Effect finishCase(Transaction& tx, const Parts& parts, CaseRecord& record, Effect effect)
{
    settle(parts, record);
    effect.hubSequence = saveCase(tx, parts, record);
    effect.version = record.version;
    return effect;
}

Effect judgeSubmit(Transaction& tx, const Parts& parts, const Operation& operation)
{
    CaseRecord record = take(domain::submitCaseFrom(operation.payload)).record;
    checkRecord(parts, record, operation);
    if (hasCase(tx, parts, record.id))
        refuse(Fault::Rejected, "case.exists", {record.receiptNumber});
    takeIn(parts, record);
    return finishCase(tx, parts, record);
}

Effect judgeHandOut(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::HandOutResult command = take(domain::handOutResultFrom(operation.payload));
    CaseRecord record = loadCase(tx, parts, command.caseId);
    for (const domain::ItemId& id : command.items) {
        ItemEvent deliver = eventOf(parts, operation, ItemEventKind::Deliver, command.at);
        deliver.ground = command.way;
        deliver.lines = {command.receiver}; // who signed the 送达回证
        happen(record, itemOf(record, id), deliver);
    }
    return finishCase(tx, parts, record);
}

Effect judgeSupplement(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::HandInSupplement command = take(domain::handInSupplementFrom(operation.payload));
    CaseRecord record = loadCase(tx, parts, command.caseId);
    for (const domain::TakenMaterial& material : command.materials)
        record.materials.insert_or_assign(material.key, material);
    Effect effect = mergeFields(parts, record, domain::changesOf(command, operation), operation);
    for (const domain::ItemId& id : command.items)
        happen(record, itemOf(record, id), eventOf(parts, operation, ItemEventKind::HandInSupplement, command.at));
    return finishCase(tx, parts, record, std::move(effect));
}

Effect judgeWithdraw(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::WithdrawCase command = take(domain::withdrawCaseFrom(operation.payload));
    CaseRecord record = loadCase(tx, parts, command.caseId);
    bool any = false;
    for (DepartmentItem& item : record.items) {
        ItemEvent withdraw = eventOf(parts, operation, ItemEventKind::Withdraw, command.at);
        withdraw.ground = command.reason;
        if (!domain::stateAfter(item.events, withdraw))
            continue; // decided already: that stays
        happen(record, item, withdraw);
        any = true;
    }
    if (!any)
        refuse(Fault::Rejected, "case.nothing_to_withdraw", {record.receiptNumber});
    record.withdrawn = true;
    return finishCase(tx, parts, record);
}

} // namespace yc::hub
