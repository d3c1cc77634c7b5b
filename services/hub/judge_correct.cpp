#include "base/text.h"
#include "catalogue/decided.h"
#include "catalogue/field_name.h"
#include "domain/commands.h"
#include "hub/cases.h"
#include "hub/judge.h"
#include "hub/review_slice.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::CaseRecord;
using domain::ElementId;
using domain::Field;
using domain::FieldChange;
using domain::Operation;

const catalogue::DataElement* elementOf(const Parts& parts, const CaseRecord& record, const ElementId& id)
{
    const catalogue::OneThing* thing = parts.catalogue.find(record.oneThing);
    if (thing == nullptr)
        return nullptr;
    const auto element = std::ranges::find(thing->elements, id, &catalogue::DataElement::id);
    return element == thing->elements.end() ? nullptr : &*element;
}

/// How a line of the story names a field, and shows a value of it: what is sensitive stays masked there, the field's
/// readings have it in full.
std::string toldName(const Parts& parts, const CaseRecord& record, const ElementId& id)
{
    const catalogue::DataElement* element = elementOf(parts, record, id);
    return element != nullptr ? catalogue::fieldName(*parts.catalogue.find(record.oneThing), *element).zh : id.text();
}

std::string toldNames(const Parts& parts, const CaseRecord& record, const std::vector<ElementId>& ids)
{
    std::vector<std::string> names;
    names.reserve(ids.size());
    for (const ElementId& id : ids)
        names.push_back(toldName(parts, record, id));
    return join(names, "、");
}

std::string toldValue(const Parts& parts, const CaseRecord& record, const ElementId& id, const Value& value)
{
    const catalogue::DataElement* element = elementOf(parts, record, id);
    return element != nullptr ? sliceValue(*element, value, false) : value.toString();
}

void tell(const Parts& parts, CaseRecord& record, const Operation& operation, const char* code,
          std::vector<std::string> args)
{
    record.timeline.push_back({parts.now(), operation.user, code, std::move(args)});
}

/// A value came to a field, or beside it: both are told, and who brought the one that counts stands in the field.
void tellChange(const Parts& parts, CaseRecord& record, const Operation& operation, const char* code,
                const ElementId& id, const Value& counted, const Value& came)
{
    tell(parts, record, operation, code,
         {toldName(parts, record, id), toldValue(parts, record, id, counted), toldValue(parts, record, id, came),
          operation.window.text()});
}

void refuseDecided(const Parts& parts, const CaseRecord& record, const ElementId& id)
{
    const auto* item = catalogue::decidedOn(record, parts.catalogue.find(record.oneThing), id);
    if (item != nullptr)
        refuse(Fault::Rejected, "case.field_decided", {toldName(parts, record, id), item->matterName});
}

std::vector<std::string> textsOf(const std::vector<ElementId>& ids)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const ElementId& id : ids)
        texts.push_back(id.text());
    return texts;
}

void number(CaseRecord& record, const std::vector<ElementId>& touched)
{
    for (const ElementId& id : touched)
        record.fields[id].version = record.version + 1;
}

} // namespace

Effect mergeFields(const Parts& parts, CaseRecord& record, const std::vector<FieldChange>& changes,
                   const Operation& operation)
{
    const CaseRecord before = record;
    const auto valueBefore = [&](const ElementId& id) {
        const auto field = before.fields.find(id);
        return field == before.fields.end() ? Value() : field->second.value;
    };
    const std::vector<ElementId> beside = domain::changedBeside(record, changes, operation);
    const domain::Merges merges = domain::mergeInto(record, changes, domain::seenVersion(operation));
    number(record, merges.applied);
    number(record, merges.disputed);
    for (const FieldChange& change : changes) {
        const ElementId& id = change.field.element;
        if (std::ranges::find(merges.disputed, id) != merges.disputed.end())
            tellChange(parts, record, operation, "field.disputed", id, valueBefore(id), change.field.value);
        else if (valueBefore(id) != record.fields[id].value)
            tellChange(parts, record, operation, "field.corrected", id, valueBefore(id), change.field.value);
    }
    if (!beside.empty() && !merges.applied.empty())
        tell(parts, record, operation, "case.merged", {toldNames(parts, record, beside)});
    Effect effect;
    if (!merges.disputed.empty()) {
        effect.code = domain::VerdictCode::Conflict;
        effect.reason = domain::kFieldConflict;
        effect.args = textsOf(merges.disputed);
    } else if (!beside.empty()) {
        effect.code = domain::VerdictCode::Merged;
        effect.reason = "case.merged";
        effect.args = textsOf(beside);
    }
    return effect;
}

Effect judgeCorrect(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::CorrectCase command = take(domain::correctCaseFrom(operation.payload));
    CaseRecord record = loadCase(tx, parts, command.caseId);
    if (record.withdrawn)
        refuse(Fault::Rejected, "case.withdrawn", {record.receiptNumber});
    const std::vector<FieldChange> changes = domain::changesOf(command, operation);
    for (const FieldChange& change : changes)
        refuseDecided(parts, record, change.field.element);
    Effect effect = mergeFields(parts, record, changes, operation);
    return finishCase(tx, parts, record, std::move(effect));
}

Effect judgeSettle(Transaction& tx, const Parts& parts, const Operation& operation)
{
    const domain::SettleField command = take(domain::settleFieldFrom(operation.payload));
    CaseRecord record = loadCase(tx, parts, command.caseId);
    const ElementId& id = command.chosen.element;
    const auto place = record.fields.find(id);
    if (place == record.fields.end())
        refuse(Fault::Rejected, "case.no_field", {id.text()});
    const Field before = place->second;
    Field after = take(domain::settled(before, domain::choiceOf(command, operation), command.seen));
    if (after == before) // somebody has decided the same already
        return {.hubSequence = 0, .version = record.version};
    if (after.value != before.value)
        refuseDecided(parts, record, id);
    place->second = std::move(after);
    number(record, {id});
    for (const domain::Reading& reading : before.others) {
        if (reading.open || reading.value == before.value)
            tellChange(parts, record, operation, "field.settled", id, place->second.value, reading.value);
    }
    return finishCase(tx, parts, record);
}

} // namespace yc::hub
