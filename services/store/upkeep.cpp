#include "store/upkeep.h"

#include "base/log.h"

#include <cstdlib>

namespace yc::store
{
namespace
{

constexpr int kAtOnce = 100;

} // namespace

bool Upkeep::piece(bool unlocked)
{
    if (m_parts.room.takeBack() || m_parts.snapshots.more())
        return true;
    return unlocked && forget();
}

/// An acknowledged operation is evidence against a hub that went back to a backup; it leaves when a backup of the hub
/// covers it and it is old. When the disk is nearly full, scans that the hub has twice leave at once.
bool Upkeep::forget()
{
    const std::int64_t backedUp = std::strtoll(m_parts.settings.get(ports::kHubBackedUpSetting).c_str(), nullptr, 10);
    if (backedUp <= 0)
        return false;
    const Moment now = m_parts.clock.now();
    if (m_parts.room.isShort() && m_parts.uploads.free(backedUp, now, kAtOnce) == kAtOnce)
        return true;
    const int forgotten = m_parts.outbox.forget(backedUp, now - m_parts.keepAcknowledged, kAtOnce);
    if (forgotten > 0)
        log::info("outbox.forgot", {{"operations", std::to_string(forgotten)}});
    return forgotten >= kAtOnce;
}

} // namespace yc::store
