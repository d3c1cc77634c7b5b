// What a browser posts to the review page.
#include "fuzz/harness.h"
#include "hub/request.h"

using namespace yc;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto form = hub::parseForm(text);
    if (!form)
        return 0;
    std::size_t bytes = 0;
    for (const auto& [name, value] : *form)
        bytes += name.size() + value.size();
    fuzz::promise(bytes <= size, "a form holds no more than was posted");
    return 0;
}
