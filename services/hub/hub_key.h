#pragma once

#include "base/files.h"
#include "base/random.h"
#include "security/data_key.h"
#include "security/password.h"

#include <string>

namespace yc::hub
{

/// The hub's data key: random, kept in the data folder only wrapped by a secret (Argon2id), never bare. Made when there
/// is none. Denied "secret.wrong"; Invalid "hub.no_secret" for an empty secret.
Result<security::DataKey> openHubKey(Files& files, Random& random, const std::string& folder, const std::string& secret,
                                     const security::ArgonCost& cost);

} // namespace yc::hub
