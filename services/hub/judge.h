#pragma once

#include "domain/field_merge.h"
#include "domain/operation.h"
#include "hub/parts.h"
#include "hub/transaction.h"

namespace yc::hub
{

/// What an operation did. A rule that forbids it throws a Refusal instead and leaves no trace.
struct Effect {
    std::int64_t hubSequence = 0;
    std::int64_t version = 0; ///< of the entity afterwards
    /// Applied; Merged: somebody changed other fields meanwhile; Conflict: a field is in dispute now, the rest applies.
    domain::VerdictCode code = domain::VerdictCode::Applied;
    std::string reason{};
    std::vector<std::string> args{};
};

/// Judge one operation. A Conflict is somebody else's change; everything else that is refused is Rejected. Held: it waits
/// for an operation of another lane that is not here yet (args: its id).
domain::Verdict judge(Transaction& tx, const Parts& parts, const domain::Operation& operation);

/// Merge what an operation wants changed into the case, field by field, each with its line in the story.
Effect mergeFields(const Parts& parts, domain::CaseRecord& record, const std::vector<domain::FieldChange>& changes,
                   const domain::Operation& operation);
/// What follows from a change by itself, then save the case.
Effect finishCase(Transaction& tx, const Parts& parts, domain::CaseRecord& record, Effect effect = {});

// By kind; see domain/commands.h.
Effect judgeSubmit(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeHandOut(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeSupplement(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeCorrect(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeSettle(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeWithdraw(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeTicketStep(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeTicketAdd(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeWindowState(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeAuditNote(Transaction& tx, const Parts& parts, const domain::Operation& operation);

} // namespace yc::hub
