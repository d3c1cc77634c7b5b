#include "store/numbers.h"

#include <algorithm>

namespace yc::store
{
namespace
{

constexpr int kModulus = 10;

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

/// ISO 7064, hybrid system MOD 11,10: the running product before the check digit is added.
int product(std::string_view digits)
{
    int running = kModulus;
    for (const char sign : digits) {
        if (!isDigit(sign))
            continue;
        const int sum = (running + (sign - '0')) % kModulus;
        running = (sum == 0 ? kModulus : sum) * 2 % (kModulus + 1);
    }
    return running;
}

} // namespace

std::string printedNumber(const std::string& prefix, std::int64_t serial, int width)
{
    std::string digits = std::to_string(serial);
    const auto wanted = static_cast<std::size_t>(std::max(width, 0));
    if (digits.size() < wanted)
        digits.insert(0, wanted - digits.size(), '0');
    std::string number = prefix + digits;
    number.push_back(static_cast<char>('0' + (kModulus + 1 - product(number)) % kModulus));
    return number;
}

bool isPrintedNumber(std::string_view number)
{
    if (number.size() < 2 || !isDigit(number.back()))
        return false;
    const int before = product(number.substr(0, number.size() - 1));
    return (before + (number.back() - '0')) % kModulus == 1;
}

} // namespace yc::store
