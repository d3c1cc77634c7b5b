#pragma once

#include "base/value.h"

#include <string>

namespace yc::catalogue
{

/// Why a JSON Schema (draft 7) cannot be used; empty when it can.
std::string schemaFault(const Value& schema);

/// Does the value satisfy the schema? No schema (null) is satisfied by everything, an unusable one by nothing.
bool satisfies(const Value& value, const Value& schema);

} // namespace yc::catalogue
