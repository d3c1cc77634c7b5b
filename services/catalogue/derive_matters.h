#pragma once

#include "catalogue/derive.h"

namespace yc::catalogue
{

/// Fill `derived.matters`: those whose condition holds, one of every group of alternatives, gates, in an order that
/// respects predecessors. A predecessor that is not part of the case falls away; its own predecessors take its place.
void chooseMatters(Derived& derived, const Value& scope);

/// Working days of the longest chain of promised limits, each matter starting when its predecessors have ended.
int longestChain(const std::vector<DerivedMatter>& matters);

/// What the element's rule proposes; null when it proposes nothing.
Value infer(const DataElement& element, const Value& scope);

} // namespace yc::catalogue
