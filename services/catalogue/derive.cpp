#include "catalogue/derive.h"

#include "catalogue/derive_matters.h"
#include "catalogue/schema_check.h"
#include "catalogue/scope.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <unordered_map>

namespace yc::catalogue
{
namespace
{

/// One derivation in progress.
class Derivation
{
public:
    Derivation(const OneThing& thing, const Object& answers, const Object& fields)
        : m_thing(thing), m_scope(scopeOf({}, fields))
    {
        m_derived.thing = &thing;
        m_derived.promisedDays = thing.promisedDays;
        ask(answers);
    }

    Derived run()
    {
        m_derived.matters = chosenMatters(m_thing, m_scope, m_open, m_derived.problems, m_derived.longestDays);
        m_derived.contradiction = m_derived.promisedDays > 0 && m_derived.promisedDays < m_derived.longestDays;
        classify();
        mergeForm();
        mergeMaterials();
        compare();
        return std::move(m_derived);
    }

private:
    /// Only answers to questions that are asked count: what was answered before a change of mind no longer does.
    void ask(const Object& answers)
    {
        for (const Question& question : m_thing.questions) {
            const std::string& id = question.id.text();
            if (!holds(question.ask, m_scope)) {
                if (readsOpen(question.ask, m_open))
                    m_open.insert(id);
                continue;
            }
            m_derived.questions.push_back(&question);
            const auto answer = answers.find(id);
            if (answer != answers.end() && !answer->second.isNull()) {
                m_scope.object()["answers"].set(id, answer->second);
            } else {
                m_derived.unanswered.push_back(question.id);
                m_open.insert(id);
            }
        }
    }

    void classify()
    {
        for (const Question* question : m_derived.questions) {
            for (const auto& [when, text] : question->legalClasses) {
                if (holds(when, m_scope))
                    m_derived.legalClasses.emplace_back(question, text);
            }
        }
    }

    void mergeForm()
    {
        std::unordered_map<std::string_view, FormField> fields;
        for (const DataElement& element : m_thing.elements) {
            if (holds(element.when, m_scope))
                fields.emplace(element.id.text(), FormField{&element, {}, !element.optional});
        }
        for (const DerivedMatter& matter : m_derived.matters) {
            for (const domain::ElementId& id : matter.matter->elements) {
                const auto field = fields.find(id.text());
                if (field == fields.end())
                    continue;
                ++m_derived.saved.fieldsBefore;
                std::vector<domain::DepartmentId>& needs = field->second.departments;
                if (std::find(needs.begin(), needs.end(), matter.matter->department) == needs.end())
                    needs.push_back(matter.matter->department);
            }
        }
        layOut(fields);
    }

    void layOut(std::unordered_map<std::string_view, FormField>& fields)
    {
        for (const FormGroup& group : m_thing.groups) {
            FormSection section{&group, {}};
            for (const DataElement& element : m_thing.elements) {
                const auto field = fields.find(element.id.text());
                if (element.group == group.id && field != fields.end() && !field->second.departments.empty())
                    section.fields.push_back(std::move(field->second));
            }
            m_derived.saved.fieldsAfter += static_cast<int>(section.fields.size());
            if (!section.fields.empty())
                m_derived.form.push_back(std::move(section));
        }
    }

    void mergeMaterials()
    {
        std::unordered_map<std::string_view, std::vector<domain::MatterId>> users;
        for (const DerivedMatter& matter : m_derived.matters) {
            for (const domain::MaterialId& id : matter.matter->materials)
                users[id.text()].push_back(matter.matter->id);
        }
        for (const Material& material : m_thing.materials) {
            const auto asking = users.find(material.id.text());
            if (asking != users.end() && holds(material.when, m_scope))
                addLines(material, asking->second);
        }
    }

    void addLines(const Material& material, const std::vector<domain::MatterId>& asking)
    {
        // A conditional material whose situation holds is needed like any other; without a stated situation it stays
        // up to the applicant.
        const bool situationHolds = material.necessity == domain::Necessity::Conditional && !material.when.isNull();
        const domain::Necessity necessity = situationHolds ? domain::Necessity::Required : material.necessity;
        const std::vector<std::string> nobody{""};
        for (const std::string& role : material.roles.empty() ? nobody : material.roles) {
            const std::string key = role.empty() ? material.id.text() : material.id.text() + '/' + role;
            m_derived.materials.push_back({&material, role, key, asking, static_cast<int>(asking.size()), necessity});
        }
    }

    void compare()
    {
        Saved& saved = m_derived.saved;
        for (const DerivedMatter& matter : m_derived.matters)
            saved.formsBefore += matter.matter->part == MatterPart::Gate ? 0 : 1; // a gate takes no application
        for (const MaterialLine& line : m_derived.materials) {
            saved.materialsBefore += line.mergedFrom;
            saved.materialsToHandIn += line.material->notAsked == domain::NotAsked::No ? 1 : 0;
        }
        saved.materialsAfter = static_cast<int>(m_derived.materials.size());
        const auto published = m_thing.separate.find("trips");
        saved.tripsBefore = published != m_thing.separate.end()
                                ? static_cast<int>(published->second.toInteger(saved.formsBefore))
                                : saved.formsBefore;
    }

    const OneThing& m_thing;
    Value m_scope;
    OpenQuestions m_open;
    Derived m_derived;
};

bool isEmpty(const Value& value)
{
    return value.isNull() || (value.isString() && value.toString().empty());
}

} // namespace

Derived derive(const Catalogue&, const OneThing& thing, const Object& answers, const Object& fields)
{
    return Derivation(thing, answers, fields).run();
}

Object usualAnswers(const OneThing& thing)
{
    Object answers;
    for (const Question& question : thing.questions) {
        if (!question.initial.isNull())
            answers.emplace(question.id.text(), question.initial);
    }
    return answers;
}

std::vector<std::pair<domain::ElementId, Value>> inferred(const OneThing& thing, const Object& answers,
                                                          const Object& fields)
{
    std::vector<std::pair<domain::ElementId, Value>> proposals;
    const Value scope = scopeOf(answers, fields);
    for (const DataElement& element : thing.elements) {
        const auto field = fields.find(element.id.text());
        const bool filled = field != fields.end() && !isEmpty(field->second);
        if (element.infer.isNull() || filled || !holds(element.when, scope))
            continue;
        Result<Value> proposal = rules::evaluate(element.infer, scope);
        if (proposal && !isEmpty(*proposal) && satisfies(*proposal, element.schema))
            proposals.emplace_back(element.id, std::move(proposal).value());
    }
    return proposals;
}

} // namespace yc::catalogue
