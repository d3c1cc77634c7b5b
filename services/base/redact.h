#pragma once

#include <string>
#include <string_view>

namespace yc
{

/// Masks for screens and papers seen by others. The masked text can never be turned back.
std::string maskName(std::string_view name);         ///< 张示例 -> 张*
std::string maskIdNumber(std::string_view number);   ///< first 3 and last 4 kept: 310***********1234
std::string maskPhone(std::string_view number);      ///< first 3 and last 4 kept: 138****1234
/// The masked form of a text with those characters in clear that differ from the other text: enough to tell two values
/// apart, and no more. The common beginning and end stay masked.
std::string maskedBesides(std::string_view text, std::string_view masked, std::string_view other);
/// Replace what looks like an identity number, a phone number or a bank card in free text: the last net before a log.
std::string scrub(std::string_view text);

} // namespace yc
