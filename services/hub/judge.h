#pragma once

#include "domain/operation.h"
#include "hub/parts.h"
#include "hub/transaction.h"

namespace yc::hub
{

/// What an operation did. A rule that forbids it throws a Refusal instead and leaves no trace.
struct Effect {
    std::int64_t hubSequence = 0;
    std::int64_t version = 0; ///< of the entity afterwards
    bool merged = false;      ///< taken, and a person should know: see reason
    std::string reason{};
    std::vector<std::string> args{};
};

/// Judge one operation. A Conflict is somebody else's change; everything else that is refused is Rejected. Held: it waits
/// for an operation of another lane that is not here yet (args: its id).
domain::Verdict judge(Transaction& tx, const Parts& parts, const domain::Operation& operation);

// By kind; see domain/commands.h.
Effect judgeSubmit(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeHandOut(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeSupplement(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeWithdraw(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeTicketStep(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeTicketAdd(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeWindowState(Transaction& tx, const Parts& parts, const domain::Operation& operation);
Effect judgeAuditNote(Transaction& tx, const Parts& parts, const domain::Operation& operation);

} // namespace yc::hub
