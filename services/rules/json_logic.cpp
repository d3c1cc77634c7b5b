#include "rules/json_logic.h"

#include "rules/coercion.h"
#include "rules/operators.h"

#include <charconv>
#include <optional>
#include <unordered_map>

namespace yc::rules
{
namespace
{

constexpr int kMaxDepth = 64;
constexpr std::size_t kMaxSteps = 100'000;
/// Bytes of text that weigh as much as one step, so that a rule cannot fill the memory within its steps.
constexpr std::size_t kBytesPerStep = 64;

std::size_t weightOf(const Value& value)
{
    std::size_t weight = 1 + value.toString().size() / kBytesPerStep;
    for (const Value& item : value.toArray())
        weight += weightOf(item);
    for (const auto& [name, member] : value.toObject())
        weight += weightOf(member);
    return weight;
}

/// What lies at "a.b.0", or nullptr.
const Value* lookUp(const Value& data, std::string_view path)
{
    const Value* place = &data;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string_view step = path.substr(0, dot);
        if (place->isArray()) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
            if (error != std::errc{} || end != step.data() + step.size() || index >= place->toArray().size())
                return nullptr;
            place = &place->toArray()[index];
        } else {
            const auto member = place->toObject().find(step);
            if (member == place->toObject().end())
                return nullptr;
            place = &member->second;
        }
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return place;
}

/// One evaluation. The first problem stops it: from then on every part answers null at once.
class Evaluation
{
public:
    Value apply(const Value& rule, const Value& data);
    const std::optional<Problem>& problem() const { return m_problem; }

private:
    using Special = Value (Evaluation::*)(const Value& argument, const Value& data);
    static Special specialOperator(std::string_view name);

    void refuse(const char* code, std::vector<std::string> args = {})
    {
        if (!m_problem)
            m_problem = fail(Fault::Invalid, code, {}, std::move(args));
    }
    bool spend(std::size_t steps)
    {
        m_steps += steps;
        if (m_steps > kMaxSteps)
            refuse("rules.too_long");
        return !m_problem;
    }

    /// A single argument may stand without its list: {"!": x} means {"!": [x]}.
    static std::size_t count(const Value& argument) { return argument.isArray() ? argument.toArray().size() : 1; }
    static const Value& raw(const Value& argument, std::size_t index)
    {
        static const Value kNull;
        if (!argument.isArray())
            return index == 0 ? argument : kNull;
        return index < argument.toArray().size() ? argument.toArray()[index] : kNull;
    }
    Value evaluated(const Value& argument, std::size_t index, const Value& data)
    {
        return apply(raw(argument, index), data);
    }
    Array all(const Value& argument, const Value& data);
    Value operate(const std::string& name, const Value& argument, const Value& data);

    Value var(const Value& argument, const Value& data);
    Value missing(const Value& argument, const Value& data);
    Value missingSome(const Value& argument, const Value& data);
    Array missingOf(const Array& paths, const Value& data);
    Value choose(const Value& argument, const Value& data);
    Value conjunction(const Value& argument, const Value& data) { return untilTruthIs(false, argument, data); }
    Value disjunction(const Value& argument, const Value& data) { return untilTruthIs(true, argument, data); }
    Value untilTruthIs(bool stop, const Value& argument, const Value& data);
    Value filter(const Value& argument, const Value& data);
    Value map(const Value& argument, const Value& data);
    Value reduce(const Value& argument, const Value& data);
    Value every(const Value& argument, const Value& data);
    Value none(const Value& argument, const Value& data);
    Value some(const Value& argument, const Value& data);
    std::size_t countHolding(const Array& items, const Value& body);

    int m_depth = 0;
    std::size_t m_steps = 0;
    std::optional<Problem> m_problem;
};

Evaluation::Special Evaluation::specialOperator(std::string_view name)
{
    static const std::unordered_map<std::string_view, Special> kSpecial = {
        {"var", &Evaluation::var},        {"missing", &Evaluation::missing}, {"missing_some", &Evaluation::missingSome},
        {"if", &Evaluation::choose},      {"?:", &Evaluation::choose},       {"and", &Evaluation::conjunction},
        {"or", &Evaluation::disjunction}, {"filter", &Evaluation::filter},   {"map", &Evaluation::map},
        {"reduce", &Evaluation::reduce},  {"all", &Evaluation::every},       {"none", &Evaluation::none},
        {"some", &Evaluation::some},
    };
    const auto it = kSpecial.find(name);
    return it != kSpecial.end() ? it->second : nullptr;
}

Value Evaluation::apply(const Value& rule, const Value& data)
{
    if (!spend(1))
        return {};
    const bool isOperation = rule.isObject() && rule.toObject().size() == 1;
    if (!isOperation && !rule.isArray())
        return rule;
    if (m_depth >= kMaxDepth) {
        refuse("rules.too_deep");
        return {};
    }
    ++m_depth;
    Value result;
    if (isOperation) {
        const auto& [name, argument] = *rule.toObject().begin();
        result = operate(name, argument, data);
    } else {
        result = all(rule, data);
    }
    --m_depth;
    return result;
}

Value Evaluation::operate(const std::string& name, const Value& argument, const Value& data)
{
    if (const Special special = specialOperator(name))
        return (this->*special)(argument, data);
    const PlainOperator plain = plainOperator(name);
    if (plain == nullptr) {
        refuse("rules.unknown_operator", {name});
        return {};
    }
    const Array arguments = all(argument, data);
    if (m_problem)
        return {};
    Result<Value> result = plain(arguments);
    if (!result) {
        m_problem = result.problem();
        return {};
    }
    return spend(weightOf(*result)) ? std::move(result).value() : Value();
}

Array Evaluation::all(const Value& argument, const Value& data)
{
    Array values;
    values.reserve(count(argument));
    for (std::size_t index = 0; index < count(argument) && !m_problem; ++index)
        values.push_back(evaluated(argument, index, data));
    return values;
}

Value Evaluation::var(const Value& argument, const Value& data)
{
    const Value path = evaluated(argument, 0, data);
    if (path.isArray() || path.isObject() || path.isBool()) {
        refuse("rules.arguments");
        return {};
    }
    const Value* found = lookUp(data, textOf(path));
    if (found == nullptr)
        return evaluated(argument, 1, data);
    return spend(weightOf(*found)) ? *found : Value();
}

Array Evaluation::missingOf(const Array& paths, const Value& data)
{
    Array missed;
    for (const Value& path : paths) {
        const Value* found = lookUp(data, textOf(path));
        if (found == nullptr || found->isNull() || (found->isString() && found->toString().empty()))
            missed.push_back(path);
    }
    return missed;
}

Value Evaluation::missing(const Value& argument, const Value& data)
{
    const Array arguments = all(argument, data);
    const bool listed = !arguments.empty() && arguments.front().isArray();
    return missingOf(listed ? arguments.front().toArray() : arguments, data);
}

Value Evaluation::missingSome(const Value& argument, const Value& data)
{
    const Value wanted = evaluated(argument, 0, data);
    const Value paths = evaluated(argument, 1, data);
    if (!wanted.isNumber() || !paths.isArray()) {
        refuse("rules.arguments");
        return {};
    }
    Array missed = missingOf(paths.toArray(), data);
    const auto present = static_cast<std::int64_t>(paths.toArray().size() - missed.size());
    return present >= wanted.toInteger() ? Array{} : std::move(missed);
}

/// if a then b, else if c then d, ..., else z.
Value Evaluation::choose(const Value& argument, const Value& data)
{
    std::size_t index = 0;
    for (; index + 1 < count(argument) && !m_problem; index += 2) {
        if (truthy(evaluated(argument, index, data)))
            return evaluated(argument, index + 1, data);
    }
    return evaluated(argument, index, data);
}

/// The first value whose truth is `stop`, else the last one.
Value Evaluation::untilTruthIs(bool stop, const Value& argument, const Value& data)
{
    Value value;
    for (std::size_t index = 0; index < count(argument) && !m_problem; ++index) {
        value = evaluated(argument, index, data);
        if (truthy(value) == stop)
            return value;
    }
    return value;
}

Value Evaluation::filter(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    Array kept;
    for (const Value& item : list.toArray()) {
        if (truthy(evaluated(argument, 1, item)))
            kept.push_back(item);
    }
    return kept;
}

Value Evaluation::map(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    Array mapped;
    mapped.reserve(list.toArray().size());
    for (const Value& item : list.toArray())
        mapped.push_back(evaluated(argument, 1, item));
    return mapped;
}

Value Evaluation::reduce(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    Value accumulator = evaluated(argument, 2, data);
    for (const Value& item : list.toArray()) {
        if (m_problem)
            break;
        Value scope;
        scope.set("current", item);
        scope.set("accumulator", std::move(accumulator));
        accumulator = evaluated(argument, 1, scope);
    }
    return accumulator;
}

std::size_t Evaluation::countHolding(const Array& items, const Value& body)
{
    std::size_t holding = 0;
    for (const Value& item : items)
        holding += truthy(apply(body, item)) ? 1U : 0U;
    return holding;
}

/// `all`: nothing can be said of an empty list, so it is false there (conformance case).
Value Evaluation::every(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    const Array& items = list.toArray();
    return !items.empty() && countHolding(items, raw(argument, 1)) == items.size();
}

Value Evaluation::none(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    return countHolding(list.toArray(), raw(argument, 1)) == 0;
}

Value Evaluation::some(const Value& argument, const Value& data)
{
    const Value list = evaluated(argument, 0, data);
    return countHolding(list.toArray(), raw(argument, 1)) > 0;
}

} // namespace

Result<Value> evaluate(const Value& rule, const Value& data)
{
    Evaluation evaluation;
    Result<Value> result = evaluation.apply(rule, data);
    if (const std::optional<Problem>& problem = evaluation.problem())
        return *problem;
    return result;
}

bool truthy(const Value& value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isNumber())
        return value.toDouble() != 0;
    if (value.isString())
        return !value.toString().empty();
    if (value.isArray())
        return !value.toArray().empty();
    return value.isObject();
}

} // namespace yc::rules
