#include "desk/case_view.h"

#include "base/redact.h"
#include "catalogue/decided.h"
#include "domain/case_digest.h"

#include <algorithm>
#include <set>

namespace yc::desk
{
namespace
{

using namespace ports;

Words words(const catalogue::Text& text)
{
    return {text.zh, text.en};
}

std::string shortName(const catalogue::Catalogue& catalogue, const domain::DepartmentId& id)
{
    const catalogue::Department* department = catalogue.find(id);
    return department != nullptr ? department->shortName.zh : id.text();
}

std::vector<OptionView> optionsOf(const std::vector<std::pair<std::string, catalogue::Text>>& options)
{
    std::vector<OptionView> views;
    views.reserve(options.size());
    for (const auto& [value, label] : options)
        views.push_back({value, words(label)});
    return views;
}

bool mayCorrect(const domain::CaseRecord& record, const catalogue::OneThing* thing, const FieldView& view)
{
    return !record.isDraft() && !record.withdrawn && !view.field.disputed() &&
           catalogue::decidedOn(record, thing, view.field.element) == nullptr;
}

FieldView fieldView(const domain::CaseRecord& record, const catalogue::FormField& formField,
                    const catalogue::Catalogue& catalogue, Day today)
{
    const catalogue::DataElement& element = *formField.element;
    FieldView view;
    view.label = words(element.label);
    view.hint = words(element.hint);
    view.kind = element.kind;
    view.options = optionsOf(element.options);
    view.required = formField.required;
    view.sensitive = element.sensitive;
    for (const domain::DepartmentId& department : formField.departments)
        view.departments.push_back(shortName(catalogue, department));
    const auto it = record.fields.find(element.id);
    if (it == record.fields.end()) {
        view.field.element = element.id;
        return view;
    }
    view.field = it->second;
    view.shown = element.sensitive ? maskedText(element, view.field.value) : view.field.value.toString();
    if (element.sensitive) {
        for (const domain::Reading& reading : view.field.others)
            view.readings.push_back(maskedBesides(reading.value.toString(), maskedText(element, reading.value),
                                                  view.field.value.toString()));
    }
    if (!view.field.empty()) {
        if (const Result<void> checked = catalogue::checkValue(element, view.field.value, today); !checked) {
            view.problem = checked.problem().code;
            view.problemArgs = checked.problem().args;
        }
    }
    return view;
}

void addGroups(CaseView& view, const domain::CaseRecord& record, const CaseFacts& facts,
               const catalogue::Catalogue& catalogue, Day today)
{
    for (const catalogue::FormSection& section : facts.derived.form) {
        GroupView group;
        group.id = section.group->id;
        group.title = words(section.group->title);
        for (const catalogue::FormField& field : section.fields) {
            group.fields.push_back(fieldView(record, field, catalogue, today));
            group.fields.back().correctable = mayCorrect(record, facts.thing, group.fields.back());
            for (const std::string& department : group.fields.back().departments) {
                if (std::ranges::find(group.departments, department) == group.departments.end())
                    group.departments.push_back(department);
            }
        }
        view.groups.push_back(std::move(group));
    }
}

void addQuestions(CaseView& view, const domain::CaseRecord& record, const CaseFacts& facts)
{
    for (const catalogue::Question* question : facts.derived.questions) {
        QuestionView asked;
        asked.id = question->id;
        asked.text = words(question->text);
        asked.help = words(question->help);
        asked.group = question->group;
        asked.kind = question->kind;
        asked.options = optionsOf(question->options);
        if (const auto it = record.answers.find(question->id.text()); it != record.answers.end())
            asked.answer = it->second;
        for (const auto& [of, legalClass] : facts.derived.legalClasses) {
            if (of == question)
                asked.legalClasses.push_back(words(legalClass));
        }
        view.questions.push_back(std::move(asked));
    }
}

const char* partName(catalogue::MatterPart part)
{
    switch (part) {
    case catalogue::MatterPart::Fixed:
        return "fixed";
    case catalogue::MatterPart::Optional:
        return "optional";
    case catalogue::MatterPart::Alternative:
        return "alternative";
    case catalogue::MatterPart::Gate:
        return "gate";
    }
    return "fixed";
}

void addMatters(CaseView& view, const CaseFacts& facts, const catalogue::Catalogue& catalogue)
{
    const auto nameOf = [&](const domain::MatterId& id) {
        const auto it = std::ranges::find(facts.thing->matters, id, &catalogue::Matter::id);
        return it != facts.thing->matters.end() ? it->name.zh : id.text();
    };
    for (const catalogue::DerivedMatter& derived : facts.derived.matters) {
        MatterView matter;
        matter.id = derived.matter->id;
        matter.name = words(derived.matter->name);
        if (const auto* department = catalogue.find(derived.matter->department))
            matter.department = words(department->name);
        matter.promisedDays = derived.matter->promisedDays;
        matter.stage = derived.stage;
        matter.part = partName(derived.matter->part);
        matter.result = words(derived.matter->result);
        for (const domain::MatterId& before : derived.after)
            matter.after.push_back(nameOf(before));
        view.matters.push_back(std::move(matter));
    }
}

void addMaterials(CaseView& view, const domain::CaseRecord& record, const CaseFacts& facts,
                  const catalogue::Catalogue& catalogue)
{
    for (const catalogue::MaterialLine& line : facts.derived.materials) {
        MaterialView material;
        material.key = line.key;
        material.name = words(line.material->name);
        if (const auto it = facts.thing->roles.find(line.role); it != facts.thing->roles.end())
            material.whose = words(it->second);
        for (const catalogue::DerivedMatter& derived : facts.derived.matters) {
            if (std::ranges::find(line.usedBy, derived.matter->id) == line.usedBy.end())
                continue;
            const std::string department = shortName(catalogue, derived.matter->department);
            if (std::ranges::find(material.departments, department) == material.departments.end())
                material.departments.push_back(department);
        }
        material.mergedFrom = line.mergedFrom;
        material.necessity = line.necessity;
        material.notAsked = line.material->notAsked;
        material.note = words(line.material->note);
        material.basis = line.material->basis;
        if (const auto it = record.materials.find(line.key); it != record.materials.end())
            material.taken = it->second;
        material.taken.key = line.key;
        view.materials.push_back(std::move(material));
    }
}

const char* severityName(review::Severity severity)
{
    switch (severity) {
    case review::Severity::Block:
        return "block";
    case review::Severity::Warn:
        return "warn";
    case review::Severity::Info:
        return "info";
    }
    return "info";
}

void addFindings(CaseView& view, const CaseFacts& facts)
{
    for (const review::Finding& finding : facts.findings) {
        view.findings.push_back({.id = finding.id,
                                 .rule = finding.rule,
                                 .version = finding.version,
                                 .severity = severityName(finding.severity),
                                 .message = words(finding.message),
                                 .remedy = words(finding.remedy),
                                 .basis = finding.basis,
                                 .element = finding.element,
                                 .material = finding.material,
                                 .overridable = finding.overridable,
                                 .overridden = finding.overridden});
    }
}

/// The clock that matters to the person who asks: what runs now.
const std::optional<domain::Due>& runningClock(const domain::ItemView& item)
{
    if (item.delivery)
        return item.delivery;
    return item.promise ? item.promise : item.notice;
}

void addItems(CaseView& view, const domain::CaseRecord& record, const domain::WorkCalendar& calendar,
              std::chrono::minutes offset)
{
    for (const domain::DepartmentItem& item : record.items) {
        const domain::ItemView derived = domain::viewOf(item.events, item.rules, calendar, offset);
        ItemStatusView status;
        status.id = item.id;
        status.matter = item.matterName;
        status.department = item.departmentName;
        status.state = derived.state;
        if (const std::optional<domain::Due>& due = runningClock(derived)) {
            status.due = due->day;
            status.provisional = due->provisional;
        }
        status.departmentNumber = item.departmentNumber;
        status.result = item.resultName;
        status.resultNumber = item.resultNumber;
        for (const domain::ItemEvent& event : item.events) {
            if (event.kind == domain::ItemEventKind::AskSupplement)
                status.notice = event.lines;
            if (!event.ground.empty())
                status.ground = event.ground;
        }
        view.items.push_back(std::move(status));
    }
}

} // namespace

std::string maskedText(const catalogue::DataElement& element, const Value& value)
{
    const std::string& text = value.toString();
    if (element.kind == "id")
        return maskIdNumber(text);
    if (element.kind == "phone" || element.kind == "bank")
        return maskPhone(text);
    return element.kind == "name" ? maskName(text) : text;
}

Object fieldValues(const domain::CaseRecord& record)
{
    Value root;
    root.object();
    for (const auto& [element, field] : record.fields) {
        if (field.empty())
            continue;
        Value* place = &root;
        const std::vector<std::string> steps = split(element.text(), '.');
        for (std::size_t i = 0; i + 1 < steps.size(); ++i)
            place = &place->object()[steps[i]];
        place->set(steps.back(), field.value);
    }
    return root.object();
}

CaseFacts factsOf(const domain::CaseRecord& record, const catalogue::Catalogue& catalogue, Day today)
{
    CaseFacts facts;
    facts.thing = catalogue.find(record.oneThing);
    if (facts.thing == nullptr)
        return facts;
    facts.derived = catalogue::derive(catalogue, *facts.thing, record.answers, fieldValues(record));
    if (record.isDraft())
        facts.findings = review::findingsOf(record, facts.derived, catalogue.version, today);
    return facts;
}

CaseView viewOf(const domain::CaseRecord& record, const CaseFacts& facts, const catalogue::Catalogue& catalogue,
                const domain::WorkCalendar& calendar, Day today, std::chrono::minutes offset)
{
    CaseView view;
    view.record = record;
    view.readOnly = !record.isDraft();
    view.awaitsSupplement = domain::openNoticeSince(record).has_value();
    view.state = record.state();
    view.title = {record.oneThingName, record.oneThingName};
    view.applicantName = maskName(domain::applicantName(record));
    view.applicantId = maskIdNumber(domain::applicantIdNumber(record));
    addItems(view, record, calendar, offset);
    if (facts.thing == nullptr)
        return view;
    const catalogue::OneThing& thing = *facts.thing;
    view.title = words(thing.name);
    view.region = {thing.region, thing.region};
    view.origin = thing.origin.source + " " + thing.origin.captured;
    view.guide = thing.guide;
    view.promisedDays = facts.derived.promisedDays;
    view.longestDays = facts.derived.longestDays;
    view.limitsContradict = facts.derived.contradiction;
    const catalogue::Saved& saved = facts.derived.saved;
    view.saved = {saved.formsBefore,    saved.fieldsBefore,      saved.fieldsAfter, saved.materialsBefore,
                  saved.materialsAfter, saved.materialsToHandIn, saved.tripsBefore, saved.tripsAfter};
    addQuestions(view, record, facts);
    addMatters(view, facts, catalogue);
    addGroups(view, record, facts, catalogue, today);
    addMaterials(view, record, facts, catalogue);
    addFindings(view, facts);
    view.maySubmit = record.isDraft() && facts.derived.unanswered.empty() && facts.derived.problems.empty() &&
                     review::maySubmit(facts.findings);
    return view;
}

} // namespace yc::desk
