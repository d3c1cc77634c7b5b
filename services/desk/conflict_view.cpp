#include "base/redact.h"
#include "catalogue/field_name.h"
#include "desk/case_view.h"
#include "desk/conflict_desk.h"
#include "desk/typed.h"
#include "domain/commands.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

using namespace ports;

/// The words of a value, in full.
Words wordsOf(const catalogue::DataElement* element, const Value& value)
{
    if (value.isBool())
        return value.toBool() ? Words{"是", "Yes"} : Words{"否", "No"};
    const std::string text = value.isString() || value.isNull() ? value.toString() : toJson(value);
    if (element != nullptr) {
        for (const auto& [stored, label] : element->options) {
            if (stored == text)
                return {label.zh, label.en};
        }
    }
    return {text, text};
}

Words nameOf(const catalogue::OneThing* thing, const domain::ElementId& id)
{
    const catalogue::DataElement* element = elementOf(thing, id);
    if (element == nullptr)
        return {id.text(), id.text()};
    const catalogue::Text name = catalogue::fieldName(*thing, *element);
    return {name.zh, name.en};
}

/// The elements and values of a correction or a decision; nothing of other kinds.
std::vector<domain::Field> fieldsOf(const domain::Operation& operation)
{
    std::vector<domain::Field> fields;
    if (operation.kind == domain::CorrectCase::kKind) {
        if (const auto command = domain::correctCaseFrom(operation.payload); command.ok()) {
            for (const domain::FieldChange& change : command->changes)
                fields.push_back(change.field);
        }
    } else if (operation.kind == domain::SettleField::kKind) {
        if (const auto command = domain::settleFieldFrom(operation.payload); command.ok())
            fields.push_back(command->chosen);
    }
    return fields;
}

/// What is typed at a window and not signed, by programs before signatures, was typed where the case was taken in.
bool isTyped(domain::Source source)
{
    return source == domain::Source::Typed || source == domain::Source::Changed || source == domain::Source::None;
}

ConflictSide sideOf(const Context& context, const domain::CaseRecord& record, const catalogue::DataElement* element,
                    const domain::Reading& reading)
{
    const domain::Provenance& from = reading.provenance;
    const bool nobody = from.window.empty() && isTyped(from.source);
    ConflictSide side;
    side.value = reading.value;
    side.shown = wordsOf(element, reading.value);
    side.by = nobody ? record.clerk : from.by;
    side.window = nobody ? record.window : from.window;
    side.agency = from.agency;
    side.at = from.at == Moment{} ? record.receivedAt : from.at;
    side.here = !side.window.empty() && side.window == context.session.window.id;
    return side;
}

/// Of what is sensitive only that is shown which tells the sides apart.
void mask(const catalogue::DataElement& element, FieldConflict& conflict)
{
    const auto masked = [&element](const ConflictSide& side, const ConflictSide& other) {
        const std::string text =
            maskedBesides(side.value.toString(), maskedText(element, side.value), other.value.toString());
        return Words{text, text};
    };
    const ConflictSide centre = conflict.centre;
    conflict.centre.shown = masked(centre, conflict.brought.front());
    for (ConflictSide& side : conflict.brought)
        side.shown = masked(side, centre);
}

/// The reading of what counts; a record that has lost it still knows the value.
domain::Reading countingReading(const domain::Field& field)
{
    const auto counts = std::ranges::find(field.others, field.value, &domain::Reading::value);
    return counts != field.others.end() ? *counts : domain::Reading{.value = field.value, .provenance = {}};
}

FieldConflict conflictOf(const Context& context, const domain::CaseRecord& record, const domain::Field& field)
{
    const catalogue::OneThing* thing = context.parts.catalogue.find(record.oneThing);
    const catalogue::DataElement* element = elementOf(thing, field.element);
    FieldConflict conflict;
    conflict.element = field.element;
    conflict.label = nameOf(thing, field.element);
    conflict.version = field.version;
    conflict.centre = sideOf(context, record, element, countingReading(field));
    for (const domain::Reading& reading : field.others) {
        if (reading.open)
            conflict.brought.push_back(sideOf(context, record, element, reading));
    }
    if (element == nullptr)
        return conflict;
    for (const auto& [value, label] : element->options)
        conflict.options.push_back({value, {label.zh, label.en}});
    if (element->sensitive)
        mask(*element, conflict);
    return conflict;
}

bool concerns(const Context& context, const domain::CaseRecord& record, const FieldConflict& conflict)
{
    return context.session.user.role == domain::UserRole::Supervisor || record.window == context.session.window.id ||
           conflict.centre.here || std::ranges::any_of(conflict.brought, &ConflictSide::here);
}

/// What is in dispute at the hub, as far as no decision of ours is on its way; no fields when it does not concern us.
/// `waiting`: operations of ours that wait for it, made here or wherever this machine stood then.
ConflictView viewOf(const Context& context, const domain::CaseRecord& mirrored, const domain::CaseRecord& seen,
                    std::vector<domain::OperationId> waiting)
{
    ConflictView view;
    view.operations = std::move(waiting);
    view.id = seen.id;
    view.receiptNumber = seen.receiptNumber;
    view.title = {seen.oneThingName, seen.oneThingName};
    if (const catalogue::OneThing* thing = context.parts.catalogue.find(seen.oneThing))
        view.title = {thing->name.zh, thing->name.en};
    bool ours = !view.operations.empty();
    for (const auto& [element, field] : mirrored.fields) {
        const auto now = seen.fields.find(element);
        if (!field.disputed() || now == seen.fields.end() || !now->second.disputed())
            continue;
        view.fields.push_back(conflictOf(context, mirrored, field));
        ours = ours || concerns(context, mirrored, view.fields.back());
        for (const ConflictSide& side : view.fields.back().brought)
            view.at = std::max(view.at, side.at);
    }
    if (!ours)
        view.fields.clear();
    return view;
}

} // namespace

std::vector<BroughtValue> broughtBy(const Context& context, CaseBook& cases, const domain::Operation& operation)
{
    std::vector<BroughtValue> values;
    const std::vector<domain::Field> fields = fieldsOf(operation);
    if (fields.empty())
        return values;
    const Result<domain::CaseRecord> record = cases.find(domain::CaseId(operation.entity));
    const catalogue::OneThing* thing = record.ok() ? context.parts.catalogue.find(record->oneThing) : nullptr;
    for (const domain::Field& field : fields) {
        const catalogue::DataElement* element = elementOf(thing, field.element);
        Words shown = wordsOf(element, field.value);
        if (element == nullptr || element->sensitive) { // whose it is cannot be told: shown to nobody
            const std::string masked = element != nullptr ? maskedText(*element, field.value) : std::string("***");
            shown = {masked, masked};
        }
        values.push_back({nameOf(thing, field.element), shown});
    }
    return values;
}

std::vector<ConflictView> conflictViews(const Context& context, CaseBook& cases,
                                        const std::vector<StoredOperation>& outbox)
{
    std::vector<ConflictView> views;
    for (const auto& [id, seen] : cases.atHand()) {
        if (seen.isDraft() || !domain::isDisputed(seen))
            continue;
        const Result<domain::CaseRecord> mirrored = cases.findMirrored(seen.id);
        if (!mirrored)
            continue;
        std::vector<domain::OperationId> waiting;
        for (const StoredOperation& stored : outbox) {
            if (waitsForDecision(stored) && stored.operation.entity == id)
                waiting.push_back(stored.operation.id);
        }
        ConflictView view = viewOf(context, *mirrored, seen, std::move(waiting));
        if (!view.fields.empty())
            views.push_back(std::move(view));
    }
    std::ranges::stable_sort(views, std::greater<>{}, &ConflictView::at);
    return views;
}

} // namespace yc::desk
