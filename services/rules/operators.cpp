#include "rules/operators.h"

#include "base/text.h"
#include "rules/coercion.h"
#include "rules/json_logic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace yc::rules
{
namespace
{

const Value& at(const Array& arguments, std::size_t index)
{
    static const Value kNull;
    return index < arguments.size() ? arguments[index] : kNull;
}

Problem wrongArguments(const char* what)
{
    return fail(Fault::Invalid, "rules.arguments", what);
}

template <bool (*Equal)(const Value&, const Value&), bool Wanted> Result<Value> equality(const Array& arguments)
{
    return Value(Equal(at(arguments, 0), at(arguments, 1)) == Wanted);
}

/// a < b, or a < b < c: "between".
template <bool (*Before)(const Value&, const Value&)> Result<Value> ascending(const Array& arguments)
{
    if (arguments.size() < 2)
        return Value(false);
    const bool first = Before(arguments[0], arguments[1]);
    return Value(first && (arguments.size() < 3 || Before(arguments[1], arguments[2])));
}

template <bool (*Before)(const Value&, const Value&)> Result<Value> descending(const Array& arguments)
{
    return Value(arguments.size() >= 2 && Before(arguments[1], arguments[0]));
}

template <bool Wanted> Result<Value> truth(const Array& arguments)
{
    return Value(truthy(at(arguments, 0)) == Wanted);
}

Result<Value> plus(const Array& arguments)
{
    double sum = 0;
    for (const Value& argument : arguments)
        sum += leadingNumberOf(argument);
    return numberValue(sum);
}

Result<Value> times(const Array& arguments)
{
    if (arguments.empty())
        return wrongArguments("* needs a factor");
    double product = 1;
    for (const Value& argument : arguments)
        product *= leadingNumberOf(argument);
    return numberValue(product);
}

Result<Value> minus(const Array& arguments)
{
    if (arguments.empty())
        return wrongArguments("- needs a number");
    if (arguments.size() == 1)
        return numberValue(-numberOf(arguments[0]));
    return numberValue(numberOf(arguments[0]) - numberOf(arguments[1]));
}

Result<Value> divide(const Array& arguments)
{
    if (arguments.size() < 2)
        return wrongArguments("/ needs two numbers");
    return numberValue(numberOf(arguments[0]) / numberOf(arguments[1]));
}

Result<Value> remainder(const Array& arguments)
{
    if (arguments.size() < 2)
        return wrongArguments("% needs two numbers");
    return numberValue(std::fmod(numberOf(arguments[0]), numberOf(arguments[1])));
}

/// The number that no other one passes; null when there is none, or when one of them is not a number.
template <bool Largest> Result<Value> extreme(const Array& arguments)
{
    if (arguments.empty())
        return Value();
    double best = numberOf(arguments[0]);
    for (const Value& argument : arguments) {
        const double number = numberOf(argument);
        if (std::isnan(number))
            return Value();
        best = Largest ? std::max(best, number) : std::min(best, number);
    }
    return numberValue(best);
}

Result<Value> cat(const Array& arguments)
{
    std::string text;
    for (const Value& argument : arguments)
        text += textOf(argument);
    return Value(std::move(text));
}

/// substr(text, start[, count]): a negative start counts from the end, a negative count leaves off that many at the
/// end. Counted in code points, so that a rare hanzi outside the basic plane is never cut in two.
Result<Value> substr(const Array& arguments)
{
    const std::u32string points = toCodePoints(textOf(at(arguments, 0)));
    const auto size = static_cast<std::int64_t>(points.size());
    std::int64_t start = at(arguments, 1).toInteger();
    start = start < 0 ? std::max<std::int64_t>(0, size + start) : std::min(start, size);
    std::int64_t count = size - start;
    if (arguments.size() > 2 && !arguments[2].isNull()) {
        const std::int64_t wanted = arguments[2].toInteger();
        count = wanted < 0 ? std::max<std::int64_t>(0, count + wanted) : std::min(count, wanted);
    }
    return Value(fromCodePoints(
        std::u32string_view(points).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(count))));
}

Result<Value> merge(const Array& arguments)
{
    Array merged;
    for (const Value& argument : arguments) {
        if (argument.isArray())
            merged.insert(merged.end(), argument.toArray().begin(), argument.toArray().end());
        else
            merged.push_back(argument);
    }
    return Value(std::move(merged));
}

Result<Value> in(const Array& arguments)
{
    const Value& needle = at(arguments, 0);
    const Value& haystack = at(arguments, 1);
    if (haystack.isString())
        return Value(haystack.toString().find(textOf(needle)) != std::string::npos);
    const Array& items = haystack.toArray();
    return Value(
        std::any_of(items.begin(), items.end(), [&](const Value& item) { return strictlyEqual(item, needle); }));
}

/// The reference writes its argument to the console; a rule of ours has no console, so it only passes it on.
Result<Value> log(const Array& arguments)
{
    return at(arguments, 0);
}

constexpr std::array<std::string_view, 13> kSpecialNames = {"var",    "missing", "missing_some", "if",  "?:",   "and", "or",
                                                       "filter", "map",     "reduce",       "all", "none", "some"};
constexpr std::array<std::string_view, 6> kItemBody = {"filter", "map", "reduce", "all", "none", "some"};

} // namespace

PlainOperator plainOperator(std::string_view name)
{
    static const std::unordered_map<std::string_view, PlainOperator> kOperators = {
        {"==", equality<looselyEqual, true>},
        {"!=", equality<looselyEqual, false>},
        {"===", equality<strictlyEqual, true>},
        {"!==", equality<strictlyEqual, false>},
        {"<", ascending<isLess>},
        {"<=", ascending<isLessOrEqual>},
        {">", descending<isLess>},
        {">=", descending<isLessOrEqual>},
        {"!", truth<false>},
        {"!!", truth<true>},
        {"+", plus},
        {"-", minus},
        {"*", times},
        {"/", divide},
        {"%", remainder},
        {"max", extreme<true>},
        {"min", extreme<false>},
        {"cat", cat},
        {"substr", substr},
        {"merge", merge},
        {"in", in},
        {"log", log},
    };
    const auto it = kOperators.find(name);
    return it != kOperators.end() ? it->second : nullptr;
}

bool isSpecialOperator(std::string_view name)
{
    return std::find(kSpecialNames.begin(), kSpecialNames.end(), name) != kSpecialNames.end();
}

bool hasItemBody(std::string_view name)
{
    return std::find(kItemBody.begin(), kItemBody.end(), name) != kItemBody.end();
}

} // namespace yc::rules
