#include "base/redact.h"

#include "base/text.h"

#include <algorithm>

namespace yc
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string keepEnds(std::string_view text, std::size_t head, std::size_t tail)
{
    if (text.size() <= head + tail)
        return std::string(text.size(), '*');
    std::string masked(text);
    std::fill(masked.begin() + static_cast<std::ptrdiff_t>(head), masked.end() - static_cast<std::ptrdiff_t>(tail), '*');
    return masked;
}

} // namespace

std::string maskName(std::string_view name)
{
    const std::string first = firstPoints(trimmed(name), 1);
    return first.empty() ? first : first + "*";
}

std::string maskIdNumber(std::string_view number)
{
    return keepEnds(number, 3, 4);
}

std::string maskPhone(std::string_view number)
{
    return keepEnds(number, 3, 4);
}

std::string scrub(std::string_view text)
{
    constexpr std::size_t kShortestSecret = 11; // a mobile number
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - at >= kShortestSecret) {
            clean += "***";
            at = end < text.size() && (text[end] == 'X' || text[end] == 'x') ? end + 1 : end;
            continue;
        }
        clean += text.substr(at, std::max<std::size_t>(end - at, 1));
        at = std::max(end, at + 1);
    }
    return clean;
}

} // namespace yc
