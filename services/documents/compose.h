#pragma once

#include "documents/flow.h"
#include "documents/paper.h"

namespace yc::documents
{

// Each paper, laid out but not yet cut into pages. One source file a paper.
Result<Flow> compose(const ReceiptVoucher& paper, const Letterhead& letterhead, const Typesetter& type);
Result<Flow> compose(const AcceptanceNotice& paper, const Letterhead& letterhead, const Typesetter& type);
Result<Flow> compose(const SupplementNotice& paper, const Letterhead& letterhead, const Typesetter& type);
Result<Flow> compose(const DeliveryReceipt& paper, const Letterhead& letterhead, const Typesetter& type);

} // namespace yc::documents
