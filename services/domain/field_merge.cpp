#include "domain/field_merge.h"

#include "domain/commands.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

/// A value is kept once, with the latest word of where it came from.
void put(std::vector<Reading>& readings, const Reading& reading)
{
    const auto known = std::ranges::find(readings, reading.value, &Reading::value);
    if (known == readings.end())
        readings.push_back(reading);
    else
        *known = reading;
}

/// The field as the window wants it, over all that was read before.
Field replaced(const Field& current, const Field& wanted)
{
    Field next = wanted;
    next.others = current.others;
    next.version = current.version;
    if (!current.inConflict() && !current.empty() && current.value != wanted.value)
        put(next.others, {current.value, current.provenance});
    for (const Reading& reading : wanted.others)
        put(next.others, reading);
    return next;
}

Field disputed(Field current, const Field& brought)
{
    if (!current.inConflict()) {
        put(current.others, {current.value, current.provenance});
        current.provenance = {.source = Source::Conflict, .at = brought.provenance.at, .trust = Trust::Low};
        current.confirmed = false;
    }
    put(current.others, {.value = brought.value, .provenance = brought.provenance, .open = true});
    return current;
}

void sign(Provenance& provenance, const Operation& operation)
{
    provenance.by = operation.user;
    provenance.window = operation.window;
}

} // namespace

MergedField merged(const Field& current, const FieldChange& change, std::int64_t baseVersion)
{
    const bool untouched = current.version <= baseVersion || (change.base && *change.base == current.value);
    if (untouched && !current.disputed())
        return {replaced(current, change.field), FieldMerge::Applied};
    if (current.value == change.field.value)
        return {current, FieldMerge::Same};
    return {disputed(current, change.field), FieldMerge::Disputed};
}

Result<Field> settled(const Field& current, const Field& chosen, std::int64_t seen)
{
    if (!current.disputed()) {
        if (current.value == chosen.value)
            return current;
        return fail(Fault::Rejected, "case.field_settled", {}, {chosen.element.text()});
    }
    if (current.version > seen)
        return fail(Fault::Rejected, "case.field_moved", {}, {chosen.element.text()});
    Field next = current;
    const auto known = std::ranges::find(current.others, chosen.value, &Reading::value);
    next.value = chosen.value;
    next.provenance = known != current.others.end() ? known->provenance : chosen.provenance;
    next.reason = chosen.reason;
    next.confirmed = true;
    for (Reading& reading : next.others)
        reading.open = false;
    return next;
}

Merges mergeInto(CaseRecord& record, const std::vector<FieldChange>& changes, std::int64_t baseVersion)
{
    Merges merges;
    for (const FieldChange& change : changes) {
        Field& field = record.fields[change.field.element];
        field.element = change.field.element;
        MergedField outcome = merged(field, change, baseVersion);
        field = std::move(outcome.field);
        if (outcome.how == FieldMerge::Applied)
            merges.applied.push_back(field.element);
        else if (outcome.how == FieldMerge::Disputed)
            merges.disputed.push_back(field.element);
    }
    return merges;
}

std::vector<FieldChange> changesOf(const CorrectCase& command, const Operation& operation)
{
    std::vector<FieldChange> changes = command.changes;
    for (FieldChange& change : changes)
        sign(change.field.provenance, operation);
    return changes;
}

std::vector<FieldChange> changesOf(const HandInSupplement& command, const Operation& operation)
{
    std::vector<FieldChange> changes;
    for (const Field& field : command.fields) {
        changes.push_back({.field = field, .base = std::nullopt});
        sign(changes.back().field.provenance, operation);
    }
    return changes;
}

Field choiceOf(const SettleField& command, const Operation& operation)
{
    Field chosen = command.chosen;
    sign(chosen.provenance, operation);
    return chosen;
}

std::int64_t seenVersion(const Operation& operation)
{
    constexpr std::int64_t kTakenIn = 1;
    return std::max(operation.baseVersion, kTakenIn);
}

std::vector<ElementId> changedBeside(const CaseRecord& record, const std::vector<FieldChange>& changes,
                                     const Operation& operation)
{
    std::vector<ElementId> beside;
    for (const auto& [element, field] : record.fields) {
        const bool ours = !field.inConflict() && field.provenance.window == operation.window;
        const bool touched = std::ranges::any_of(
            changes, [&element = element](const FieldChange& change) { return change.field.element == element; });
        if (field.version > seenVersion(operation) && !ours && !touched)
            beside.push_back(element);
    }
    return beside;
}

bool isDisputed(const CaseRecord& record)
{
    return std::ranges::any_of(record.fields, [](const auto& entry) { return entry.second.disputed(); });
}

} // namespace yc::domain
