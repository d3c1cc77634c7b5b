#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yc::domain
{

/// Kinds of file that may be attached: PDF, JPEG, PNG.
bool mayBeAttached(std::string_view mime);
/// The name says what it wants to be, the first bytes what it is: both must agree.
bool isOfKind(std::span<const std::uint8_t> bytes, std::string_view mime);
/// SHA-256 as text: 64 lower-case hex digits. A digest becomes part of a path; nothing else may.
bool isDigest(std::string_view text);

} // namespace yc::domain
