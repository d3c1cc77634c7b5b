#include "review/review.h"

#include "base/text.h"
#include "catalogue/scope.h"
#include "review/built_in.h"
#include "review/wording.h"
#include "rules/json_logic.h"

#include <algorithm>

namespace yc::review
{
namespace
{

/// One review in progress: the findings in the order of the form, then of the materials, then of the case.
class Review
{
public:
    Review(const domain::CaseRecord& record, const catalogue::Derived& derived, Day today)
        : m_record(record), m_derived(derived), m_today(today), m_scope(scope())
    {
    }

    std::vector<Finding> run()
    {
        for (const catalogue::FormSection& section : m_derived.form) {
            for (const catalogue::FormField& field : section.fields) {
                add(findingsOfField(field, whose(section.group->role), m_record, m_today));
                rulesAt(field.element->id.text());
            }
        }
        for (const catalogue::MaterialLine& line : m_derived.materials) {
            add(findingsOfMaterial(line, whose(line.role), m_record));
            rulesAt(line.key);
        }
        rulesAt({});
        return std::move(m_findings);
    }

private:
    void add(std::vector<Finding> findings)
    {
        std::move(findings.begin(), findings.end(), std::back_inserter(m_findings));
    }

    catalogue::Text whose(const std::string& role) const
    {
        const auto found = m_derived.thing->roles.find(role);
        return found != m_derived.thing->roles.end() ? found->second : catalogue::Text();
    }

    /// Rules that point at a field or a material which this case does not have are never asked.
    void rulesAt(const std::string& place)
    {
        for (const catalogue::ReviewRule& rule : m_derived.thing->rules) {
            const std::string& pointed = rule.element.empty() ? rule.materialKey : rule.element.text();
            if (pointed == place)
                apply(rule, place);
        }
    }

    void apply(const catalogue::ReviewRule& rule, const std::string& place)
    {
        const Result<Value> result = rules::evaluate(rule.when, m_scope);
        if (result && !rules::truthy(*result))
            return;
        Finding finding;
        finding.rule = rule.id;
        finding.id = rule.id + '@' + (place.empty() ? "case" : place);
        finding.severity = result ? severityOf(rule.severity) : Severity::Warn;
        Words words = result ? Words{rule.message, rule.remedy} : brokenRuleWords(rule.id);
        finding.message = std::move(words.message);
        finding.remedy = std::move(words.remedy);
        finding.basis = rule.basis;
        finding.element = rule.element.text();
        finding.material = rule.materialKey;
        m_findings.push_back(std::move(finding));
    }

    static Severity severityOf(const std::string& word)
    {
        if (word == "block")
            return Severity::Block;
        return word == "info" ? Severity::Info : Severity::Warn;
    }

    /// {"answers","fields","materials","today"}: what rules of the catalogue read.
    Value scope() const
    {
        Object fields;
        for (const auto& [id, field] : m_record.fields)
            fields.emplace(id.text(), field.value);
        Object materials;
        for (const auto& [key, taken] : m_record.materials)
            materials.emplace(key, domain::name(taken.as));
        return Object{{"answers", m_record.answers},
                      {"fields", catalogue::nested(fields)},
                      {"materials", std::move(materials)},
                      {"today", dayText(m_today)}};
    }

    const domain::CaseRecord& m_record;
    const catalogue::Derived& m_derived;
    Day m_today;
    Value m_scope;
    std::vector<Finding> m_findings;
};

/// A decision covers what the person saw: a value that came after it is judged anew.
bool covers(const domain::FindingDecision& decision, const Finding& finding, const domain::CaseRecord& record)
{
    if (decision.finding != finding.id || trimmed(decision.reason).empty())
        return false;
    const auto field = record.fields.find(domain::ElementId(finding.element));
    return field == record.fields.end() || field->second.provenance.at <= decision.at;
}

} // namespace

std::vector<Finding> findingsOf(const domain::CaseRecord& record, const catalogue::Derived& derived,
                                const std::string& version, Day today)
{
    std::vector<Finding> findings = Review(record, derived, today).run();
    for (Finding& finding : findings) {
        finding.version = version;
        finding.overridden =
            finding.overridable && std::any_of(record.decisions.begin(), record.decisions.end(),
                                               [&](const auto& decision) { return covers(decision, finding, record); });
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& left, const Finding& right) { return left.severity < right.severity; });
    return findings;
}

bool maySubmit(const std::vector<Finding>& findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::Block && !finding.overridden;
    });
}

} // namespace yc::review
