#pragma once

#include "documents/paper.h"
#include "documents/table.h"

#include <vector>

namespace yc::documents
{

/// The materials as they were taken in, with heading and sum. "（无）" when there are none.
Strips materialList(const Typesetter& type, const std::vector<MaterialLine>& materials, bool originalsReturned,
                    const CommonWords& words);

} // namespace yc::documents
