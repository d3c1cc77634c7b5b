#include "catalogue/scope.h"

#include "base/text.h"
#include "rules/json_logic.h"

namespace yc::catalogue
{

Value nested(const Object& fields)
{
    Value root{Object{}};
    for (const auto& [id, value] : fields) {
        Value* place = &root;
        for (const std::string& step : split(id, '.'))
            place = &place->object()[step];
        *place = value;
    }
    return root;
}

Value scopeOf(const Object& answers, const Object& fields)
{
    Value scope;
    scope.set("answers", answers);
    scope.set("fields", nested(fields));
    return scope;
}

bool holds(const Value& condition, const Value& scope)
{
    if (condition.isNull())
        return true;
    const Result<Value> result = rules::evaluate(condition, scope);
    return result.ok() && rules::truthy(*result);
}

} // namespace yc::catalogue
