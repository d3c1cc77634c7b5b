#include "review/built_in.h"

#include "review/wording.h"

#include <algorithm>

namespace yc::review
{
namespace
{

constexpr const char* kIntakeLaw = "行政许可法第三十二条"; // complete and in the legal form
constexpr const char* kTruthLaw = "行政许可法第三十一条";  // the content must be true
constexpr const char* kDeferral = "DB31/T 862-2021";

Finding findingAt(const char* rule, Severity severity, Words words, const char* basis)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.message = std::move(words.message);
    finding.remedy = std::move(words.remedy);
    finding.basis = basis;
    return finding;
}

Finding atElement(const char* rule, Severity severity, Words words, const char* basis, const std::string& element)
{
    Finding finding = findingAt(rule, severity, std::move(words), basis);
    finding.element = element;
    finding.id = finding.rule + '@' + element;
    return finding;
}

Finding atMaterial(Severity severity, Words words, const char* basis, const std::string& key)
{
    Finding finding = findingAt("MAT", severity, std::move(words), basis);
    finding.material = key;
    finding.id = finding.rule + '@' + key;
    return finding;
}

Severity severityOfMissing(domain::Necessity necessity)
{
    switch (necessity) {
    case domain::Necessity::Deferrable:
        return Severity::Warn;
    case domain::Necessity::Conditional:
        return Severity::Info;
    case domain::Necessity::Required:
        break;
    }
    return Severity::Block;
}

std::vector<Finding> findingsOfPromise(const domain::TakenMaterial& taken, const catalogue::MaterialLine& line,
                                       const catalogue::Text& label)
{
    if (line.necessity == domain::Necessity::Required)
        return {atMaterial(Severity::Block, promisedMaterialWords(label), kDeferral, line.key)};
    if (!taken.promisedBy)
        return {atMaterial(Severity::Block, dateOfPromiseWords(label), kDeferral, line.key)};
    return {};
}

} // namespace

std::vector<Finding> findingsOfField(const catalogue::FormField& formField, const catalogue::Text& whose,
                                     const domain::CaseRecord& record, Day today)
{
    const catalogue::DataElement& element = *formField.element;
    const std::string& id = element.id.text();
    const catalogue::Text label = labelled(whose, element.label);
    const auto found = record.fields.find(element.id);
    const domain::Field none;
    const domain::Field& field = found != record.fields.end() ? found->second : none;
    if (field.inConflict()) {
        Finding conflict = atElement("CON", Severity::Block, conflictWords(label), kTruthLaw, id);
        conflict.overridable = false;
        return {std::move(conflict)};
    }
    if (field.empty()) {
        if (!formField.required)
            return {};
        return {atElement("REQ", Severity::Block, emptyWords(label), kIntakeLaw, id)};
    }
    std::vector<Finding> findings;
    if (const Result<void> checked = catalogue::checkValue(element, field.value, today); !checked)
        findings.push_back(atElement("VAL", Severity::Block, valueWords(label, checked.problem()), kTruthLaw, id));
    if (field.provenance.source == domain::Source::Inferred && !field.confirmed)
        findings.push_back(atElement("INF", Severity::Warn, inferredWords(label), kTruthLaw, id));
    return findings;
}

std::vector<Finding> findingsOfMaterial(const catalogue::MaterialLine& line, const catalogue::Text& whose,
                                        const domain::CaseRecord& record)
{
    const catalogue::Text label = labelled(whose, line.material->name);
    const auto found = record.materials.find(line.key);
    const domain::TakenMaterial nothing;
    const domain::TakenMaterial& taken = found != record.materials.end() ? found->second : nothing;
    const bool required = line.necessity == domain::Necessity::Required;
    if (taken.as == domain::TakenAs::Promised)
        return findingsOfPromise(taken, line, label);
    if (taken.as == domain::TakenAs::NotNeeded && required)
        return {atMaterial(Severity::Block, notNeededWords(label), kIntakeLaw, line.key)};
    // What the program makes from the form itself is made when the case is taken in.
    if (taken.settled() || line.material->notAsked == domain::NotAsked::Generated)
        return {};
    return {atMaterial(severityOfMissing(line.necessity),
                       missingMaterialWords(label, line.necessity, line.material->notAsked), kIntakeLaw, line.key)};
}

} // namespace yc::review
