#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yc::store
{

/// The number as printed: prefix, serial padded with zeros to `width`, and one check digit (ISO 7064 MOD 11,10, a pure
/// decimal one) over all digits of both. It catches every single wrong digit and nearly every swap of neighbours.
std::string printedNumber(const std::string& prefix, std::int64_t serial, int width);
/// Does the last digit fit the digits before it? Signs that are no digits are passed over.
bool isPrintedNumber(std::string_view number);

} // namespace yc::store
