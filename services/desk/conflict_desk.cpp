#include "desk/conflict_desk.h"

#include "base/log.h"
#include "catalogue/decided.h"
#include "catalogue/field_name.h"
#include "desk/typed.h"
#include "domain/commands.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

constexpr int kLookedAt = 500;
constexpr const char* kDecided = "case.settle"; ///< how an entry that a decision ended was settled

bool touches(const domain::Operation& operation, const domain::ElementId& element)
{
    if (operation.kind != domain::CorrectCase::kKind)
        return false;
    const Result<domain::CorrectCase> command = domain::correctCaseFrom(operation.payload);
    return command.ok() && std::ranges::any_of(command->changes, [&](const domain::FieldChange& change) {
               return change.field.element == element;
           });
}

bool isDisputedIn(const domain::CaseRecord& record, const std::string& element)
{
    const auto field = record.fields.find(domain::ElementId(element));
    return field != record.fields.end() && field->second.disputed();
}

/// Somebody brought it, or it is what counts: then nobody has to type it right.
bool isKnown(const domain::Field& field, const Value& value)
{
    return field.value == value ||
           std::ranges::find(field.others, value, &domain::Reading::value) != field.others.end();
}

} // namespace

Result<domain::FieldChange> ConflictDesk::changeOf(const domain::CaseRecord& record,
                                                   const ports::Desk::Correction& correction,
                                                   const std::string& reason) const
{
    const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
    const catalogue::DataElement* described = elementOf(thing, correction.element);
    if (described == nullptr)
        return fail(Fault::NotFound, "case.no_field", {}, {correction.element.text()});
    if (const auto* item = catalogue::decidedOn(record, thing, correction.element))
        return fail(Fault::Rejected, "case.field_decided", {},
                    {catalogue::fieldName(*thing, *described).zh, item->matterName});
    const auto known = record.fields.find(correction.element);
    domain::Field field = known != record.fields.end() ? known->second : domain::Field{.element = correction.element};
    if (field.disputed())
        return fail(Fault::Rejected, "case.field_disputed", {}, {catalogue::fieldName(*thing, *described).zh});
    const Value value = storedForm(*described, correction.value);
    if (const Result<void> fits = catalogue::checkValue(*described, value, m_context.today()); !fits)
        return fits.problem();
    domain::FieldChange change{.field = domain::withTyped(field, value, reason, m_context.typedNow()),
                               .base = field.value};
    change.field.reason = reason;
    change.field.others.clear(); // the hub has them
    return change;
}

/// Own corrections of the same field that have not arrived: when one of those does not come to count, what builds on it
/// must not either.
std::vector<domain::OperationId> ConflictDesk::earlierOn(const domain::CaseId& id,
                                                         const std::vector<domain::FieldChange>& changes) const
{
    std::vector<domain::OperationId> earlier;
    for (const domain::Operation& operation : m_cases.pendingOf(id)) {
        const bool builtOn = std::ranges::any_of(changes, [&operation](const domain::FieldChange& change) {
            return touches(operation, change.field.element);
        });
        if (builtOn)
            earlier.push_back(operation.id);
    }
    return earlier;
}

Result<ports::CaseView> ConflictDesk::correct(const domain::CaseId& id,
                                              const std::vector<ports::Desk::Correction>& corrections,
                                              const std::string& reason)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::CaseRecord> record = m_cases.findSent(id);
    if (!record)
        return record.problem();
    if (record->isDraft())
        return fail(Fault::Rejected, "case.not_taken_in");
    if (record->withdrawn)
        return fail(Fault::Rejected, "case.withdrawn", {}, {record->receiptNumber});
    if (trimmed(reason).empty())
        return fail(Fault::Invalid, "case.reason_missing");
    domain::CorrectCase command{.caseId = id, .changes = {}, .reason = trimmed(reason), .at = m_context.now()};
    for (const ports::Desk::Correction& correction : corrections) {
        Result<domain::FieldChange> change = changeOf(*record, correction, command.reason);
        if (!change)
            return change.problem();
        const std::optional<Value>& base = change->base;
        const bool bothEmpty = change->field.empty() && (!base || base->isNull());
        if (!bothEmpty && base != change->field.value)
            command.changes.push_back(std::move(*change));
    }
    if (command.changes.empty())
        return fail(Fault::Rejected, "case.nothing_changed");
    return m_desk.act(*record,
                      {.kind = domain::CorrectCase::kKind,
                       .dependsOn = earlierOn(id, command.changes),
                       .payload = domain::toValue(command)},
                      "correct");
}

Result<ports::CaseView> ConflictDesk::settleField(const ports::Desk::Decision& decision)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::CaseRecord> record = m_cases.findSent(decision.id);
    if (!record)
        return record.problem();
    const auto place = record->fields.find(decision.element);
    if (place == record->fields.end() || !place->second.disputed())
        return fail(Fault::Rejected, "case.field_settled", {}, {decision.element.text()});
    const domain::Field& field = place->second;
    const catalogue::DataElement* described =
        elementOf(m_context.parts.catalogue.find(record->oneThing), decision.element);
    Value value = decision.value;
    if (!isKnown(field, value) && described != nullptr) {
        value = storedForm(*described, value);
        if (const Result<void> fits = catalogue::checkValue(*described, value, m_context.today()); !fits)
            return fits.problem();
        if (trimmed(decision.reason).empty())
            return fail(Fault::Invalid, "case.reason_missing");
    }
    domain::SettleField command{.caseId = decision.id, .chosen = {}, .seen = decision.version, .at = m_context.now()};
    command.chosen.element = decision.element;
    command.chosen.value = value;
    command.chosen.provenance = m_context.typedNow();
    command.chosen.reason = trimmed(decision.reason);
    Result<ports::CaseView> view =
        m_desk.act(*record, {.kind = domain::SettleField::kKind, .payload = domain::toValue(command)}, "settle");
    if (view)
        (void)tidy();
    return view;
}

bool ConflictDesk::tidy()
{
    ports::LocalStore& store = m_context.parts.store;
    const Result<ports::OutboxSummary> summary = store.outboxSummary(); // counts only: nothing is opened for nothing
    if (!summary || summary->needsPerson == 0)
        return false;
    const Result<std::vector<ports::StoredOperation>> outbox = store.outboxHeads(kLookedAt);
    if (!outbox)
        return false;
    bool any = false;
    for (const ports::StoredOperation& stored : *outbox) {
        if (!waitsForDecision(stored))
            continue;
        const domain::CaseId id(stored.operation.entity);
        const Result<domain::CaseRecord> mirrored = m_cases.findMirrored(id);
        if (!mirrored || mirrored->version < stored.verdict->version)
            continue; // the dispute itself has not come here yet
        const Result<domain::CaseRecord> seen = m_cases.findSent(id);
        const bool open = !seen || std::ranges::any_of(stored.verdict->args, [&](const std::string& element) {
            return isDisputedIn(*seen, element);
        });
        if (open)
            continue;
        const Result<void> settled = store.settleAttention(stored.operation.id, kDecided);
        if (!settled)
            log::warn("desk.not_tidied", {{"code", settled.problem().code}});
        any = any || settled.ok();
    }
    return any;
}

bool waitsForDecision(const ports::StoredOperation& stored)
{
    return stored.state == domain::OperationState::NeedsPerson && stored.operation.lane == domain::Role::Cases &&
           stored.verdict && stored.verdict->reason == domain::kFieldConflict;
}

} // namespace yc::desk
