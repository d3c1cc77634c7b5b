#include "review/review.h"

#include "base/text.h"
#include "rules/json_logic.h"

#include <algorithm>

namespace yc::review
{
namespace
{

using catalogue::Text;

struct Collector {
    const domain::CaseRecord& record;
    const std::string& version;
    std::vector<Finding> findings;

    Finding& add(const char* rule, Severity severity, const std::string& place, Text message, Text remedy)
    {
        Finding finding;
        finding.id = std::string(rule) + "@" + place;
        finding.rule = rule;
        finding.version = version;
        finding.severity = severity;
        finding.message = std::move(message);
        finding.remedy = std::move(remedy);
        findings.push_back(std::move(finding));
        return findings.back();
    }
};

/// REQ, VAL, CON, INF: what every field must pass.
void reviewField(Collector& collector, const catalogue::FormField& shown, Day today)
{
    const catalogue::DataElement& element = *shown.element;
    const std::string& id = element.id.text();
    const auto it = collector.record.fields.find(element.id);
    const domain::Field field = it != collector.record.fields.end() ? it->second : domain::Field{};
    const Text& label = element.label;
    Finding* finding = nullptr;
    if (field.inConflict()) {
        finding = &collector.add("CON", Severity::Block, id, {label.zh + "两处不一致", label.en + ": the sources differ"},
                                 {"选定一个来源的值", "Choose one of the values"});
    } else if (field.empty()) {
        if (!shown.required)
            return;
        finding = &collector.add("REQ", Severity::Block, id, {label.zh + "未填", label.en + " is empty"}, element.hint);
    } else if (const Result<void> checked = catalogue::checkValue(element, field.value, today); !checked) {
        finding = &collector.add("VAL", Severity::Block, id, {label.zh + "填写有误", label.en + " is not right"},
                                 {"按提示更正", "Correct it as the hint says"});
    } else if (field.provenance.source == domain::Source::Inferred && !field.confirmed) {
        finding = &collector.add("INF", Severity::Warn, id, {label.zh + "是推定值，待核对", label.en + " was proposed by rule"},
                                 {"核对后确认本组", "Check it, then confirm the group"});
    }
    if (finding != nullptr)
        finding->element = id;
}

/// MAT: a material that is asked for and not settled.
void reviewMaterial(Collector& collector, const catalogue::MaterialLine& line)
{
    const auto it = collector.record.materials.find(line.key);
    if (it != collector.record.materials.end() && it->second.settled())
        return;
    const bool required = line.necessity == domain::Necessity::Required;
    const Text& name = line.material->name;
    Finding& finding = collector.add("MAT", required ? Severity::Block : Severity::Info, line.key,
                                     {name.zh + (required ? "未收" : "视情提供"), name.en + (required ? " is missing" : " if it applies")},
                                     line.material->note);
    finding.material = line.key;
    finding.basis = line.material->basis;
}

Value scopeOf(const domain::CaseRecord& record, Day today)
{
    Value scope;
    scope.set("answers", record.answers);
    Value fields{Object{}};
    for (const auto& [id, field] : record.fields) {
        if (field.empty())
            continue;
        Value* place = &fields;
        for (const std::string& step : split(id.text(), '.'))
            place = &place->object()[step];
        *place = field.value;
    }
    scope.set("fields", std::move(fields));
    Value materials{Object{}};
    for (const auto& [key, taken] : record.materials)
        materials.set(key, domain::name(taken.as));
    scope.set("materials", std::move(materials));
    scope.set("today", dayText(today));
    return scope;
}

Severity severityOf(const std::string& name)
{
    if (name == "block")
        return Severity::Block;
    return name == "warn" ? Severity::Warn : Severity::Info;
}

void reviewRules(Collector& collector, const catalogue::OneThing& thing, Day today)
{
    const Value scope = scopeOf(collector.record, today);
    for (const catalogue::ReviewRule& rule : thing.rules) {
        const Result<Value> holds = rules::evaluate(rule.when, scope);
        if (!holds || !rules::truthy(*holds))
            continue;
        const std::string place = rule.element.empty() ? rule.materialKey : rule.element.text();
        Finding& finding = collector.add(rule.id.c_str(), severityOf(rule.severity), place, rule.message, rule.remedy);
        finding.basis = rule.basis;
        finding.element = rule.element.text();
        finding.material = rule.materialKey;
    }
}

} // namespace

std::vector<Finding> findingsOf(const domain::CaseRecord& record, const catalogue::Derived& derived,
                                const std::string& version, Day today)
{
    Collector collector{record, version, {}};
    for (const catalogue::FormSection& section : derived.form) {
        for (const catalogue::FormField& field : section.fields)
            reviewField(collector, field, today);
    }
    for (const catalogue::MaterialLine& line : derived.materials)
        reviewMaterial(collector, line);
    reviewRules(collector, *derived.thing, today);
    for (Finding& finding : collector.findings) {
        finding.overridden = std::ranges::any_of(
            record.decisions, [&](const domain::FindingDecision& decision) { return decision.finding == finding.id; });
    }
    std::ranges::stable_sort(collector.findings, {}, &Finding::severity);
    return collector.findings;
}

/// What a person may let pass: everything but an unsettled conflict, an empty required field and a wrong value.
bool maySubmit(const std::vector<Finding>& findings)
{
    return std::ranges::none_of(findings, [](const Finding& finding) {
        const bool hard = finding.rule == "CON" || finding.rule == "REQ" || finding.rule == "VAL";
        return finding.severity == Severity::Block && (hard || !finding.overridden);
    });
}

} // namespace yc::review
