#pragma once

#include "store/sqlite.h"

#include <span>
#include <string>

namespace yc::store
{

/// "yc1w" and "yc1c": what kind of file it is, in its header.
inline constexpr std::int64_t kWorkId = 0x79633177;
inline constexpr std::int64_t kCacheId = 0x79633163;

/// Released steps are history: a change is a new one at the end. Step i makes version i + 1.
std::span<const char* const> workSteps();
std::span<const char* const> cacheSteps();

/// Bring a database to today: every step and its number commit together. Throws SqliteError; a file of another kind or
/// of a newer program is refused with Unsupported "store.newer", Damaged "store.other_file".
Result<void> migrate(Database& database, std::int64_t applicationId, std::span<const char* const> steps);

} // namespace yc::store
