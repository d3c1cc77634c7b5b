#include "base/text.h"
#include "catalogue/checks.h"
#include "catalogue/reader.h"
#include "catalogue/schema_check.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <set>

namespace yc::catalogue
{
namespace
{

constexpr std::string_view kAnswers = "answers.";
constexpr std::string_view kFields = "fields.";
constexpr std::string_view kMaterials = "materials.";
constexpr std::string_view kToday = "today";

/// What a rule at a certain place may read.
enum class Reads { Answers, AnswersAndFields, Everything };

class RuleCheck
{
public:
    RuleCheck(const OneThing& thing, Notes& notes) : m_thing(thing), m_notes(notes)
    {
        for (const Question& question : thing.questions)
            m_questions.insert(question.id.text());
        for (const DataElement& element : thing.elements)
            m_elements.insert(element.id.text());
        for (const Material& material : thing.materials) {
            m_materials.insert(material.id.text());
            for (const std::string& role : material.roles)
                m_materials.insert(material.id.text() + '/' + role);
        }
    }

    void run()
    {
        questions();
        elements();
        matters();
        for (std::size_t index = 0; index < m_thing.materials.size(); ++index)
            rule(m_thing.materials[index].when, pointerTo("/materials", index) + "/when", Reads::AnswersAndFields);
        for (std::size_t index = 0; index < m_thing.rules.size(); ++index)
            rule(m_thing.rules[index].when, pointerTo("/rules", index) + "/when", Reads::Everything);
    }

private:
    void rule(const Value& rule, const std::string& place, Reads reads)
    {
        if (rule.isNull())
            return;
        for (const std::string& name : rules::unknownOperatorsOf(rule))
            m_notes.error("rule", place, "JsonLogic has no operator \"" + name + "\"",
                          "use the operators of jsonlogic.com");
        for (const std::string& variable : rules::variablesOf(rule)) {
            if (!isKnown(variable, reads))
                m_notes.error("unknown_reference", place,
                              "the rule reads \"" + variable + "\", which does not exist here", expectation(reads));
        }
    }

    static std::string expectation(Reads reads)
    {
        std::string text = "read answers.<question>";
        if (reads != Reads::Answers)
            text += ", fields.<element>";
        if (reads == Reads::Everything)
            text += ", materials.<key> or today";
        return text + " of this one thing";
    }

    bool isKnown(std::string_view variable, Reads reads) const
    {
        if (variable.starts_with(kAnswers))
            return m_questions.contains(variable.substr(kAnswers.size()));
        if (reads != Reads::Answers && variable.starts_with(kFields))
            return m_elements.contains(variable.substr(kFields.size()));
        if (reads == Reads::Everything && variable.starts_with(kMaterials))
            return m_materials.contains(variable.substr(kMaterials.size()));
        return reads == Reads::Everything && variable == kToday;
    }

    void questions()
    {
        std::set<std::string, std::less<>> earlier;
        for (std::size_t index = 0; index < m_thing.questions.size(); ++index) {
            const Question& question = m_thing.questions[index];
            const std::string place = pointerTo("/questions", index);
            rule(question.ask, place + "/ask", Reads::Answers);
            for (const std::string& variable : rules::variablesOf(question.ask)) {
                const std::string_view id =
                    std::string_view(variable).substr(std::min(kAnswers.size(), variable.size()));
                if (m_questions.contains(id) && !earlier.contains(id))
                    m_notes.error("cycle", place + "/ask",
                                  "the question depends on \"" + std::string(id) + "\", which is not asked before it",
                                  "put the deciding question first");
            }
            for (std::size_t at = 0; at < question.legalClasses.size(); ++at)
                rule(question.legalClasses[at].first, pointerTo(place + "/legalClasses", at) + "/when", Reads::Answers);
            if (question.kind != "yesno" && question.options.empty())
                m_notes.error("schema", place + "/options", "a question to choose from has no options",
                              "list its options, or make it yesno");
            earlier.insert(question.id.text());
        }
    }

    void elements()
    {
        for (std::size_t index = 0; index < m_thing.elements.size(); ++index) {
            const DataElement& element = m_thing.elements[index];
            const std::string place = pointerTo("/elements", index);
            rule(element.when, place + "/when", Reads::Answers);
            rule(element.infer, place + "/infer", Reads::AnswersAndFields);
            if (const std::string fault = schemaFault(element.schema); !fault.empty())
                m_notes.error("schema", place + "/schema", "not a usable JSON Schema: " + fault,
                              "write JSON Schema draft 7; patterns in ASCII");
            if (element.kind == "choice" && element.options.empty() && !element.schema.has("enum"))
                m_notes.error("schema", place + "/options", "a choice has nothing to choose from", "list its options");
        }
    }

    void matters()
    {
        for (std::size_t index = 0; index < m_thing.matters.size(); ++index) {
            const Matter& matter = m_thing.matters[index];
            const std::string place = pointerTo("/matters", index);
            rule(matter.when, place + "/when", Reads::Answers);
            const bool alternative = matter.part == MatterPart::Alternative;
            if (alternative && matter.alternativeOf.empty())
                m_notes.error("schema", place + "/alternativeOf", "an alternative belongs to no group",
                              "name the group of which one is chosen");
            if (matter.when.isNull() && (alternative || matter.part == MatterPart::Optional))
                m_notes.error("undecided", place, "nothing decides whether this matter is part of a case",
                              "add \"when\", read from a situation question");
        }
    }

    const OneThing& m_thing;
    Notes& m_notes;
    std::set<std::string, std::less<>> m_questions;
    std::set<std::string, std::less<>> m_elements;
    std::set<std::string, std::less<>> m_materials;
};

} // namespace

void checkRules(const OneThing& thing, Notes& notes)
{
    RuleCheck(thing, notes).run();
}

} // namespace yc::catalogue
