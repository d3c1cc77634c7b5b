#pragma once

#include "store/sqlite.h"

#include <string>
#include <vector>

namespace yc::fakes
{

/// The tables a database has, by name.
std::vector<std::string> tablesOf(store::Database& database);
/// As SQL text: the tables, indices and version of `shape`, an older version, with what `from` holds of them.
std::string sqlDump(store::Database& from, store::Database& shape);

} // namespace yc::fakes
