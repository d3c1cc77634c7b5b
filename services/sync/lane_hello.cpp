#include "base/log.h"
#include "sync/lane_worker.h"

#include <cstdlib>

namespace yc::sync
{
namespace
{

/// Smaller changes of the measured offset are noise of the line.
constexpr std::int64_t kOffsetMatters = 1000000;

Result<void> keepOffset(ports::LocalStore& store, std::int64_t offset)
{
    const std::string known = store.setting(ports::kHubOffsetSetting);
    const std::int64_t kept = std::strtoll(known.c_str(), nullptr, 10);
    if (!known.empty() && std::abs(kept - offset) < kOffsetMatters)
        return {};
    return store.setSetting(ports::kHubOffsetSetting, std::to_string(offset));
}

/// How far the hub's backups reach. When it knows less than it told before, it went back to one: what it had verified
/// since may be gone.
Result<void> keepBackedUp(ports::LocalStore& store, std::int64_t backedUp)
{
    const std::int64_t kept = std::strtoll(store.setting(ports::kHubBackedUpSetting).c_str(), nullptr, 10);
    if (backedUp < kept) {
        if (const Result<int> again = store.recheckUploads(); !again)
            return again.problem();
    }
    return backedUp == kept ? Result<void>() : store.setSetting(ports::kHubBackedUpSetting, std::to_string(backedUp));
}

/// The dense check. Above `received` the hub has nothing: what was acknowledged there is sent again. Up to it the hub
/// has everything: what we still hold has arrived, and only its verdict was lost.
Result<int> compare(ports::LocalStore& store, domain::Role lane, std::int64_t received)
{
    Result<int> requeued = store.requeueAfter(lane, received);
    if (!requeued)
        return requeued;
    if (*requeued > 0) {
        if (const Result<int> again = store.recheckUploads(); !again)
            return again.problem();
    }
    const Result<std::vector<ports::StoredOperation>> first = store.unsent(lane, 1);
    if (!first)
        return first.problem();
    if (!first->empty() && first->front().operation.sequence <= received) {
        const Result<void> marked = store.markSent(lane, first->front().operation.sequence, received);
        if (!marked)
            return marked.problem();
    }
    return requeued;
}

} // namespace

void LaneWorker::hello()
{
    const Moment asked = m_parts.clock.now();
    const Result<ports::HelloAnswer> answer = m_lane.hello();
    if (!answer)
        return failed(answer.problem());
    m_epoch = answer->epoch;
    m_received = answer->received;
    // Hub time against the middle of the question's way there and back.
    const Moment middle = asked + (m_parts.clock.now() - asked) / 2;
    const std::int64_t offset = (answer->hubTime - middle).count();
    atDesk<int>(
        [&store = m_parts.store, role = m_duty.role, answer = *answer, offset]() -> Result<int> {
            if (const Result<void> kept = keepOffset(store, offset); !kept)
                return kept.problem();
            if (role == domain::Role::Cases) { // attachments are at its hub
                if (const Result<void> kept = keepBackedUp(store, answer.backedUp); !kept)
                    return kept.problem();
            }
            return compare(store, role, answer.received);
        },
        [this](const Result<int>& requeued) { onGreeted(requeued); });
}

void LaneWorker::onGreeted(const Result<int>& requeued)
{
    if (!requeued)
        return storeFailed(requeued.problem());
    if (*requeued > 0)
        log::warn("sync.hub_went_back", {{"lane", domain::name(m_duty.role)}, {"again", std::to_string(*requeued)}});
    m_state.connected = true;
    m_hurry = true;
    m_lastCode.clear();
    m_backoff.reset();
    m_state.pushAt = now();
    m_state.heldAt = now();
    m_state.progressAt = now();
    for (ScopeState& scope : m_state.scopes)
        scope.dueAt = now();
    log::info("sync.connected", {{"lane", domain::name(m_duty.role)}, {"received", std::to_string(m_received)}});
    tell(ports::Topic::Sync);
    done();
}

} // namespace yc::sync
