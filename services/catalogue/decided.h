#pragma once

#include "catalogue/one_thing.h"
#include "domain/case_record.h"

namespace yc::catalogue
{

/// The item whose department has decided on something that needs that field; null while none has. What a decision rests
/// on is not changed under it: whoever finds it wrong begins a new case or goes to that department. Of a matter that
/// the catalogue does not know, every field counts as needed. Pure.
const domain::DepartmentItem* decidedOn(const domain::CaseRecord& record, const OneThing* thing,
                                        const domain::ElementId& element);

} // namespace yc::catalogue
