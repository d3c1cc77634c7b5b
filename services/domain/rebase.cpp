#include "domain/rebase.h"

#include "domain/commands.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

/// One more event for those items that allow it.
void addEvent(CaseRecord& record, const std::vector<ItemId>& items, const ItemEvent& event)
{
    for (DepartmentItem& item : record.items) {
        const bool meant = std::ranges::find(items, item.id) != items.end();
        if (meant && stateAfter(item.events, event).ok())
            item.events.push_back(event);
    }
}

ItemEvent eventOf(ItemEventKind kind, Moment at, const Operation& operation, std::string ground)
{
    ItemEvent event;
    event.kind = kind;
    event.at = at;
    event.actor = operation.user;
    event.ground = std::move(ground);
    return event;
}

void run(CaseRecord& record, const HandOutResult& command, const Operation& operation)
{
    addEvent(record, command.items, eventOf(ItemEventKind::Deliver, command.at, operation, command.way));
}

void run(CaseRecord& record, const HandInSupplement& command, const Operation& operation)
{
    addEvent(record, command.items, eventOf(ItemEventKind::HandInSupplement, command.at, operation, {}));
    for (const TakenMaterial& material : command.materials)
        record.materials.insert_or_assign(material.key, material);
    mergeInto(record, changesOf(command, operation), seenVersion(operation));
}

void run(CaseRecord& record, const CorrectCase& command, const Operation& operation)
{
    mergeInto(record, changesOf(command, operation), seenVersion(operation));
}

void run(CaseRecord& record, const SettleField& command, const Operation& operation)
{
    const auto field = record.fields.find(command.chosen.element);
    if (field == record.fields.end())
        return;
    if (Result<Field> after = settled(field->second, choiceOf(command, operation), command.seen); after.ok())
        field->second = std::move(*after);
}

void run(CaseRecord& record, const WithdrawCase& command, const Operation& operation)
{
    std::vector<ItemId> all;
    all.reserve(record.items.size());
    for (const DepartmentItem& item : record.items)
        all.push_back(item.id);
    addEvent(record, all, eventOf(ItemEventKind::Withdraw, command.at, operation, command.reason));
    record.withdrawn = true;
}

/// A payload that cannot be read changes nothing here: the hub refuses it, and a person sees why.
template <class Command>
void runIf(std::optional<CaseRecord>& record, const Result<Command>& command, const Operation& operation)
{
    if (record && command)
        run(*record, *command, operation);
}

void runOn(std::optional<CaseRecord>& record, const Operation& operation)
{
    if (operation.kind == SubmitCase::kKind) {
        Result<SubmitCase> command = submitCaseFrom(operation.payload);
        if (!record && command)
            record = std::move(command->record);
    } else if (operation.kind == HandOutResult::kKind) {
        runIf(record, handOutResultFrom(operation.payload), operation);
    } else if (operation.kind == HandInSupplement::kKind) {
        runIf(record, handInSupplementFrom(operation.payload), operation);
    } else if (operation.kind == CorrectCase::kKind) {
        runIf(record, correctCaseFrom(operation.payload), operation);
    } else if (operation.kind == SettleField::kKind) {
        runIf(record, settleFieldFrom(operation.payload), operation);
    } else if (operation.kind == WithdrawCase::kKind) {
        runIf(record, withdrawCaseFrom(operation.payload), operation);
    }
}

void runStep(Ticket& ticket, const StepTicket& command, const Operation& operation)
{
    const StepContext context{.at = command.at,
                              .window = operation.window,
                              .clerk = operation.user,
                              .service = command.service,
                              .reason = command.reason};
    Result<Ticket> after = stepped(ticket, command.step, context);
    if (after)
        ticket = std::move(*after);
}

void runOn(std::optional<Ticket>& ticket, const Operation& operation)
{
    if (operation.kind == AddTicket::kKind) {
        Result<AddTicket> command = addTicketFrom(operation.payload);
        if (!ticket && command)
            ticket = std::move(command->ticket);
    } else if (operation.kind == StepTicket::kKind) {
        const Result<StepTicket> command = stepTicketFrom(operation.payload);
        if (ticket && command)
            runStep(*ticket, *command, operation);
    }
}

} // namespace

std::optional<CaseRecord> caseAsSeen(const CaseId& id, std::optional<CaseRecord> mirrored,
                                     const std::vector<Operation>& pending)
{
    for (const Operation& operation : pending) {
        if (operation.lane == Role::Cases && operation.entity == id.text())
            runOn(mirrored, operation);
    }
    return mirrored;
}

std::optional<Ticket> ticketAsSeen(const TicketId& id, std::optional<Ticket> mirrored,
                                   const std::vector<Operation>& pending)
{
    for (const Operation& operation : pending) {
        if (operation.lane == Role::Queue && operation.entity == id.text())
            runOn(mirrored, operation);
    }
    return mirrored;
}

} // namespace yc::domain
