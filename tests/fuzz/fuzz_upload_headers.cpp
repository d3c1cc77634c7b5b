// Headers of an upload: a line for the metadata, one for a count, one for the checksum, then the bytes.
#include "base/text.h"
#include "fuzz/harness.h"
#include "hub/tus_headers.h"

using namespace yc;

namespace
{

std::string_view lineOf(std::string_view& rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view rest = fuzz::textOf(data, size);
    (void)hub::parseMetadata(lineOf(rest));
    const std::string_view digits = lineOf(rest);
    if (const auto count = countFrom(digits)) {
        fuzz::promise(*count >= 0, "a count is not negative");
        fuzz::promise(digits.find_first_not_of("0123456789") == std::string_view::npos, "a count is digits alone");
    }
    const std::string_view checksum = lineOf(rest);
    (void)hub::checkChecksum(checksum, rest);
    return 0;
}
