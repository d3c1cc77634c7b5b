#pragma once

#include "domain/case_record.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <vector>

namespace yc::hub
{

/// NotFound "case.unknown".
domain::CaseRecord loadCase(Transaction& tx, const Parts& parts, const domain::CaseId& id);
bool hasCase(Transaction& tx, const Parts& parts, const domain::CaseId& id);
/// Raise the version, write, publish; gives the hub sequence. Conflict "case.number_taken" when another case has the
/// receipt number.
std::int64_t saveCase(Transaction& tx, const Parts& parts, domain::CaseRecord& record);

/// NotFound "item.unknown".
domain::DepartmentItem& itemOf(domain::CaseRecord& record, const domain::ItemId& id);
/// One more event of an item, with its line in the case's story; refused as domain::stateAfter says.
void happen(domain::CaseRecord& record, domain::DepartmentItem& item, const domain::ItemEvent& event);

/// Whatever follows by itself: items whose predecessors are granted go on to their department, instant matters are
/// accepted, gates are verified, the law's timers fire. True when something happened.
bool settle(const Parts& parts, domain::CaseRecord& record);

/// The matter as the catalogue has it today; null when it has none of that id.
const catalogue::Matter* matterOf(const Parts& parts, const domain::CaseRecord& record, const domain::MatterId& id);

/// Fire the law's timers of every case they are due for (行政许可法 art. 32), at most `limit` cases.
int runTimers(const Parts& parts, int limit);

} // namespace yc::hub
