#pragma once

#include "review/review.h"

namespace yc::review
{

/// REQ, VAL, CON and INF of one field of the form; nothing when it is in order.
std::vector<Finding> findingsOfField(const catalogue::FormField& field, const catalogue::Text& whose,
                                     const domain::CaseRecord& record, Day today);

/// MAT of one line of the material list.
std::vector<Finding> findingsOfMaterial(const catalogue::MaterialLine& line, const catalogue::Text& whose,
                                        const domain::CaseRecord& record);

} // namespace yc::review
