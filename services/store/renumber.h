#pragma once

#include "store/sqlite.h"

#include <string>

namespace yc::store
{

/// Begin anew as another client: unsent operations are numbered from 1 in their old order (their ids stay, so the hub
/// still knows one it has), those that need a person keep a place below, and every number block counts as used up.
void renumber(Database& database, const std::string& client);

} // namespace yc::store
