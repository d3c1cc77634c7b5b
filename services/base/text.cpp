#include "base/text.h"

#include <array>
#include <charconv>
#include <cstring>

namespace yc
{
namespace
{

/// Decode one code point at `at`; returns its length in bytes, 0 when malformed.
std::size_t decode(std::string_view text, std::size_t at, char32_t& point)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at);
    if (lead < 0x80) {
        point = lead;
        return 1;
    }
    std::size_t size = 0;
    char32_t least = 0;
    if ((lead & 0xE0U) == 0xC0U) {
        size = 2;
        least = 0x80;
        point = lead & 0x1FU;
    } else if ((lead & 0xF0U) == 0xE0U) {
        size = 3;
        least = 0x800;
        point = lead & 0x0FU;
    } else if ((lead & 0xF8U) == 0xF0U) {
        size = 4;
        least = 0x10000;
        point = lead & 0x07U;
    } else {
        return 0;
    }
    if (at + size > text.size())
        return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return 0;
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < least || point > 0x10FFFF || surrogate ? 0 : size;
}

void encode(char32_t point, std::string& out)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool isBlank(char32_t point)
{
    return point == U' ' || point == U'\t' || point == U'\n' || point == U'\r' || point == U'\u3000';
}

/// How many signs at the start are ASCII, in whole words of eight: identifiers, numbers and JSON's own signs come in
/// long runs, and looking at each alone made checking a page dearer than parsing it.
std::size_t asciiRun(std::string_view text)
{
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & kHighBits) != 0)
            break;
    }
    return at;
}

} // namespace

bool isUtf8(std::string_view text)
{
    char32_t point = 0;
    for (std::size_t at = 0; at < text.size();) {
        at += asciiRun(text.substr(at));
        if (at == text.size())
            break;
        const std::size_t size = decode(text, at, point);
        if (size == 0)
            return false;
        at += size;
    }
    return true;
}

std::u32string toCodePoints(std::string_view text)
{
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t point = 0;
        const std::size_t size = decode(text, at, point);
        points.push_back(size == 0 ? U'\uFFFD' : point);
        at += size == 0 ? 1 : size;
    }
    return points;
}

std::string fromCodePoints(std::u32string_view points)
{
    std::string text;
    text.reserve(points.size() * 3);
    for (const char32_t point : points)
        encode(point, text);
    return text;
}

std::size_t length(std::string_view text)
{
    return toCodePoints(text).size();
}

std::string firstPoints(std::string_view text, std::size_t count)
{
    return fromCodePoints(std::u32string_view(toCodePoints(text)).substr(0, count));
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text.push_back(kDigits[byte >> 4U]);
        text.push_back(kDigits[byte & 0x0FU]);
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return fail(Fault::Invalid, "hex.length");
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return fail(Fault::Invalid, "hex.digit");
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

std::string toBase64(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const std::uint32_t group = (std::uint32_t{bytes[i]} << 16U) |
                                    (left > 1 ? std::uint32_t{bytes[i + 1]} << 8U : 0U) |
                                    (left > 2 ? std::uint32_t{bytes[i + 2]} : 0U);
        text.push_back(kBase64[(group >> 18U) & 63U]);
        text.push_back(kBase64[(group >> 12U) & 63U]);
        text.push_back(left > 1 ? kBase64[(group >> 6U) & 63U] : '=');
        text.push_back(left > 2 ? kBase64[group & 63U] : '=');
    }
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return fail(Fault::Invalid, "base64.length");
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t group = 0;
        std::size_t padding = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = text[i + k];
            const bool mayPad = i + 4 == text.size() && k >= 2;
            if (c == '=' && mayPad) {
                ++padding;
                group <<= 6U;
                continue;
            }
            const std::size_t digit = kBase64.find(c);
            if (digit == std::string_view::npos || padding > 0)
                return fail(Fault::Invalid, "base64.digit");
            group = (group << 6U) | static_cast<std::uint32_t>(digit);
        }
        for (std::size_t k = 0; k < 3 - padding; ++k)
            bytes.push_back(static_cast<std::uint8_t>(group >> (16U - 8U * k)));
    }
    return bytes;
}

std::string trimmed(std::string_view text)
{
    const std::u32string points = toCodePoints(text);
    std::size_t first = 0;
    std::size_t last = points.size();
    while (first < last && isBlank(points[first]))
        ++first;
    while (last > first && isBlank(points[last - 1]))
        --last;
    return fromCodePoints(std::u32string_view(points).substr(first, last - first));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (;;) {
        const std::size_t to = text.find(separator, from);
        parts.emplace_back(text.substr(from, to == std::string_view::npos ? to : to - from));
        if (to == std::string_view::npos)
            return parts;
        from = to + 1;
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::string toLowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return lower;
}

std::string toUpperAscii(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    return upper;
}

std::string toHalfWidth(std::string_view text)
{
    std::u32string points = toCodePoints(text);
    for (char32_t& point : points) {
        if (point >= U'\uFF01' && point <= U'\uFF5E')
            point -= 0xFEE0;
        else if (point == U'\u3000')
            point = U' ';
    }
    return fromCodePoints(points);
}

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

std::optional<std::int64_t> countFrom(std::string_view digits)
{
    std::int64_t count = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, count);
    if (error != std::errc() || stop != end || digits.front() == '-')
        return std::nullopt;
    return count;
}

} // namespace yc
