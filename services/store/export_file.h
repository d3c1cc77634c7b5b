#pragma once

#include "base/files.h"
#include "base/random.h"
#include "base/value.h"
#include "security/password.h"
#include "security/seal.h"
#include "store/sqlite.h"

#include <string>

namespace yc::store
{

/// Everything unsent, in clear and in memory only.
struct UnsentWork {
    Value content; ///< {"client", "operations": [...], "cases": [...]}
    int operations = 0;
    int cases = 0;
};

/// Throws.
UnsentWork unsentWork(Database& database, const security::Sealer& sealer);
/// Sealed under a fresh key that the secret unwraps. Throws.
void writeExport(const UnsentWork& work, const std::string& secret, const std::string& path, Files& files,
                 Random& random, const security::ArgonCost& cost);

} // namespace yc::store
