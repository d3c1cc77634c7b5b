#pragma once

#include "search/base.h"

#include <span>
#include <vector>

namespace yc::search
{

/// The newest `limit` entries of the base that match all terms, newest first. `hidden` (ascending) are passed over.
/// The term with the fewest candidates leads; the others are checked on what it finds.
std::vector<Ordinal> findNewest(const Base& base, const std::vector<Term>& terms, std::span<const Ordinal> hidden,
                                std::size_t limit);

} // namespace yc::search
