#include "hub/recovery_key.h"

#include "base/text.h"
#include "hub/audit.h"
#include "ports/key_ring.h"

namespace yc::hub
{

Bytes recoveryKey(const Parts& parts, const Session& session, const std::string& lock)
{
    if (const Result<Bytes> bytes = fromHex(lock); !bytes || bytes->size() != ports::kRecoveryLockBytes)
        refuse(Fault::Invalid, "wire.recovery_lock");
    writing(parts.storage, [&](Transaction& tx) { audit(tx, parts, session.user.id, "recovery.key", lock, {}); });
    return take(fromHex(parts.sealer.token(lock, "recovery-key")));
}

} // namespace yc::hub
