#pragma once

#include "base/value.h"

#include <string_view>

namespace yc::rules
{

/// An operator whose arguments are all evaluated before it runs. Refuses "rules.arguments".
using PlainOperator = Result<Value> (*)(const Array& arguments);

/// The plain operator of that name, or nullptr.
PlainOperator plainOperator(std::string_view name);

/// Operators that decide themselves what they evaluate, or that look at the data: var, if, and, map, ...
bool isSpecialOperator(std::string_view name);
/// Special operators whose second argument is evaluated on each item instead of on the data.
bool hasItemBody(std::string_view name);

} // namespace yc::rules
