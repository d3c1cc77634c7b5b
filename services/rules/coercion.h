#pragma once

#include "base/value.h"

#include <string>

/// JsonLogic inherits the conversions of ECMAScript (ECMA-262 §7.1, §7.2); these are the ones its operators use.
namespace yc::rules
{

/// ToNumber: "" and null are 0, true is 1, text that is not a number and objects are NaN.
double numberOf(const Value& value);
/// parseFloat: reads the longest number at the beginning of the text; NaN when there is none.
double leadingNumberOf(const Value& value);
/// ToString as `cat` sees it: null is "", lists are joined with commas.
std::string textOf(const Value& value);
/// A number as a value: whole ones become integers; NaN and the infinities, which JSON lacks, become null.
Value numberValue(double number);

/// `===`. Lists and objects have no identity here, so they compare by content.
bool strictlyEqual(const Value& left, const Value& right);
/// `==`
bool looselyEqual(const Value& left, const Value& right);
/// `<` and `<=`: two texts by their characters (so that dates in ISO form order rightly), anything else as numbers.
bool isLess(const Value& left, const Value& right);
bool isLessOrEqual(const Value& left, const Value& right);

} // namespace yc::rules
