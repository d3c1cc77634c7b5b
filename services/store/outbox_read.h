#pragma once

#include "ports/local_store.h"
#include "security/seal.h"
#include "store/sqlite.h"

#include <string>
#include <vector>

namespace yc::store
{

/// Operations matching a condition on `standing` (s) and `operation` (o), opened. Throws.
std::vector<ports::StoredOperation> readOperations(Database& database, const security::Sealer& sealer,
                                                   const std::string& conditionAndOrder,
                                                   const std::vector<ports::Cell>& parameters);

} // namespace yc::store
