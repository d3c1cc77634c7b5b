#pragma once

#include "hub/parts.h"
#include "hub/transaction.h"

#include <string>

namespace yc::hub
{

/// One line of the hub's audit chain, in the transaction of what it is about. `detail` is sealed.
void audit(Transaction& tx, const Parts& parts, const domain::UserId& user, const std::string& action,
           const std::string& object, const std::string& detail);
/// Is the chain whole? Damaged "audit.broken" (args: the first line that does not fit).
void verifyAudit(Transaction& tx, const Parts& parts);

} // namespace yc::hub
