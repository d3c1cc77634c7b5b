#include "demo_case.h"

#include "catalogue/derive.h"

#include <algorithm>

namespace yc::demo
{
namespace
{

domain::DepartmentItem itemOf(const catalogue::Catalogue& catalogue, const catalogue::DerivedMatter& derived,
                              const domain::CaseRecord& record)
{
    const catalogue::Matter& matter = *derived.matter;
    const catalogue::Department* department = catalogue.find(matter.department);
    domain::DepartmentItem item;
    item.id = domain::ItemId(record.id.text() + "/" + matter.id.text());
    item.matter = matter.id;
    item.matterName = matter.name.zh;
    item.department = matter.department;
    item.departmentName = department != nullptr ? department->name.zh : matter.department.text();
    item.rules = {.promisedDays = matter.promisedDays,
                  .statutoryDays = matter.statutoryDays,
                  .hasResult = !matter.result.zh.empty(),
                  .gate = matter.part == catalogue::MatterPart::Gate};
    item.after = derived.after;
    item.resultName = matter.result.zh;
    domain::ItemEvent event;
    event.kind = derived.after.empty() ? domain::ItemEventKind::Receive : domain::ItemEventKind::Wait;
    event.at = record.receivedAt;
    item.events.push_back(std::move(event));
    return item;
}

void put(domain::CaseRecord& record, const catalogue::OneThing& thing, const std::string& id, const Value& value,
         const domain::Provenance& provenance)
{
    const domain::ElementId element(id);
    const bool known = std::ranges::find(thing.elements, element, &catalogue::DataElement::id) != thing.elements.end();
    if (!known || value.isNull() || value == Value(""))
        return;
    domain::Field& field = record.fields[element];
    field.element = element;
    field.value = value;
    field.provenance = provenance;
}

/// The form's name of a relation: the person asked for has the applicant's role, the spouse the other parent's.
std::string groupOf(const catalogue::OneThing& thing, const std::string& relation)
{
    if (relation == "self")
        return thing.applicantRole;
    return relation == "spouse" ? "father" : relation;
}

} // namespace

domain::CaseRecord newCase(const catalogue::Catalogue& catalogue, const catalogue::OneThing& thing,
                           const Visitor& visitor, const std::string& id, Moment now)
{
    domain::CaseRecord record;
    record.id = domain::CaseId(id);
    record.oneThing = thing.id;
    record.oneThingName = thing.name.zh;
    record.catalogueVersion = catalogue.version;
    record.applicantElement = thing.applicantRole;
    record.answers = catalogue::usualAnswers(thing);
    record.openedAt = now;
    record.receivedAt = now;
    record.confirmedByCitizen = true;
    const catalogue::Derived derived = catalogue::derive(catalogue, thing, record.answers);
    for (const catalogue::DerivedMatter& matter : derived.matters)
        record.items.push_back(itemOf(catalogue, matter, record));
    for (const catalogue::MaterialLine& line : derived.materials) {
        domain::TakenMaterial taken;
        taken.key = line.key;
        taken.as = domain::TakenAs::Paper;
        taken.count = 1;
        taken.originalSeen = true;
        taken.at = now;
        record.materials.emplace(line.key, std::move(taken));
    }
    domain::Provenance card;
    card.source = domain::Source::Card;
    card.at = now;
    put(record, thing, thing.applicantRole + ".name", visitor.name, card);
    put(record, thing, thing.applicantRole + ".idNumber", visitor.idNumber, card);
    return record;
}

void fillIn(domain::CaseRecord& record, const catalogue::OneThing& thing, const ports::SharingAnswer& shared)
{
    for (const ports::SharedRecord& part : shared.records) {
        domain::Provenance provenance;
        provenance.source = domain::Source::Shared;
        provenance.agency = part.agency;
        provenance.at = part.at;
        provenance.authorization = part.authorization;
        for (const auto& [name, value] : part.values)
            put(record, thing, groupOf(thing, part.role) + "." + name, value, provenance);
    }
}

} // namespace yc::demo
