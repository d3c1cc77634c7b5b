#pragma once

#include "hub/parts.h"
#include "hub/transaction.h"

#include <string>

namespace yc::hub
{

/// A verified copy of everything into `path`, and the mark of how far it reaches.
Result<void> backUp(const Parts& parts, const std::string& path);
/// The highest hub sequence that a backup holds; 0 = none was ever made.
std::int64_t backedUp(Transaction& tx, const std::string& hall);

} // namespace yc::hub
