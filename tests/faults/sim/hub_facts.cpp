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

bool wasApplied(const domain::Verdict& verdict)
{
    return verdict.code == domain::VerdictCode::Applied || verdict.code == domain::VerdictCode::Merged;
}

} // namespace

HubFacts HubFacts::heads(HubMachine& hub)
{
    HubFacts facts;
    facts.readHeads(hub);
    return facts;
}

HubFacts HubFacts::all(HubMachine& hub)
{
    HubFacts facts;
    facts.readHeads(hub);
    facts.readRest(hub);
    return facts;
}

void HubFacts::readHeads(HubMachine& hub)
{
    const hub::Parts& parts = hub.local().parts();
    hub::reading(parts.storage, [&](hub::Transaction& tx) {
        for (const hub::Row& row :
             tx.run("SELECT kind, id, scope, version, hub_sequence FROM entity WHERE deleted = 0")) {
            m_places[{stringOf(row[0]), stringOf(row[1])}] = entities.size();
            entities.push_back(
                {stringOf(row[0]), stringOf(row[1]), stringOf(row[2]), integerOf(row[3]), integerOf(row[4])});
        }
    });
}

void HubFacts::readRest(HubMachine& hub)
{
    const hub::Parts& parts = hub.local().parts();
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
            cases.emplace(entity.id, hub.local().caseOf(domain::CaseId(entity.id)));
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

bool HubFacts::supplemented(const std::string& id, const std::string& element) const
{
    return std::ranges::any_of(envelopes, [&](const Envelope& envelope) {
        if (envelope.kind != domain::HandInSupplement::kKind || envelope.operation.entity != id)
            return false;
        const auto command = domain::handInSupplementFrom(envelope.operation.payload);
        return command && std::ranges::any_of(command->fields, [&](const domain::Field& field) {
                   return field.element.text() == element;
               });
    });
}

bool HubFacts::settledCase(const std::string& id, const std::set<std::string>& settled) const
{
    return std::ranges::any_of(envelopes, [&](const Envelope& envelope) {
        return envelope.kind == domain::SubmitCase::kKind && envelope.operation.entity == id &&
               settled.contains(envelope.operation.id.text());
    });
}

std::vector<std::pair<std::string, Value>> HubFacts::liveValues(const std::string& id) const
{
    struct HandIn {
        std::int64_t version;
        std::int64_t base;
        std::vector<domain::Field> fields;
    };
    std::vector<HandIn> handedIn;
    for (const Envelope& envelope : envelopes) {
        if (envelope.kind != domain::HandInSupplement::kKind || envelope.operation.entity != id ||
            !wasApplied(envelope.verdict))
            continue;
        if (const auto command = domain::handInSupplementFrom(envelope.operation.payload); command.ok())
            handedIn.push_back({envelope.verdict.version, envelope.operation.baseVersion, command->fields});
    }
    std::ranges::sort(handedIn, {}, &HandIn::version);
    std::map<std::string, std::vector<std::pair<std::int64_t, Value>>> live;
    for (const HandIn& one : handedIn) {
        for (const domain::Field& field : one.fields) {
            auto& values = live[field.element.text()];
            std::erase_if(values, [&](const auto& known) { return known.first <= one.base; });
            values.emplace_back(one.version, field.value);
        }
    }
    std::vector<std::pair<std::string, Value>> all;
    for (const auto& [element, values] : live) {
        for (const auto& [version, value] : values)
            all.emplace_back(element, value);
    }
    return all;
}

} // namespace yc::sim
