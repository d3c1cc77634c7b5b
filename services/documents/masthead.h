#pragma once

#include "documents/blocks.h"

namespace yc::documents
{

/// Hall, title, bar code with its number, QR code: the top of the first page.
Result<Strip> masthead(const Typesetter& type, const Letterhead& letterhead, const PaperHead& head);

} // namespace yc::documents
