#pragma once

#include "documents/flow.h"
#include "documents/paper.h"

#include <string>
#include <vector>

namespace yc::documents
{

/// What makes a flow this paper and no other.
struct PaperHead {
    std::string title;
    std::string receiptNumber;
    std::string footnote;
};

/// A flow with masthead, running head, footer and, in the demo, its mark; the body is still to come.
/// "paper.number" when no bar code can hold the number.
Result<Flow> newFlow(const Typesetter& type, const Letterhead& letterhead, const PaperHead& head);

Strips heading(const Typesetter& type, const std::string& text);
/// A smaller heading with a remark at the right end.
Strips subheading(const Typesetter& type, const std::string& text, const std::string& remark);
/// Text over the whole width; no strip for an empty one.
Strips paragraph(const Typesetter& type, const std::string& text);
/// Texts in two columns, row by row.
Strips twoColumns(const Typesetter& type, const std::vector<std::string>& texts);

/// Where somebody signs, or a seal goes.
struct Signature {
    std::string label;
    std::string date;
    std::string seal; ///< what stands in the ring; "" = no seal here
};
/// Two places side by side, for the foot of the last page.
Strip signatures(const Typesetter& type, const Signature& left, const Signature& right);

/// "990107000021846" as "9901 0700 0021 846": people read numbers aloud in fours.
std::string grouped(const std::string& number);

} // namespace yc::documents
