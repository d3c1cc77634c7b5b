#include "search/term.h"

#include "base/text.h"

#include <algorithm>

namespace yc::search
{

std::u32string folded(std::string_view text)
{
    std::u32string points = toCodePoints(toHalfWidth(text));
    for (char32_t& point : points) {
        if (point >= U'A' && point <= U'Z')
            point += U'a' - U'A';
    }
    return points;
}

std::string foldedNumber(std::string_view number)
{
    return toLowerAscii(toHalfWidth(number));
}

std::vector<Term> termsOf(std::string_view query)
{
    std::vector<Term> terms;
    std::u32string points;
    const auto finish = [&] {
        if (points.empty())
            return;
        points.resize(std::min(points.size(), kMaxTermLength));
        Term term{points, {}, std::ranges::all_of(points, isLetter)};
        if (std::ranges::all_of(points, [](char32_t point) { return point > U' ' && point < 0x7F; }))
            term.number = fromCodePoints(points);
        terms.push_back(std::move(term));
        points.clear();
    };
    for (const char32_t point : folded(query)) {
        const bool blank = point <= U' ';
        blank ? finish() : points.push_back(point);
    }
    finish();
    return terms;
}

} // namespace yc::search
