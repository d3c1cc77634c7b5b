#pragma once

#include "base/value.h"

#include <string>
#include <vector>

namespace yc::rules
{

/// Evaluate a JsonLogic rule (jsonlogic.com) on data. Behaviour follows the public conformance cases. Our own limits:
/// nesting of 64 operators, 100,000 steps. Refuses "rules.unknown_operator" (args: the name), "rules.too_deep",
/// "rules.too_long", "rules.arguments". Pure; any thread.
Result<Value> evaluate(const Value& rule, const Value& data);

/// JsonLogic's truth: "", 0, null, [] and false are false; everything else is true ("0" too).
bool truthy(const Value& value);

/// Every `var` path a rule reads, sorted: for the catalogue's checks. Keys of `missing` and `missing_some` count too;
/// paths that are themselves computed, and those inside the body of map, filter, reduce, all, none and some, do not.
std::vector<std::string> variablesOf(const Value& rule);

/// Names used as operators that this program does not know, sorted: for the catalogue's checks.
std::vector<std::string> unknownOperatorsOf(const Value& rule);

} // namespace yc::rules
