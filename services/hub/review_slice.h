#pragma once

#include "domain/case_record.h"
#include "hub/parts.h"
#include "hub/transaction.h"

namespace yc::hub
{

/// A value as a department reads it: the label of a choice, masked where sensitive unless `reveal`.
std::string sliceValue(const catalogue::DataElement& element, const Value& value, bool reveal);
/// The fields this matter needs, with label, value (masked where sensitive unless `reveal`) and where each came from.
Array sliceFields(const Parts& parts, const domain::CaseRecord& record, const domain::MatterId& matter, bool reveal);
/// The materials this matter needs, as they were taken; each of their files with its address under `url`, or that it is
/// still on its way (材料上传中).
Array sliceMaterials(Transaction& tx, const Parts& parts, const domain::CaseRecord& record,
                     const domain::MatterId& matter, const std::string& url);
/// The file of that digest among the materials this matter needs; null when there is none.
const domain::Attachment* sliceFile(const Parts& parts, const domain::CaseRecord& record,
                                    const domain::MatterId& matter, const std::string& digest);

} // namespace yc::hub
