#pragma once

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace yc::bench
{

/// A scan of that size. Every number gives another one: nothing is stored once for two.
inline Bytes scanOf(std::uint64_t number, std::size_t size)
{
    Bytes bytes(size);
    std::uint64_t state = number * 2654435761U + 1;
    for (std::uint8_t& byte : bytes) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<std::uint8_t>(state >> 56);
    }
    constexpr std::array<std::uint8_t, 3> kJpeg{0xFF, 0xD8, 0xFF};
    std::ranges::copy(kJpeg, bytes.begin());
    return bytes;
}

} // namespace yc::bench
