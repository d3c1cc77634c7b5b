#include "domain/identity.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace yc::domain
{
namespace
{

constexpr std::size_t kNumberLength = 18;
constexpr char32_t kIdeographicSpace = U'\u3000';
/// First two digits of an area: provinces (GB/T 2260), 71 Taiwan, 81 82 83 residence permits.
constexpr std::array kProvinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
/// GB 11643: weights of the first 17 digits and the check sign of each remainder modulo 11.
constexpr std::array kIdWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kIdCheckSigns = "10X98765432";
/// GB 32100: the alphabet in the order of its values, and the weights modulo 31.
constexpr std::string_view kCreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array kCreditWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

constexpr int kProvincePosition = 1;
constexpr int kBirthPosition = 7;
constexpr int kCheckPosition = 18;
constexpr std::size_t kOrderIndex = 16;

bool isBlank(char32_t point)
{
    return point == U' ' || point == U'\t' || point == U'\r' || point == U'\n' || point == kIdeographicSpace;
}

std::string withoutBlanks(std::string_view text)
{
    std::u32string points = toCodePoints(text);
    std::erase_if(points, isBlank);
    return toUpperAscii(toHalfWidth(fromCodePoints(points)));
}

bool isDigit(char32_t sign)
{
    return sign >= U'0' && sign <= U'9';
}

int digitsAt(const std::string& number, std::size_t from, std::size_t count)
{
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i)
        value = value * 10 + (number[i] - '0');
    return value;
}

std::chrono::year_month_day birthDateOf(const std::string& number)
{
    return {std::chrono::year(digitsAt(number, 6, 4)), std::chrono::month(unsigned(digitsAt(number, 10, 2))),
            std::chrono::day(unsigned(digitsAt(number, 12, 2)))};
}

/// 1-based place of the first sign that no identity number may have there; 0 when there is none.
int wrongIdSign(const std::u32string& signs)
{
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const bool last = i + 1 == signs.size();
        if (!isDigit(signs[i]) && !(last && signs[i] == U'X'))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

char idCheckSign(const std::string& number)
{
    int sum = 0;
    for (std::size_t i = 0; i < kIdWeights.size(); ++i)
        sum += (number[i] - '0') * kIdWeights[i];
    return kIdCheckSigns[static_cast<std::size_t>(sum) % kIdCheckSigns.size()];
}

char creditCheckSign(const std::string& code)
{
    constexpr int kModulus = 31;
    int sum = 0;
    for (std::size_t i = 0; i < kCreditWeights.size(); ++i)
        sum += static_cast<int>(kCreditAlphabet.find(code[i])) * kCreditWeights[i];
    return kCreditAlphabet[static_cast<std::size_t>((kModulus - sum % kModulus) % kModulus)];
}

NumberCheck wrong(const char* reason, int position = 0)
{
    return {false, reason, position};
}

/// Everything but the question whether the birth lies ahead, which needs today.
NumberCheck checkIdForm(const std::string& number)
{
    const std::u32string signs = toCodePoints(number);
    if (signs.size() != kNumberLength)
        return wrong("length");
    if (const int position = wrongIdSign(signs); position != 0)
        return wrong("characters", position);
    if (!std::ranges::binary_search(kProvinces, digitsAt(number, 0, 2)))
        return wrong("province", kProvincePosition);
    if (!birthDateOf(number).ok())
        return wrong("date", kBirthPosition);
    if (number.back() != idCheckSign(number))
        return wrong("check_digit", kCheckPosition);
    return {true, "ok", 0};
}

} // namespace

std::string normalizedIdNumber(std::string_view number)
{
    return withoutBlanks(number);
}

NumberCheck checkIdNumber(std::string_view number, Day today)
{
    const std::string normal = normalizedIdNumber(number);
    NumberCheck form = checkIdForm(normal);
    // A birth ahead is told before a wrong check digit: it names the place the clerk has to look at.
    const bool dated = form.valid || form.reason == "check_digit";
    if (dated && Day(birthDateOf(normal)) > today)
        return wrong("future", kBirthPosition);
    return form;
}

std::optional<Day> birthDayOf(std::string_view idNumber)
{
    const std::string normal = normalizedIdNumber(idNumber);
    if (!checkIdForm(normal).valid)
        return std::nullopt;
    return Day(birthDateOf(normal));
}

std::optional<Sex> sexOf(std::string_view idNumber)
{
    const std::string normal = normalizedIdNumber(idNumber);
    if (!checkIdForm(normal).valid)
        return std::nullopt;
    return (normal[kOrderIndex] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
}

int ageOn(Day birth, Day day)
{
    const std::chrono::year_month_day born(birth);
    const std::chrono::year_month_day on(day);
    const bool hadBirthday = std::pair(on.month(), on.day()) >= std::pair(born.month(), born.day());
    return static_cast<int>(on.year()) - static_cast<int>(born.year()) - (hadBirthday ? 0 : 1);
}

std::string normalizedCreditCode(std::string_view code)
{
    return withoutBlanks(code);
}

NumberCheck checkCreditCode(std::string_view code)
{
    const std::string normal = normalizedCreditCode(code);
    const std::u32string signs = toCodePoints(normal);
    if (signs.size() != kNumberLength)
        return wrong("length");
    const auto isForeign = [](char32_t sign) {
        return sign > U'Z' || kCreditAlphabet.find(static_cast<char>(sign)) == std::string_view::npos;
    };
    if (const auto it = std::ranges::find_if(signs, isForeign); it != signs.end())
        return wrong("characters", static_cast<int>(it - signs.begin()) + 1);
    if (normal.back() != creditCheckSign(normal))
        return wrong("check_digit", kCheckPosition);
    return {true, "ok", 0};
}

bool isMobileNumber(std::string_view number)
{
    constexpr std::size_t kMobileLength = 11;
    std::string digits = withoutBlanks(number);
    std::erase(digits, '-');
    return digits.size() == kMobileLength && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9' &&
           std::ranges::all_of(digits, [](char sign) { return isDigit(static_cast<unsigned char>(sign)); });
}

} // namespace yc::domain
