#include "rules/json_logic.h"
#include "rules/operators.h"

#include <set>

namespace yc::rules
{
namespace
{

/// Walks a rule without evaluating it.
class Inspector
{
public:
    void walk(const Value& rule)
    {
        if (rule.isArray())
            walkAll(rule.toArray());
        if (!rule.isObject() || rule.toObject().size() != 1)
            return;
        const auto& [name, argument] = *rule.toObject().begin();
        if (plainOperator(name) == nullptr && !isSpecialOperator(name))
            unknown.insert(name);
        if (name == "var")
            readFirst(argument);
        else if (name == "missing")
            readAll(argument);
        else if (name == "missing_some" && argument.toArray().size() > 1)
            readAll(argument.toArray()[1]);
        walkArguments(name, argument);
    }

    std::set<std::string> variables;
    std::set<std::string> unknown;

private:
    void walkAll(const Array& items)
    {
        for (const Value& item : items)
            walk(item);
    }
    void walkArguments(const std::string& name, const Value& argument)
    {
        if (!hasItemBody(name) || !argument.isArray())
            return walk(argument);
        const Array& items = argument.toArray();
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (index == 1)
                walkBody(items[index]);
            else
                walk(items[index]);
        }
    }
    /// Inside a body `var` names a member of the item, so only its operators are of interest.
    void walkBody(const Value& body)
    {
        Inspector inner;
        inner.walk(body);
        unknown.merge(inner.unknown);
    }
    void read(const Value& path)
    {
        if (path.isString() && !path.toString().empty())
            variables.insert(path.toString());
    }
    void readFirst(const Value& argument)
    {
        if (!argument.isArray())
            read(argument);
        else if (!argument.toArray().empty())
            read(argument.toArray().front());
    }
    void readAll(const Value& argument)
    {
        read(argument);
        for (const Value& item : argument.toArray())
            read(item);
    }
};

} // namespace

std::vector<std::string> variablesOf(const Value& rule)
{
    Inspector inspector;
    inspector.walk(rule);
    return {inspector.variables.begin(), inspector.variables.end()};
}

std::vector<std::string> unknownOperatorsOf(const Value& rule)
{
    Inspector inspector;
    inspector.walk(rule);
    return {inspector.unknown.begin(), inspector.unknown.end()};
}

} // namespace yc::rules
