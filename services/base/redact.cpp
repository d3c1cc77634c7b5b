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

/// By code points: what was typed into a number's field may be anything.
std::string keepEnds(std::string_view text, std::size_t head, std::size_t tail)
{
    std::u32string points = toCodePoints(text);
    if (points.size() <= head + tail)
        return std::string(points.size(), '*');
    std::fill(points.begin() + static_cast<std::ptrdiff_t>(head), points.end() - static_cast<std::ptrdiff_t>(tail), U'*');
    return fromCodePoints(points);
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

std::string maskedBesides(std::string_view text, std::string_view masked, std::string_view other)
{
    const std::u32string points = toCodePoints(text);
    const std::u32string others = toCodePoints(other);
    std::u32string shown = toCodePoints(masked);
    if (points == others)
        return std::string(masked);
    if (shown.size() != points.size()) { // a mask that hides how long the text is cannot stay
        shown = std::u32string(points.size(), U'*');
        std::copy_n(points.begin(), std::min<std::size_t>(points.size(), 1), shown.begin());
    }
    const std::size_t shorter = std::min(points.size(), others.size());
    std::size_t head = 0;
    while (head < shorter && points[head] == others[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && points[points.size() - 1 - tail] == others[others.size() - 1 - tail])
        ++tail;
    for (std::size_t at = head; at < points.size() - tail; ++at)
        shown[at] = points[at];
    return fromCodePoints(shown);
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
