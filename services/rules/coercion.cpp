#include "rules/coercion.h"

#include "base/text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace yc::rules
{
namespace
{

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
/// Beyond 2^53 a double no longer holds every integer.
constexpr double kLargestExact = 9007199254740992.0;

struct Parsed {
    double number = kNaN;
    bool whole = false; ///< nothing but the number was there
};

Parsed parseNumber(std::string_view text)
{
    if (startsWith(text, "+") && !startsWith(text, "+-"))
        text.remove_prefix(1);
    // from_chars also reads "inf" and "nan", which are words here, not numbers.
    const std::string_view digits = startsWith(text, "-") ? text.substr(1) : text;
    if (digits.empty() || (digits.front() != '.' && (digits.front() < '0' || digits.front() > '9')))
        return {};
    Parsed parsed;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, parsed.number);
    if (error != std::errc{})
        return {};
    parsed.whole = stop == end;
    return parsed;
}

bool isContainer(const Value& value)
{
    return value.isArray() || value.isObject();
}

} // namespace

double numberOf(const Value& value)
{
    if (value.isNumber())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (value.isNull())
        return 0;
    if (value.isObject())
        return kNaN;
    const std::string text = trimmed(textOf(value));
    if (text.empty())
        return 0;
    const Parsed parsed = parseNumber(text);
    return parsed.whole ? parsed.number : kNaN;
}

double leadingNumberOf(const Value& value)
{
    if (value.isNumber())
        return value.toDouble();
    if (!value.isString() && !value.isArray())
        return kNaN;
    return parseNumber(trimmed(textOf(value))).number;
}

std::string textOf(const Value& value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isNumber())
        return toJson(numberValue(value.toDouble()));
    if (value.isObject())
        return "[object Object]";
    std::vector<std::string> parts;
    for (const Value& item : value.toArray())
        parts.push_back(textOf(item));
    return join(parts, ",");
}

Value numberValue(double number)
{
    if (!std::isfinite(number))
        return {};
    if (std::trunc(number) == number && std::fabs(number) <= kLargestExact)
        return static_cast<std::int64_t>(number);
    return number;
}

bool strictlyEqual(const Value& left, const Value& right)
{
    if (left.isNumber() && right.isNumber())
        return left.isInteger() && right.isInteger() ? left == right : left.toDouble() == right.toDouble();
    return left == right;
}

bool looselyEqual(const Value& left, const Value& right)
{
    if (left.isNull() || right.isNull())
        return left.isNull() && right.isNull();
    if (isContainer(left) && isContainer(right))
        return left == right;
    const bool texts = (left.isString() || isContainer(left)) && (right.isString() || isContainer(right));
    if (texts)
        return textOf(left) == textOf(right);
    if (left.isNumber() && right.isNumber())
        return strictlyEqual(left, right);
    return numberOf(left) == numberOf(right);
}

bool isLess(const Value& left, const Value& right)
{
    if (left.isString() && right.isString())
        return left.toString() < right.toString();
    return numberOf(left) < numberOf(right);
}

bool isLessOrEqual(const Value& left, const Value& right)
{
    if (left.isString() && right.isString())
        return left.toString() <= right.toString();
    return numberOf(left) <= numberOf(right);
}

} // namespace yc::rules
