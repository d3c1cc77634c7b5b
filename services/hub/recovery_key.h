#pragma once

#include "hub/parts.h"
#include "hub/sessions.h"

#include <string>

namespace yc::hub
{

/// The key that opens the data key of a workstation whose keyring is lost: derived from the hub's own key and the lock
/// that stands in the workstation's wrap, so nothing is kept here and a hub restored from a backup gives the same. Alone
/// it opens nothing: the wrap never leaves the workstation. Who asked is a line of the audit. Invalid
/// "wire.recovery_lock" unless the lock is 16 bytes in hexadecimal.
Bytes recoveryKey(const Parts& parts, const Session& session, const std::string& lock);

} // namespace yc::hub
