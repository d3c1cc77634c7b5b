#pragma once

#include "documents/flow.h"

#include <string>
#include <vector>

namespace yc::documents
{

struct Column {
    std::string title;
    double width = 0; ///< 0: takes what is left; exactly one column does
    Align align = Align::Left;
};

/// A table over the whole width whose header comes again on every page. Cells wrap.
Strips table(const Typesetter& type, const std::vector<Column>& columns,
             const std::vector<std::vector<std::string>>& rows);

/// A value with its label; the first `boldBytes` of the value are bold.
struct Fact {
    std::string label;
    std::string value;
    std::size_t boldBytes = 0;
};

/// Labels and values, one or two pairs a row.
Strips factTable(const Typesetter& type, const std::vector<std::vector<Fact>>& rows);

} // namespace yc::documents
