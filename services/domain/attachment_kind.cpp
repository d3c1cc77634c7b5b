#include "domain/attachment_kind.h"

#include <algorithm>
#include <array>

namespace yc::domain
{
namespace
{

constexpr std::size_t kDigestText = 64;

struct Kind {
    std::string_view mime;
    std::string_view beginning;
};
constexpr std::array kKinds{
    Kind{"application/pdf", "%PDF-"},
    Kind{"image/jpeg", "\xFF\xD8\xFF"},
    Kind{"image/png", "\x89PNG\r\n\x1A\n"},
};

} // namespace

bool mayBeAttached(std::string_view mime)
{
    return std::ranges::find(kKinds, mime, &Kind::mime) != kKinds.end();
}

bool isOfKind(std::span<const std::uint8_t> bytes, std::string_view mime)
{
    const auto kind = std::ranges::find(kKinds, mime, &Kind::mime);
    if (kind == kKinds.end() || bytes.size() < kind->beginning.size())
        return false;
    return std::ranges::equal(
        kind->beginning, bytes.first(kind->beginning.size()),
        [](char wanted, std::uint8_t given) { return static_cast<std::uint8_t>(wanted) == given; });
}

bool isDigest(std::string_view text)
{
    return text.size() == kDigestText && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace yc::domain
