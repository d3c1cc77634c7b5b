#include "catalogue/derive.h"

#include "catalogue/derive_matters.h"
#include "catalogue/scope.h"

#include <algorithm>
#include <map>
#include <set>

namespace yc::catalogue
{
namespace
{



bool answered(const Object& answers, const Question& question)
{
    const auto it = answers.find(question.id.text());
    return it != answers.end() && !it->second.isNull();
}

void askQuestions(Derived& derived, const Object& answers, const Value& scope)
{
    for (const Question& question : derived.thing->questions) {
        if (!holds(question.ask, scope))
            continue;
        derived.questions.push_back(&question);
        if (!answered(answers, question))
            derived.unanswered.push_back(question.id);
        for (const auto& [when, legalClass] : question.legalClasses) {
            if (!when.isNull() && holds(when, scope))
                derived.legalClasses.emplace_back(&question, legalClass);
        }
    }
}

/// The union of the chosen matters' elements by meaning, in the order of the catalogue, each with who needs it.
void mergeForm(Derived& derived, const Value& scope)
{
    std::map<domain::ElementId, std::vector<domain::DepartmentId>> needed;
    for (const DerivedMatter& entry : derived.matters) {
        for (const domain::ElementId& id : entry.matter->elements) {
            auto& departments = needed[id];
            if (std::ranges::find(departments, entry.matter->department) == departments.end())
                departments.push_back(entry.matter->department);
            ++derived.saved.fieldsBefore;
        }
    }
    for (const FormGroup& group : derived.thing->groups) {
        FormSection section{&group, {}};
        for (const DataElement& element : derived.thing->elements) {
            const auto it = element.group == group.id ? needed.find(element.id) : needed.end();
            if (it != needed.end() && holds(element.when, scope))
                section.fields.push_back({&element, it->second, !element.optional});
        }
        derived.saved.fieldsAfter += static_cast<int>(section.fields.size());
        if (!section.fields.empty())
            derived.form.push_back(std::move(section));
    }
}

/// One line a material and person, however many matters ask for it.
void mergeMaterials(Derived& derived, const Value& scope)
{
    for (const Material& material : derived.thing->materials) {
        std::vector<domain::MatterId> users;
        for (const DerivedMatter& entry : derived.matters) {
            if (std::ranges::find(entry.matter->materials, material.id) != entry.matter->materials.end())
                users.push_back(entry.matter->id);
        }
        if (users.empty() || !holds(material.when, scope))
            continue;
        const std::vector<std::string> roles = material.roles.empty() ? std::vector<std::string>{""} : material.roles;
        for (const std::string& role : roles) {
            MaterialLine line;
            line.material = &material;
            line.role = role;
            line.key = role.empty() ? material.id.text() : material.id.text() + "/" + role;
            line.usedBy = users;
            line.mergedFrom = static_cast<int>(users.size());
            line.necessity = material.necessity;
            derived.saved.materialsBefore += line.mergedFrom;
            ++derived.saved.materialsAfter;
            derived.saved.materialsToHandIn += material.notAsked == domain::NotAsked::No ? 1 : 0;
            derived.materials.push_back(std::move(line));
        }
    }
}

} // namespace

Derived derive(const Catalogue&, const OneThing& thing, const Object& answers, const Object& fields)
{
    Derived derived;
    derived.thing = &thing;
    const Value scope = scopeOf(answers, fields);
    askQuestions(derived, answers, scope);
    chooseMatters(derived, scope);
    mergeForm(derived, scope);
    mergeMaterials(derived, scope);
    derived.promisedDays = thing.promisedDays;
    derived.longestDays = longestChain(derived.matters);
    derived.contradiction = derived.longestDays > derived.promisedDays;
    const auto applications = std::ranges::count_if(
        derived.matters, [](const DerivedMatter& entry) { return entry.matter->part != MatterPart::Gate; });
    derived.saved.formsBefore = static_cast<int>(applications);
    const auto trips = thing.separate.find("trips");
    derived.saved.tripsBefore =
        trips != thing.separate.end() ? static_cast<int>(trips->second.toInteger()) : static_cast<int>(applications);
    return derived;
}

Object usualAnswers(const OneThing& thing)
{
    Object answers;
    for (const Question& question : thing.questions) {
        if (!question.initial.isNull())
            answers.insert_or_assign(question.id.text(), question.initial);
    }
    return answers;
}

std::vector<std::pair<domain::ElementId, Value>> inferred(const OneThing& thing, const Object& answers,
                                                          const Object& fields)
{
    const Value scope = scopeOf(answers, fields);
    std::vector<std::pair<domain::ElementId, Value>> proposals;
    for (const DataElement& element : thing.elements) {
        if (element.infer.isNull() || !holds(element.when, scope))
            continue;
        Value value = infer(element, scope);
        if (!value.isNull() && !(value.isString() && value.toString().empty()))
            proposals.emplace_back(element.id, std::move(value));
    }
    return proposals;
}

} // namespace yc::catalogue
