#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yc
{

using Bytes = std::vector<std::uint8_t>;

/// Is this well-formed UTF-8 (no overlong forms, no surrogates, nothing past U+10FFFF)?
bool isUtf8(std::string_view text);
/// The code points of well-formed UTF-8; a malformed byte becomes U+FFFD.
std::u32string toCodePoints(std::string_view text);
std::string fromCodePoints(std::u32string_view points);
/// Number of code points.
std::size_t length(std::string_view text);
/// The first `count` code points.
std::string firstPoints(std::string_view text, std::size_t count);

std::string toHex(std::span<const std::uint8_t> bytes);
Result<Bytes> fromHex(std::string_view text);
std::string toBase64(std::span<const std::uint8_t> bytes);
Result<Bytes> fromBase64(std::string_view text);

/// Without blanks at either end; the ideographic space U+3000 counts as a blank.
std::string trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string toLowerAscii(std::string_view text);
std::string toUpperAscii(std::string_view text);
/// Full-width digits, letters and signs (U+FF01..U+FF5E) as their ASCII forms; everything else unchanged.
std::string toHalfWidth(std::string_view text);
bool startsWith(std::string_view text, std::string_view prefix);
/// A count as protocols write it (RFC 9110, 1*DIGIT): digits alone, without sign or blank. None for anything else, and
/// past the largest number.
std::optional<std::int64_t> countFrom(std::string_view digits);

inline std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string textOf(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace yc
