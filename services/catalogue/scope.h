#pragma once

#include "base/value.h"

namespace yc::catalogue
{

/// {"mother.phone": x} as {"mother": {"phone": x}}: the shape in which rules read fields. What is nested already stays so.
Value nested(const Object& fields);

/// What rules of the catalogue read: {"answers": ..., "fields": nested}.
Value scopeOf(const Object& answers, const Object& fields);

/// Does the condition hold? No condition (null) always does; one that cannot be evaluated does not.
bool holds(const Value& condition, const Value& scope);

} // namespace yc::catalogue
