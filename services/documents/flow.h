#pragma once

#include "base/result.h"
#include "base/text.h"
#include "documents/canvas.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yc::documents
{

/// A piece over the whole width that is never cut: a heading, a row of a table, a space.
struct Strip {
    double height = 0;
    std::function<void(Canvas&, double y)> draw; ///< empty: a space, dropped where a page begins
    std::shared_ptr<const Strip> header;         ///< comes again on top when a page begins with this strip
    bool keepWithNext = false;                   ///< a heading never stands alone at the foot of a page
};
using Strips = std::vector<Strip>;

inline void append(Strips& strips, Strips more)
{
    strips.insert(strips.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}
inline Strip space(double height)
{
    return {height, {}, {}, false};
}

/// A paper before it is cut into pages.
struct Flow {
    std::string title; ///< of the file
    std::string author;
    Strips body;
    Strip tail;    ///< signatures, at the foot of the last page
    Strip running; ///< on top of every page but the first
    /// At the foot of every page; pages are counted from 1.
    std::function<void(Canvas&, double y, int page, int pages)> footer;
    double footerHeight = 0;
    std::function<void(Canvas&)> ground; ///< under everything, on every page; empty = none
};

/// Pages the flow takes. "paper.too_tall" when one strip needs more than a page.
Result<int> pagesOf(const Flow& flow);
/// The flow as PDF, dated so.
Result<Bytes> print(const Flow& flow, Moment date, std::chrono::minutes offset);

} // namespace yc::documents
