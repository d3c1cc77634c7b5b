#include "faults/sim/hub_facts.h"

#include "domain/commands.h"
#include "hub/refusal.h"
#include "hub/transaction.h"
#include "hub/vault.h"
#include "sync/batch.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

using ports::integerOf;
using ports::stringOf;

HubFacts::Envelope envelopeOf(const hub::Parts& parts, const hub::Row& row)
{
    const std::string place = "envelope|" + parts.hall() + "|" + stringOf(row[0]);
    HubFacts::Envelope envelope;
    envelope.operation =
        domain::operationFromValue(parseJson(hub::opened(parts, ports::bytesOf(row[1]), place)).value()).value();
    envelope.verdict = domain::verdictFromValue(parseJson(stringOf(row[2])).value()).value();
    envelope.kind = envelope.operation.kind == sync::kHuskKind ? envelope.operation.payload["kind"].toString()
                                                               : envelope.operation.kind;
    return envelope;
}

/// Fields in dispute are an effect too: what came is kept beside what counts.
bool tookEffect(const domain::Verdict& verdict)
{
    return verdict.code == domain::VerdictCode::Applied || verdict.code == domain::VerdictCode::Merged ||
           verdict.reason == domain::kFieldConflict;
}

std::vector<domain::Field> fieldsOf(const HubFacts::Envelope& envelope)
{
    const Value& payload = envelope.operation.payload;
    std::vector<domain::Field> fields;
    if (envelope.kind == domain::HandInSupplement::kKind) {
        if (const auto command = domain::handInSupplementFrom(payload); command.ok())
            fields = command->fields;
    } else if (envelope.kind == domain::CorrectCase::kKind) {
        if (const auto command = domain::correctCaseFrom(payload); command.ok()) {
            for (const domain::FieldChange& change : command->changes)
                fields.push_back(change.field);
        }
    } else if (envelope.kind == domain::SettleField::kKind) {
        if (const auto command = domain::settleFieldFrom(payload); command.ok())
            fields.push_back(command->chosen);
    }
    return fields;
}

} // namespace

HubFacts HubFacts::heads(fakes::LocalHub& hub)
{
    HubFacts facts;
    facts.readHeads(hub);
    return facts;
}

HubFacts HubFacts::all(fakes::LocalHub& hub)
{
    HubFacts facts;
    facts.readHeads(hub);
    facts.readRest(hub);
    return facts;
}

void HubFacts::readHeads(fakes::LocalHub& hub)
{
    const hub::Parts& parts = hub.parts();
    hub::reading(parts.storage, [&](hub::Transaction& tx) {
        for (const hub::Row& row :
             tx.run("SELECT kind, id, scope, version, hub_sequence FROM entity WHERE deleted = 0")) {
            m_places[{stringOf(row[0]), stringOf(row[1])}] = entities.size();
            entities.push_back(
                {stringOf(row[0]), stringOf(row[1]), stringOf(row[2]), integerOf(row[3]), integerOf(row[4])});
        }
    });
}

void HubFacts::readRest(fakes::LocalHub& hub)
{
    const hub::Parts& parts = hub.parts();
    hub::reading(parts.storage, [&](hub::Transaction& tx) {
        for (const hub::Row& row :
             tx.run("SELECT operation, body, verdict FROM envelope ORDER BY client, lane, sequence"))
            envelopes.push_back(envelopeOf(parts, row));
        for (const hub::Row& row : tx.run("SELECT client, lane, received FROM lane"))
            lanes[stringOf(row[0]) + "/" + stringOf(row[1])] = integerOf(row[2]);
        for (const hub::Row& row : tx.run("SELECT ticket, fence, window_id FROM claim"))
            claims.push_back({stringOf(row[0]), integerOf(row[1]), stringOf(row[2])});
        for (const hub::Row& row : tx.run("SELECT id, window_id FROM ticket WHERE state = 'called'"))
            called[stringOf(row[0])] = stringOf(row[1]);
    });
    for (const Entity& entity : entities) {
        if (entity.type == "case")
            cases.emplace(entity.id, hub.caseOf(domain::CaseId(entity.id)));
    }
}

std::size_t HubFacts::count(const std::string& type) const
{
    return static_cast<std::size_t>(std::ranges::count(entities, type, &Entity::type));
}

const HubFacts::Entity* HubFacts::find(const std::string& type, const std::string& id) const
{
    const auto found = m_places.find({type, id});
    return found == m_places.end() ? nullptr : &entities[found->second];
}

bool HubFacts::settledCase(const std::string& id, const std::set<std::string>& settled) const
{
    return std::ranges::any_of(envelopes, [&](const Envelope& envelope) {
        return envelope.kind == domain::SubmitCase::kKind && envelope.operation.entity == id &&
               settled.contains(envelope.operation.id.text());
    });
}

std::vector<std::pair<std::string, Value>> HubFacts::broughtValues(const std::string& id) const
{
    std::vector<std::pair<std::string, Value>> all;
    for (const Envelope& envelope : envelopes) {
        if (envelope.operation.entity != id || !tookEffect(envelope.verdict))
            continue;
        for (const domain::Field& field : fieldsOf(envelope))
            all.emplace_back(field.element.text(), field.value);
    }
    return all;
}

} // namespace yc::sim
