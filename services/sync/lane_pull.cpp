#include "base/log.h"
#include "sync/lane_worker.h"

namespace yc::sync
{
namespace
{

bool nothingNew(const ports::PullPage& page, const ports::Cursor& from)
{
    return page.entities.empty() && !page.clear && page.epoch == from.epoch && page.cursor == from.cursor;
}

} // namespace

void LaneWorker::pull(std::size_t scope)
{
    if (m_state.scopes[scope].cursor)
        return fetch(scope);
    atDesk<ports::Cursor>([this, name = m_state.scopes[scope].scope] { return m_parts.store.cursor(name); },
                          [this, scope](Result<ports::Cursor> cursor) {
                              if (!cursor)
                                  return storeFailed(cursor.problem());
                              m_state.scopes[scope].cursor = std::move(*cursor);
                              fetch(scope);
                          });
}

void LaneWorker::fetch(std::size_t scope)
{
    const ScopeState& state = m_state.scopes[scope];
    const ports::Cursor from = state.cursor.value_or(ports::Cursor()); // none = from the beginning
    onPage(scope, m_lane.pull(state.scope, from, m_pagePace.rows()));
}

void LaneWorker::onPage(std::size_t scope, Result<ports::PullPage> page)
{
    ScopeState& state = m_state.scopes[scope];
    if (!page)
        return pullFailed(scope, page.problem());
    const ports::Cursor from = state.cursor.value_or(ports::Cursor());
    if (const Result<void> sound = checked(*page, state.scope, from); !sound)
        return pullFailed(scope, sound.problem());
    const auto shared = std::make_shared<const ports::PullPage>(std::move(*page));
    if (nothingNew(*shared, from)) {
        state.dueAt = now() + kPullEvery;
        return compareSums(scope, *shared);
    }
    atDesk<Pace::Span>(
        [this, shared]() -> Result<Pace::Span> {
            const Tick begun = m_parts.clock.tick();
            const Result<void> applied = m_parts.store.applyPage(*shared);
            if (!applied)
                return applied.problem();
            const Pace::Span took = m_parts.clock.tick() - begun;
            m_parts.listener(m_duty.topic);
            return took;
        },
        [this, scope, shared](const Result<Pace::Span>& took) { onApplied(scope, *shared, took); });
}

void LaneWorker::onApplied(std::size_t scope, const ports::PullPage& page, const Result<Pace::Span>& took)
{
    ScopeState& state = m_state.scopes[scope];
    if (!took)
        return storeFailed(took.problem()); // fetched again from the same place
    state.cursor = ports::Cursor{.epoch = page.epoch, .cursor = page.cursor};
    state.dueAt = page.more ? now() : now() + kPullEvery;
    if (page.more)
        m_pagePace.took(*took);
    if (page.clear)
        m_state.connected = false; // another life of the hub: compare what it has received before going on
    compareSums(scope, page);
}

/// The last page of a pull says what the scope should add up to. A mirror that adds up to something else missed a change
/// or kept one: it is filled anew, and only it.
void LaneWorker::compareSums(std::size_t scope, const ports::PullPage& page)
{
    const ScopeState& state = m_state.scopes[scope];
    const bool lately = state.distrusted && now() < *state.distrusted + kDistrustEvery;
    if (page.checksum.empty() || lately)
        return done();
    atDesk<bool>(
        [this, name = state.scope, expected = page.checksum]() -> Result<bool> {
            const Result<std::string> held = m_parts.store.checksum(name);
            if (!held)
                return held.problem();
            if (*held == expected)
                return true;
            if (Result<void> noted = m_parts.store.distrust(name); !noted)
                return noted.problem();
            return false;
        },
        [this, scope](const Result<bool>& agrees) { onCompared(scope, agrees); });
}

void LaneWorker::onCompared(std::size_t scope, const Result<bool>& agrees)
{
    if (!agrees)
        return storeFailed(agrees.problem());
    if (!*agrees) {
        ScopeState& state = m_state.scopes[scope];
        log::warn("sync.mirror_disagrees", {{"scope", state.scope}});
        state.distrusted = now();
        state.cursor.reset();
        state.dueAt = now();
    }
    done();
}

void LaneWorker::pullFailed(std::size_t scope, const Problem& problem)
{
    switch (problem.fault) {
    case Fault::Full: // the rows are big: fewer of them
        if (!m_pagePace.atLeast()) {
            m_pagePace.halve();
            return done();
        }
        break;
    case Fault::Denied: // of this scope; a session that ended is told to the push as well
    case Fault::NotFound:
    case Fault::Invalid:
    case Fault::Rejected:
    case Fault::Conflict:
        break;
    default:
        return failed(problem);
    }
    // What is wrong with one scope must not hold back what is to be sent.
    log::warn("sync.pull_refused", {{"scope", m_state.scopes[scope].scope}, {"code", problem.code}});
    m_state.scopes[scope].dueAt = now() + kPullEvery;
    done();
}

} // namespace yc::sync
