#pragma once

#include "base/text.h"
#include "security/digest.h"

#include <cstdint>
#include <span>
#include <string>

namespace yc::security
{

/// What a line of the chain covers. `detail` is as stored: sealed, so that the chain is checked without a key.
struct ChainLine {
    std::int64_t sequence = 0;
    std::int64_t atMicros = 0;
    std::string user;
    std::string action;
    std::string object;
    Bytes detail;
};

/// The mark of a line: SM3 over the mark before it and every member with its length. A changed, left out, doubled or
/// reordered line breaks every mark after it.
Digest nextMark(const Digest& previous, const ChainLine& line);
bool verifyMark(const Digest& previous, const ChainLine& line, std::span<const std::uint8_t> mark);

} // namespace yc::security
