// A rule of the catalogue on any data: it ends, within its bounds, with a value or a reason.
#include "fuzz/harness.h"
#include "rules/json_logic.h"

using namespace yc;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<Value> input = parseJson(fuzz::textOf(data, size));
    if (!input)
        return 0;
    const Value& rule = (*input)["rule"];
    const Result<Value> first = rules::evaluate(rule, (*input)["data"]);
    const Result<Value> second = rules::evaluate(rule, (*input)["data"]);
    fuzz::promise(first.ok() == second.ok(), "a rule is pure");
    if (first) {
        fuzz::promise(toJson(*first) == toJson(*second), "a rule is pure");
        (void)rules::truthy(*first);
    } else {
        fuzz::promise(first.problem().code.starts_with("rules."), "a rule that fails says why");
    }
    (void)rules::variablesOf(rule);
    (void)rules::unknownOperatorsOf(rule);
    return 0;
}
