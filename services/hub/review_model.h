#pragma once

#include "domain/case_record.h"
#include "hub/sessions.h"
#include "hub/transaction.h"

#include <string>

namespace yc::hub
{

/// Part of a department's list.
struct ListGroup {
    std::string_view id; ///< pending, supplement, suspended, done
    std::string_view word;
    std::string_view states; ///< SQL list of item states
};

/// What stands at the top of every page of a signed-in reviewer.
Value reviewHead(Transaction& tx, const Session& session, const Parts& parts, const std::string& group);
/// The items of the session's department in that group.
Value listValues(Transaction& tx, const Session& session, const Parts& parts, const std::string& group);

/// The one item of this department in that case. NotFound "item.unknown" for an item of another department: a reviewer
/// does not even learn that it exists.
domain::DepartmentItem& ownItem(domain::CaseRecord& record, const Session& session, const std::string& matter);

/// The item's page: the slice, the chain of matters, what may be decided now.
Value itemValues(Transaction& tx, const Parts& parts, const Session& session, const domain::CaseRecord& record,
                 const domain::DepartmentItem& item, bool reveal);

} // namespace yc::hub
