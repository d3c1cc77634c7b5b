#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace yc::domain
{

/// What a check of a number found. `reason` is a stable word: "ok", "length", "characters", "province", "date",
/// "future", "check_digit" (identity number); "ok", "length", "characters", "check_digit" (credit code).
/// `position` is the 1-based place of the first wrong sign, 0 when the whole number is meant.
struct NumberCheck {
    bool valid = false;
    std::string reason;
    int position = 0;

    friend bool operator==(const NumberCheck&, const NumberCheck&) = default;
};

/// Citizen identity number (GB 11643): 6 area, 8 birth, 3 order, 1 check digit (ISO 7064 MOD 11-2). Blanks and
/// full-width digits are tolerated, a lower-case x is taken as X. The area is judged by its form and province prefix
/// only: abolished areas stay valid; 81, 82, 83 are residence permits of HK, Macao, Taiwan residents.
NumberCheck checkIdNumber(std::string_view number, Day today);
/// The number as it is stored: no blanks, half-width, upper-case X.
std::string normalizedIdNumber(std::string_view number);

enum class Sex { Female, Male };
/// Read off a valid number; nullopt when the number is not valid.
std::optional<Day> birthDayOf(std::string_view idNumber);
std::optional<Sex> sexOf(std::string_view idNumber);
/// Whole years on that day; a person born on 29 February has a birthday on 1 March in other years.
int ageOn(Day birth, Day day);

/// Unified social credit code (GB 32100): 18 signs of 0-9 A-H J-N P-R T U W X Y, the last one a check sign.
NumberCheck checkCreditCode(std::string_view code);
std::string normalizedCreditCode(std::string_view code);

/// Mainland mobile number: 11 digits beginning with 1 and 3..9. Blanks and hyphens are tolerated.
bool isMobileNumber(std::string_view number);

} // namespace yc::domain
