#include "store/upkeep.h"

#include "base/log.h"

#include <cstdlib>

namespace yc::store
{
namespace
{

constexpr int kAtOnce = 100;
constexpr std::uint64_t kNearlyPercent = 80; ///< of a budget

} // namespace

bool Upkeep::piece(bool unlocked)
{
    if (m_parts.room.takeBack() || m_parts.snapshots.more())
        return true;
    if (shrinkMirror())
        return true;
    return unlocked && forget();
}

/// Within its budget the mirror keeps every case of the hall. Near it, those unchanged for the longest keep their
/// digests only; never one that was taken in here, that waits for a window, or that something unsent is about.
bool Upkeep::shrinkMirror()
{
    if (m_parts.mirror.forgetDeleted(kAtOnce) == kAtOnce)
        return true;
    if (m_parts.mirror.bytes() < m_parts.cacheBudget / 100 * kNearlyPercent)
        return false;
    const std::vector<Mirror::Idle> idle = m_parts.mirror.idleCases(m_shrunkTo, kAtOnce);
    m_shrunkTo = idle.empty() ? 0 : idle.back().hubSequence;
    const std::set<std::string> unsent = m_parts.outbox.unsentEntities(domain::Role::Cases);
    std::vector<std::string> leaving;
    for (const Mirror::Idle& each : idle) {
        if (!unsent.contains(each.id) && !m_parts.cases.has(domain::CaseId(each.id)))
            leaving.push_back(each.id);
    }
    m_parts.mirror.keepDigestOnly(leaving);
    return !idle.empty();
}

/// An acknowledged operation is evidence against a hub that went back to a backup; it leaves when a backup of the hub
/// covers it and it is old. When the disk or the budget is nearly full, scans that the hub has twice leave at once.
bool Upkeep::forget()
{
    const std::int64_t backedUp = std::strtoll(m_parts.settings.get(ports::kHubBackedUpSetting).c_str(), nullptr, 10);
    if (backedUp <= 0)
        return false;
    const Moment now = m_parts.clock.now();
    const bool makeRoom = m_parts.room.isShort() || m_parts.vault.isFilling();
    if (makeRoom && m_parts.uploads.free(backedUp, now, kAtOnce) == kAtOnce)
        return true;
    const int forgotten = m_parts.outbox.forget(backedUp, now - m_parts.keepAcknowledged, kAtOnce);
    if (forgotten > 0)
        log::info("outbox.forgot", {{"operations", std::to_string(forgotten)}});
    return forgotten >= kAtOnce;
}

} // namespace yc::store
