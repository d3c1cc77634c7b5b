#pragma once

#include "catalogue/derive.h"

#include <set>
#include <string>
#include <string_view>

namespace yc::catalogue
{

/// Questions that are not settled yet: asked and without an answer, or hidden behind such a one.
using OpenQuestions = std::set<std::string, std::less<>>;

/// The matters of this case in the order in which they may start; notes alternatives that are missing or doubled.
/// `longestDays` becomes the longest chain of their own limits.
std::vector<DerivedMatter> chosenMatters(const OneThing& thing, const Value& scope, const OpenQuestions& open,
                                         std::vector<std::string>& problems, int& longestDays);

/// Does the rule read an answer that is still open?
bool readsOpen(const Value& rule, const OpenQuestions& open);

} // namespace yc::catalogue
