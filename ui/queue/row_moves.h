#pragma once

#include <vector>

namespace yc::ui
{

/// Which of these places may stand still when a list is brought into ascending order with the fewest moves: the longest
/// ascending run of places. One flag an entry. O(n log n).
std::vector<bool> longestAscending(const std::vector<int>& places);

} // namespace yc::ui
