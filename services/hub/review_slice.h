#pragma once

#include "domain/case_record.h"
#include "hub/parts.h"

namespace yc::hub
{

/// The fields this matter needs, with label, value (masked where sensitive unless `reveal`) and where each came from.
Array sliceFields(const Parts& parts, const domain::CaseRecord& record, const domain::MatterId& matter, bool reveal);
/// The materials this matter needs, as they were taken.
Array sliceMaterials(const Parts& parts, const domain::CaseRecord& record, const domain::MatterId& matter);

} // namespace yc::hub
