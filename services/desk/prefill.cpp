#include "desk/prefill.h"

#include <algorithm>
#include <array>

namespace yc::desk
{
namespace
{

constexpr const char* kConsentScreen = "screen";
constexpr const char* kConsentSigned = "signed";

/// The name of a material without the words that only name its holder or the state: 父母身份证 and 居民身份证 are one.
std::string core(std::string name)
{
    for (const std::string_view word : {"中华人民共和国", "居民", "父母", "本人", "逝者", "经办人"}) {
        for (std::size_t at = name.find(word); at != std::string::npos; at = name.find(word))
            name.erase(at, word.size());
    }
    return name;
}

const catalogue::DataElement* elementOf(const catalogue::OneThing& thing, const std::string& id)
{
    const auto it = std::ranges::find(thing.elements, domain::ElementId(id), &catalogue::DataElement::id);
    return it != thing.elements.end() ? &*it : nullptr;
}

} // namespace

std::string roleOfRelation(const catalogue::OneThing& thing, const std::string& role, const std::string& relation)
{
    if (relation == "self")
        return role;
    if (relation == "spouse" && (role == "mother" || role == "father"))
        return role == "mother" ? "father" : "mother";
    const bool hasFields = std::ranges::any_of(
        thing.elements, [&](const auto& element) { return startsWith(element.id.text(), relation + "."); });
    return hasFields || thing.roles.contains(relation) ? relation : std::string();
}

void applyReadings(domain::CaseRecord& record, const catalogue::OneThing& thing, const std::string& role,
                   const Object& values, const domain::Provenance& provenance)
{
    const std::string prefix = role + ".";
    for (const auto& [name, value] : values) {
        const catalogue::DataElement* element = elementOf(thing, prefix + name);
        const bool blank = value.isNull() || (value.isString() && value.toString().empty());
        if (element == nullptr || blank)
            continue;
        domain::Field field = record.fields[element->id];
        field.element = element->id;
        if (field.provenance.source == domain::Source::Inferred && !field.confirmed)
            field.value = Value(); // a reading replaces a mere proposal
        record.fields.insert_or_assign(element->id, domain::withReading(std::move(field), {value, provenance}));
    }
}

void applyLicences(domain::CaseRecord& record, const catalogue::OneThing& thing, const std::string& role,
                   const std::vector<ports::Licence>& licences, Moment now)
{
    for (auto& [key, taken] : record.materials) {
        if (taken.settled())
            continue;
        const std::vector<std::string> parts = split(key, '/');
        const auto material =
            std::ranges::find(thing.materials, domain::MaterialId(parts.front()), &catalogue::Material::id);
        if (material == thing.materials.end() || material->notAsked == domain::NotAsked::No || material->surrendered)
            continue;
        for (const ports::Licence& licence : licences) {
            const std::string holder = roleOfRelation(thing, role, licence.holder);
            const bool ofThisRole = parts.size() < 2 || parts[1].empty() || parts[1] == holder || parts[1] == "parents";
            if (!ofThisRole || core(material->name.zh) != core(licence.kind))
                continue;
            taken.as =
                material->notAsked == domain::NotAsked::Verified ? domain::TakenAs::Verified : domain::TakenAs::Licence;
            taken.licence = licence.number;
            taken.at = now;
            break;
        }
    }
}

void PrefillDesk::prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                          ports::Reply<ports::CaseView> reply)
{
    if (Result<void> session = m_context.needSession(); !session)
        return reply(session.problem());
    const Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return reply(record.problem());
    if (consent != kConsentScreen && consent != kConsentSigned)
        return reply(fail(Fault::Rejected, "sharing.consent_missing"));
    ports::SharingRequest request;
    request.idNumber = record->text(role + ".idNumber");
    request.name = record->text(role + ".name");
    request.caseId = id;
    request.scene = record->oneThing;
    request.consent = consent;
    request.wanted = {"self", "spouse", "child", "household"};
    if (request.idNumber.empty())
        return reply(fail(Fault::Invalid, "sharing.no_id_number", {}, {role}));
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<ports::SharingAnswer>(
        [&direct, request] { return direct.sharing().lookUp(request); },
        [this, id, role, reply = std::move(reply)](const Result<ports::SharingAnswer>& answer) {
            if (!answer)
                return reply(answer.problem());
            reply(apply(id, role, *answer));
        });
}

Result<ports::CaseView> PrefillDesk::apply(const domain::CaseId& id, const std::string& role,
                                           const ports::SharingAnswer& answer)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
        if (thing == nullptr)
            return fail(Fault::NotFound, "catalogue.no_thing");
        for (const ports::SharedRecord& shared : answer.records) {
            const std::string target = roleOfRelation(*thing, role, shared.role);
            if (target.empty())
                continue;
            applyReadings(
                record, *thing, target, shared.values,
                {domain::Source::Shared, shared.agency, shared.at, shared.authorization, domain::Trust::High});
        }
        for (const ports::Licence& licence : answer.licences) {
            const std::string holder = roleOfRelation(*thing, role, licence.holder);
            if (!holder.empty())
                applyReadings(
                    record, *thing, holder, licence.values,
                    {domain::Source::Licence, licence.issuer, m_context.now(), licence.number, domain::Trust::High});
        }
        applyLicences(record, *thing, role, answer.licences, m_context.now());
        applyEarlier(record);
        record.timeline.push_back(
            entry(m_context, "case.prefilled",
                  {std::to_string(answer.records.size()), std::to_string(answer.licences.size())}));
        return {};
    });
}

/// What the same person gave last time: phone, delivery, bank. Only into fields that are still empty.
void PrefillDesk::applyEarlier(domain::CaseRecord& record) const
{
    const std::vector<domain::CaseRecord> earlier = m_cases.historyOf(domain::applicantIdNumber(record), record.id);
    if (earlier.empty())
        return;
    static constexpr std::array kReusable{"phone", "way", "recipient", "bank", "account"};
    for (const auto& [element, field] : earlier.front().fields) {
        const std::string name = element.text().substr(element.text().rfind('.') + 1);
        const bool reusable = std::ranges::find(kReusable, name) != kReusable.end();
        if (!reusable || field.empty())
            continue;
        domain::Field& mine = record.fields[element];
        if (!mine.empty())
            continue;
        mine.element = element;
        mine = domain::withReading(
            mine,
            {field.value,
             {domain::Source::Earlier, earlier.front().receiptNumber, m_context.now(), {}, domain::Trust::Medium}});
    }
}

Result<ports::CaseView> PrefillDesk::readCard(const domain::CaseId& id, const std::string& role, const Object& card)
{
    return m_desk.edit(id, [&](domain::CaseRecord& record) -> Result<void> {
        const catalogue::OneThing* thing = m_context.parts.catalogue.find(record.oneThing);
        if (thing == nullptr || !thing->roles.contains(role))
            return fail(Fault::NotFound, "case.no_role", {}, {role});
        applyReadings(record, *thing, role, card,
                      {domain::Source::Card, "公安", m_context.now(), {}, domain::Trust::High});
        record.timeline.push_back(entry(m_context, "case.card_read", {role}));
        return {};
    });
}

} // namespace yc::desk
