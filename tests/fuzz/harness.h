#pragma once

#include "base/text.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

/// A harness is one function over any bytes: it may refuse them, it may not crash, hang, or break a promise.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace yc::fuzz
{

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// A promise of the code under test; when it does not hold, the input that shows it is kept.
inline void promise(bool holds, const char* words)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", words);
    std::abort();
}

} // namespace yc::fuzz
