#include "domain/commands.h"
#include "faults/sim/clerk.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

constexpr const char* kCasesLane = "cases";
/// Few of them, so that windows often mean the same one.
constexpr const char* kCorrected[] = {"child.name", "hukou.address"};

bool mayCorrect(const ports::CaseView& view, const std::string& element)
{
    for (const ports::GroupView& group : view.groups) {
        for (const ports::FieldView& field : group.fields) {
            if (field.field.element.text() == element)
                return field.correctable;
        }
    }
    return false;
}

} // namespace

bool Clerk::correctCase()
{
    if (m_hall.cases.empty()) // one of the last few: they are what several windows look at
        return false;
    const std::size_t recent = std::min<std::size_t>(m_hall.cases.size(), 3);
    const std::string id = m_hall.cases[m_hall.cases.size() - 1 - chance().below(recent)];
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(id));
    const std::string element = kCorrected[chance().below(std::size(kCorrected))];
    if (!view || !mayCorrect(*view, element))
        return false;
    see(*view);
    const Value value(invented());
    const Result<ports::CaseView> corrected =
        desk().correct(domain::CaseId(id), {{domain::ElementId(element), value}}, "更正");
    const bool surely = told(corrected);
    if (surely || powerGone())
        did(kCasesLane, domain::CorrectCase::kKind, id, surely);
    // What is taken in for a notice stands above it.
    if (surely && !corrected->awaitsSupplement &&
        corrected->record.fields.at(domain::ElementId(element)).value != value)
        m_window.violated("I5", "case " + id + " does not show the correction of " + element);
    return true;
}

/// Whatever waits for a decision: what counts, what came, or something else.
bool Clerk::settleConflict()
{
    const Result<ports::SyncView> sync = desk().sync();
    if (!sync || sync->conflicts.empty())
        return false;
    const ports::ConflictView& conflict = sync->conflicts[chance().below(sync->conflicts.size())];
    const ports::FieldConflict& field = conflict.fields[chance().below(conflict.fields.size())];
    const std::uint64_t lot = chance().below(5);
    const Value value = lot < 2   ? field.centre.value
                        : lot < 4 ? field.brought[chance().below(field.brought.size())].value
                                  : Value(invented());
    const Result<ports::CaseView> settled = desk().settleField(
        {.id = conflict.id, .element = field.element, .value = value, .version = field.version, .reason = "核对原件"});
    const bool surely = told(settled);
    if (surely || powerGone())
        did(kCasesLane, domain::SettleField::kKind, conflict.id.text(), surely);
    if (surely && settled->record.fields.at(field.element).disputed())
        m_window.violated("I5", "case " + conflict.id.text() + " is still in dispute after a decision");
    return true;
}

} // namespace yc::sim
