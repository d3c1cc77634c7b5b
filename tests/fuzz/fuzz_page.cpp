// A page of the feed is read in two ways, a fast and a strict one: they say the same of any bytes.
#include "fuzz/harness.h"
#include "wire/messages.h"

using namespace yc;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const Result<ports::PullPage> fast = wire::decodePage(text);
    const Result<Value> body = wire::decode(text);
    const Result<ports::PullPage> strict = body ? wire::pullPageFrom(*body) : Result<ports::PullPage>(body.problem());
    fuzz::promise(fast.ok() == strict.ok(), "both ways take it, or none");
    if (!fast) {
        fuzz::promise(fast.problem().code == strict.problem().code, "both ways refuse it for the same reason");
        return 0;
    }
    fuzz::promise(wire::toValue(*fast) == wire::toValue(*strict), "both ways read the same page");
    return 0;
}
