#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yc::search
{

/// Longer terms are cut: nobody types them, and a paste must not cost a frame.
inline constexpr std::size_t kMaxTermLength = 64;

/// The form in which texts and queries meet: half width, ASCII letters in lower case.
std::u32string folded(std::string_view text);
/// The same for a number, as bytes.
std::string foldedNumber(std::string_view number);

inline bool isLetter(char32_t point)
{
    return point >= U'a' && point <= U'z';
}

/// One word of a query.
struct Term {
    std::u32string points;
    std::string number; ///< the same as bytes when a number could hold it (letters, digits, signs); else ""
    bool lettersOnly = false;
};

/// The words of a query between blanks, each folded.
std::vector<Term> termsOf(std::string_view query);

} // namespace yc::search
