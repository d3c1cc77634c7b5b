#include "catalogue/derive.h"

namespace yc::catalogue
{
namespace
{

Value valueOf(const Text& text)
{
    return Object{{"zh", text.zh}, {"en", text.en}};
}

template <class Id> Value idsOf(const std::vector<Id>& ids)
{
    Array texts;
    for (const Id& id : ids)
        texts.push_back(id.text());
    return texts;
}

const char* partName(MatterPart part)
{
    switch (part) {
    case MatterPart::Optional:
        return "optional";
    case MatterPart::Alternative:
        return "alternative";
    case MatterPart::Gate:
        return "gate";
    case MatterPart::Fixed:
        break;
    }
    return "fixed";
}

Value valueOf(const DerivedMatter& derived, const Catalogue& catalogue)
{
    const Matter& matter = *derived.matter;
    const Department* department = catalogue.find(matter.department);
    return Object{
        {"id", matter.id.text()},
        {"name", valueOf(matter.name)},
        {"department", matter.department.text()},
        {"departmentName", department != nullptr ? valueOf(department->name) : Value()},
        {"part", partName(matter.part)},
        {"stage", derived.stage},
        {"after", idsOf(derived.after)},
        {"promisedDays", matter.promisedDays},
        {"statutoryDays", matter.statutoryDays},
        {"result", valueOf(matter.result)},
        {"presence", matter.presence},
        {"instant", matter.instant},
        {"basis", matter.basis},
    };
}

Value valueOf(const FormSection& section)
{
    Array fields;
    for (const FormField& field : section.fields)
        fields.push_back(Object{{"id", field.element->id.text()},
                                {"label", valueOf(field.element->label)},
                                {"kind", field.element->kind},
                                {"required", field.required},
                                {"sharedFrom", field.element->sharedFrom},
                                {"departments", idsOf(field.departments)}});
    return Object{{"group", section.group->id},
                  {"title", valueOf(section.group->title)},
                  {"role", section.group->role},
                  {"fields", std::move(fields)}};
}

Value valueOf(const MaterialLine& line, const OneThing& thing)
{
    const Material& material = *line.material;
    const auto role = thing.roles.find(line.role);
    return Object{
        {"key", line.key},
        {"id", material.id.text()},
        {"name", valueOf(material.name)},
        {"role", line.role},
        {"roleName", role != thing.roles.end() ? valueOf(role->second) : Value()},
        {"necessity", domain::name(line.necessity)},
        {"notAsked", domain::name(material.notAsked)},
        {"form", material.form},
        {"type", material.type},
        {"copies", material.copies},
        {"note", valueOf(material.note)},
        {"usedBy", idsOf(line.usedBy)},
        {"mergedFrom", line.mergedFrom},
    };
}

Value valueOf(const Saved& saved)
{
    const auto change = [](int before, int after) { return Value(Object{{"before", before}, {"after", after}}); };
    return Object{
        {"forms", change(saved.formsBefore, saved.formsAfter)},
        {"fields", change(saved.fieldsBefore, saved.fieldsAfter)},
        {"materials", change(saved.materialsBefore, saved.materialsAfter)},
        {"materialsToHandIn", saved.materialsToHandIn},
        {"trips", change(saved.tripsBefore, saved.tripsAfter)},
    };
}

Array questionsOf(const Derived& derived)
{
    Array questions;
    for (const Question* question : derived.questions)
        questions.push_back(
            Object{{"id", question->id.text()}, {"text", valueOf(question->text)}, {"kind", question->kind}});
    return questions;
}

Array classesOf(const Derived& derived)
{
    Array classes;
    for (const auto& [question, text] : derived.legalClasses)
        classes.push_back(Object{{"question", question->id.text()}, {"text", valueOf(text)}});
    return classes;
}

template <class Entry, class Make> Array listOf(const std::vector<Entry>& entries, const Make& make)
{
    Array values;
    for (const Entry& entry : entries)
        values.push_back(make(entry));
    return values;
}

} // namespace

Value toValue(const Derived& derived, const Catalogue& catalogue)
{
    const OneThing& thing = *derived.thing;
    Array order;
    for (const DerivedMatter& matter : derived.matters)
        order.push_back(matter.matter->id.text());
    return Object{
        {"oneThing", thing.id.text()},
        {"name", valueOf(thing.name)},
        {"version", catalogue.version},
        {"region", thing.region},
        {"source", thing.origin.source},
        {"questions", questionsOf(derived)},
        {"unanswered", idsOf(derived.unanswered)},
        {"legalClasses", classesOf(derived)},
        {"matters", listOf(derived.matters, [&](const auto& matter) { return valueOf(matter, catalogue); })},
        {"order", std::move(order)},
        {"form", listOf(derived.form, [](const auto& section) { return valueOf(section); })},
        {"materials", listOf(derived.materials, [&](const auto& line) { return valueOf(line, thing); })},
        {"limits", Object{{"promisedDays", derived.promisedDays},
                          {"longestDays", derived.longestDays},
                          {"contradiction", derived.contradiction}}},
        {"saved", valueOf(derived.saved)},
        {"problems", listOf(derived.problems, [](const std::string& problem) { return Value(problem); })},
    };
}

} // namespace yc::catalogue
