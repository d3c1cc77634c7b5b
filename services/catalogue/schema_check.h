#pragma once

#include "base/clock.h"
#include "base/value.h"

namespace yc::catalogue
{

/// Does the value satisfy the JSON Schema (draft 7)? Bounds that a person can act on are named one by one; formatMinimum
/// and formatMaximum hold a day or "today". Codes as checkValue's. A null schema accepts everything.
Result<void> checkSchema(const Value& schema, const Value& value, Day today);

} // namespace yc::catalogue
