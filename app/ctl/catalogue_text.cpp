#include "catalogue_text.h"

#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace yc::ctl
{
namespace
{

const char* severityOf(const catalogue::Defect& defect)
{
    if (defect.error)
        return "error";
    return defect.known ? "known" : "warning";
}

std::int64_t countOf(const catalogue::Loaded& loaded, std::string_view severity)
{
    return std::count_if(loaded.defects.begin(), loaded.defects.end(),
                         [&](const catalogue::Defect& defect) { return severity == severityOf(defect); });
}

std::string mattersText(const catalogue::Derived& derived, const catalogue::Catalogue& catalogue)
{
    std::string text;
    for (const catalogue::DerivedMatter& line : derived.matters) {
        const catalogue::Matter& matter = *line.matter;
        const catalogue::Department* department = catalogue.find(matter.department);
        std::vector<std::string> after;
        for (const domain::MatterId& id : line.after)
            after.push_back(id.text());
        text += fmt::format("  {} {} [{}] {} · {} 个工作日{}\n", line.stage + 1, matter.name.zh, matter.id.text(),
                            department != nullptr ? department->shortName.zh : matter.department.text(),
                            matter.promisedDays, after.empty() ? "" : " · 在 " + join(after, ", ") + " 之后");
    }
    return text;
}

std::string formText(const catalogue::Derived& derived)
{
    std::string text;
    for (const catalogue::FormSection& section : derived.form) {
        std::vector<std::string> labels;
        for (const catalogue::FormField& field : section.fields)
            labels.push_back(field.element->label.zh + (field.required ? "" : "(选填)"));
        text += fmt::format("  {}: {}\n", section.group->title.zh, join(labels, "、"));
    }
    return text;
}

std::string materialsText(const catalogue::Derived& derived)
{
    std::string text;
    for (const catalogue::MaterialLine& line : derived.materials) {
        const auto role = derived.thing->roles.find(line.role);
        text += fmt::format("  {} {}{} · {} · {}{}\n", line.key, line.material->name.zh,
                            role != derived.thing->roles.end() ? "(" + role->second.zh + ")" : std::string(),
                            domain::name(line.necessity), domain::name(line.material->notAsked),
                            line.mergedFrom > 1 ? fmt::format(" · {} 份清单合一", line.mergedFrom) : std::string());
    }
    return text;
}

} // namespace

std::string lineOf(const catalogue::Defect& defect)
{
    return fmt::format("{} {} {} {}: {}", severityOf(defect), defect.code, defect.file, defect.place, defect.message);
}

Value checkValueOf(const catalogue::Loaded& loaded)
{
    Array defects;
    for (const catalogue::Defect& defect : loaded.defects)
        defects.push_back(Object{{"code", defect.code},
                                 {"severity", severityOf(defect)},
                                 {"file", defect.file},
                                 {"place", defect.place},
                                 {"message", defect.message},
                                 {"remedy", defect.remedy}});
    return Object{{"version", loaded.catalogue.version},
                  {"oneThings", static_cast<std::int64_t>(loaded.catalogue.oneThings.size())},
                  {"errors", countOf(loaded, "error")},
                  {"warnings", countOf(loaded, "warning")},
                  {"known", countOf(loaded, "known")},
                  {"defects", std::move(defects)}};
}

std::string checkTextOf(const catalogue::Loaded& loaded)
{
    std::string text;
    for (const catalogue::Defect& defect : loaded.defects)
        text += lineOf(defect) + "\n    remedy: " + defect.remedy + '\n';
    return text + fmt::format("{} one things: {} errors, {} warnings, {} known and kept as published",
                              loaded.catalogue.oneThings.size(), countOf(loaded, "error"), countOf(loaded, "warning"),
                              countOf(loaded, "known"));
}

Value listValueOf(const catalogue::Catalogue& catalogue)
{
    Array things;
    for (const catalogue::OneThing& thing : catalogue.oneThings)
        things.push_back(Object{{"id", thing.id.text()},
                                {"code", thing.code},
                                {"name", Object{{"zh", thing.name.zh}, {"en", thing.name.en}}},
                                {"region", thing.region},
                                {"lead", thing.lead.text()},
                                {"promisedDays", thing.promisedDays},
                                {"matters", static_cast<std::int64_t>(thing.matters.size())},
                                {"materials", static_cast<std::int64_t>(thing.materials.size())},
                                {"questions", static_cast<std::int64_t>(thing.questions.size())},
                                {"source", thing.origin.source},
                                {"captured", thing.origin.captured}});
    return Object{{"version", catalogue.version}, {"oneThings", std::move(things)}};
}

std::string listTextOf(const catalogue::Catalogue& catalogue)
{
    std::string text = "version " + catalogue.version;
    for (const catalogue::OneThing& thing : catalogue.oneThings)
        text += fmt::format("\n{} {} · {} · {} matters, {} materials, {} questions · {} {}", thing.id.text(),
                            thing.name.zh, thing.region, thing.matters.size(), thing.materials.size(),
                            thing.questions.size(), thing.origin.source, thing.origin.captured);
    return text;
}

std::string questionsTextOf(const catalogue::OneThing& thing)
{
    std::vector<std::string> ids;
    for (const catalogue::Question& question : thing.questions)
        ids.push_back(question.id.text());
    return join(ids, ", ");
}

std::string derivedTextOf(const catalogue::Derived& derived, const catalogue::Catalogue& catalogue)
{
    const catalogue::Saved& saved = derived.saved;
    std::string text =
        fmt::format("{} ({}, {})\n事项\n", derived.thing->name.zh, derived.thing->region, derived.thing->origin.source);
    text += mattersText(derived, catalogue) + "表单\n" + formText(derived) + "材料\n" + materialsText(derived);
    text += fmt::format("时限 整体承诺 {} 个工作日；最长一链 {} 个工作日{}\n", derived.promisedDays,
                        derived.longestDays, derived.contradiction ? "（两者矛盾，分别计时）" : "");
    text += fmt::format("对比 表 {} → {}，字段 {} → {}，材料 {} → {}（须交 {}），跑动 {} → {}", saved.formsBefore,
                        saved.formsAfter, saved.fieldsBefore, saved.fieldsAfter, saved.materialsBefore,
                        saved.materialsAfter, saved.materialsToHandIn, saved.tripsBefore, saved.tripsAfter);
    for (const domain::QuestionId& id : derived.unanswered)
        text += "\n未答 " + id.text();
    for (const std::string& problem : derived.problems)
        text += "\n问题 " + problem;
    return text;
}

} // namespace yc::ctl
