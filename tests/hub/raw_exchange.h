#pragma once

#include "base/value.h"

#include <cstdint>
#include <string>

namespace yc::tests
{

/// What a hub sent back until it closed the connection.
struct RawAnswer {
    std::string bytes;

    int status() const;  ///< of the first answer
    Value json() const;  ///< the body of the first answer
    int answers() const; ///< how many there were
};

/// Sends exactly these bytes, says that no more follow, and reads to the end: for what no well-behaved client sends.
RawAnswer rawExchange(std::uint16_t port, const std::string& bytes);

} // namespace yc::tests
