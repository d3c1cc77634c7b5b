#include "ui/queue/row_moves.h"

#include <algorithm>

namespace yc::ui
{

std::vector<bool> longestAscending(const std::vector<int>& places)
{
    std::vector<std::size_t> ends; // ends[k]: the entry that ends the best run of length k + 1
    std::vector<std::size_t> before(places.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t end) { return places[end]; });
        if (at != ends.begin())
            before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> still(places.size(), false);
    if (ends.empty())
        return still;
    for (std::size_t i = ends.back(); i != places.size(); i = before[i])
        still[i] = true;
    return still;
}

} // namespace yc::ui
