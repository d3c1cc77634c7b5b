#pragma once

#include "ports/local_store.h"

#include <string>
#include <string_view>

namespace yc::store
{

/// The number as printed: prefix, serial in `width` digits, one check digit (ISO/IEC 7064 MOD 11,10 over the digits), so
/// that a wrong or swapped digit is seen at once.
std::string numberText(const ports::NumberBlock& block, std::int64_t serial);
/// Does the last digit of such a number fit the digits before it?
bool isReceiptNumber(std::string_view number);

} // namespace yc::store
