#include "store/numbers.h"

namespace yc::store
{
namespace
{

/// ISO/IEC 7064, hybrid system MOD 11,10.
char checkDigit(std::string_view digits)
{
    constexpr int kModulus = 10;
    int product = kModulus;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            continue;
        int sum = (c - '0' + product) % kModulus;
        sum = sum == 0 ? kModulus : sum;
        product = sum * 2 % (kModulus + 1);
    }
    return static_cast<char>('0' + (kModulus + 1 - product) % kModulus);
}

} // namespace

std::string numberText(const ports::NumberBlock& block, std::int64_t serial)
{
    std::string digits = std::to_string(serial);
    if (digits.size() < static_cast<std::size_t>(block.width))
        digits.insert(0, static_cast<std::size_t>(block.width) - digits.size(), '0');
    const std::string body = block.prefix + digits;
    return body + checkDigit(body);
}

bool isReceiptNumber(std::string_view number)
{
    return number.size() > 1 && checkDigit(number.substr(0, number.size() - 1)) == number.back();
}

} // namespace yc::store
