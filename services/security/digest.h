#pragma once

#include "base/text.h"

#include <array>
#include <cstdint>
#include <span>

namespace yc::security
{

/// 256 bits, as SHA-256 (FIPS 180-4) and SM3 (GB/T 32905-2016) give them.
using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::span<const std::uint8_t> bytes);
Digest sm3(std::span<const std::uint8_t> bytes);
Digest hmacSha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes);
Digest hmacSm3(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes);
/// Compare without telling by time where the first difference is.
bool sameBytes(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b);

} // namespace yc::security
