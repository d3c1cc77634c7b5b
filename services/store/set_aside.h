#pragma once

#include "base/clock.h"
#include "base/files.h"

#include <string>

namespace yc::store
{

/// Rename a damaged file, and the write-ahead log that belongs to it, to a name with the time: "work.db.damaged-…".
/// Nothing is ever deleted. Returns the new path.
Result<std::string> setAside(const std::string& path, Files& files, Moment now);

} // namespace yc::store
