#include "catalogue/derive.h"

namespace yc::catalogue
{
namespace
{

template <class Items, class Make> Value listOf(const Items& items, Make make)
{
    Value list;
    list.array();
    for (const auto& item : items)
        list.append(make(item));
    return list;
}

template <class Ids> Value idsOf(const Ids& ids)
{
    return listOf(ids, [](const auto& id) { return Value(id.text()); });
}

Value matterValue(const DerivedMatter& entry, const Catalogue& catalogue)
{
    Value value;
    value.set("id", entry.matter->id.text());
    value.set("name", entry.matter->name.zh);
    const Department* department = catalogue.find(entry.matter->department);
    value.set("department", department != nullptr ? department->name.zh : entry.matter->department.text());
    value.set("promisedDays", entry.matter->promisedDays);
    value.set("stage", entry.stage);
    value.set("after", idsOf(entry.after));
    value.set("result", entry.matter->result.zh);
    return value;
}

Value materialValue(const MaterialLine& line)
{
    Value value;
    value.set("key", line.key);
    value.set("name", line.material->name.zh);
    value.set("role", line.role);
    value.set("necessity", domain::name(line.necessity));
    value.set("notAsked", domain::name(line.material->notAsked));
    value.set("mergedFrom", line.mergedFrom);
    value.set("usedBy", idsOf(line.usedBy));
    return value;
}

Value sectionValue(const FormSection& section)
{
    Value value;
    value.set("group", section.group->id);
    value.set("title", section.group->title.zh);
    value.set("fields", listOf(section.fields, [](const FormField& field) {
                  Value shown;
                  shown.set("element", field.element->id.text());
                  shown.set("label", field.element->label.zh);
                  shown.set("required", field.required);
                  shown.set("departments", idsOf(field.departments));
                  return shown;
              }));
    return value;
}

} // namespace

Value toValue(const Derived& derived, const Catalogue& catalogue)
{
    Value value;
    value.set("oneThing", derived.thing->id.text());
    value.set("region", derived.thing->region);
    value.set("origin", derived.thing->origin.source);
    value.set("matters", listOf(derived.matters, [&](const auto& entry) { return matterValue(entry, catalogue); }));
    value.set("form", listOf(derived.form, sectionValue));
    value.set("materials", listOf(derived.materials, materialValue));
    value.set("unanswered", idsOf(derived.unanswered));
    value.set("promisedDays", derived.promisedDays);
    value.set("longestDays", derived.longestDays);
    value.set("limitsContradict", derived.contradiction);
    Value saved;
    saved.set("formsBefore", derived.saved.formsBefore);
    saved.set("formsAfter", derived.saved.formsAfter);
    saved.set("fieldsBefore", derived.saved.fieldsBefore);
    saved.set("fieldsAfter", derived.saved.fieldsAfter);
    saved.set("materialsBefore", derived.saved.materialsBefore);
    saved.set("materialsAfter", derived.saved.materialsAfter);
    saved.set("materialsToHandIn", derived.saved.materialsToHandIn);
    saved.set("tripsBefore", derived.saved.tripsBefore);
    saved.set("tripsAfter", derived.saved.tripsAfter);
    value.set("saved", saved);
    return value;
}

} // namespace yc::catalogue
