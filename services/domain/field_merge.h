#pragma once

#include "domain/case_record.h"
#include "domain/operation.h"

#include <optional>
#include <vector>

namespace yc::domain
{

// Two people change one case without knowing of each other. Fields merge one by one (G4): what nobody else changed
// takes the new value, a field that was changed to something else keeps both and waits for a person. The hub judges by
// these rules, and a window shows its own unsent work by the same. Pure.

struct HandInSupplement;
struct CorrectCase;
struct SettleField;

/// Reason of a verdict: fields are in dispute, the rest took effect. Its args are the elements.
inline constexpr const char* kFieldConflict = "case.field_conflict";

/// A field as a window wants it.
struct FieldChange {
    Field field;
    std::optional<Value> base; ///< the value the window saw, null = empty; nothing = it did not say, versions decide

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What became of one change.
enum class FieldMerge {
    Applied,  ///< nobody else had changed the field: it has the new value, the former one is kept as a reading
    Same,     ///< somebody else brought the same value
    Disputed, ///< somebody else brought another one: theirs counts, ours is kept as an open reading
};
struct MergedField {
    Field field;
    FieldMerge how = FieldMerge::Applied;
};

/// `baseVersion` is the version of the case that the window saw. A field in dispute only collects what comes.
MergedField merged(const Field& current, const FieldChange& change, std::int64_t baseVersion);

/// A person's decision over a field in dispute. `chosen` brings the value, and who decided; a value that is known keeps
/// the provenance it came with. All values stay as readings. Deciding once more for what counts already changes
/// nothing; Rejected "case.field_settled" when it was decided otherwise, "case.field_moved" when another value came
/// after `seen`, a version of the field (args: element).
Result<Field> settled(const Field& current, const Field& chosen, std::int64_t seen);

/// The elements that changes touched, by what became of them.
struct Merges {
    std::vector<ElementId> applied;
    std::vector<ElementId> disputed;
};
Merges mergeInto(CaseRecord& record, const std::vector<FieldChange>& changes, std::int64_t baseVersion);

/// What an operation wants changed, signed with who sent it from where: the payload's own word does not count.
std::vector<FieldChange> changesOf(const CorrectCase& command, const Operation& operation);
std::vector<FieldChange> changesOf(const HandInSupplement& command, const Operation& operation);
Field choiceOf(const SettleField& command, const Operation& operation);

/// The version of a case that the sender of an operation has seen. Version 1 is the taking in: a window that names none
/// took it in itself, and its lane brought that first.
std::int64_t seenVersion(const Operation& operation);

/// Fields that another window, or nobody named, changed after that, without those that `changes` touch.
std::vector<ElementId> changedBeside(const CaseRecord& record, const std::vector<FieldChange>& changes,
                                     const Operation& operation);

/// A case some field of which is in dispute.
bool isDisputed(const CaseRecord& record);

} // namespace yc::domain
