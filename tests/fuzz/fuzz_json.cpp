// JSON from outside: what is read is written and read again as the same value, and bounds are kept.
#include "base/value.h"
#include "fuzz/harness.h"

using namespace yc;

namespace
{

constexpr int kDepth = 64;

int depthOf(const Value& value)
{
    int deepest = 0;
    for (const Value& item : value.toArray())
        deepest = std::max(deepest, depthOf(item));
    for (const auto& [name, member] : value.toObject())
        deepest = std::max(deepest, depthOf(member));
    return deepest + (value.isArray() || value.isObject() ? 1 : 0);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<Value> read = parseJson(fuzz::textOf(data, size), {.maxBytes = 1U << 20, .maxDepth = kDepth});
    if (!read)
        return 0;
    fuzz::promise(depthOf(*read) <= kDepth, "nothing deeper than the bound is read");
    const Result<Value> again = parseJson(toJson(*read));
    fuzz::promise(again.ok() && *again == *read, "what is written is read back as the same value");
    return 0;
}
