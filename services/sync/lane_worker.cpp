#include "sync/lane_worker.h"

#include "base/log.h"
#include "wire/messages.h"

namespace yc::sync
{
namespace
{

using namespace std::chrono_literals;

/// The other side asked to come back later.
constexpr auto kBusyPause = 5s;
/// Signed out: a new session cuts it short.
constexpr auto kDeniedPause = 30s;
/// Another version of the protocol: an upgrade is under way, no use in knocking.
constexpr auto kUnsupportedPause = 10min;
/// The disk is full, or a file is in use.
constexpr auto kStorePause = 5s;
/// The store is locked: the session that unlocks it cuts it short.
constexpr auto kLockedPause = 30s;

constexpr int kLeastRows = 8;
constexpr int kLeastGathered = 32; ///< each push costs three syncs of a disk, however little is in it
constexpr int kFirstRows = 64;
constexpr int kMostPageRows = 500;

} // namespace

LaneWorker::LaneWorker(const LaneParts& parts, Duty duty, Executor& network)
    : m_parts(parts), m_duty(std::move(duty)), m_network(network), m_lane(parts.central.lane(m_duty.role)),
      m_backoff(kShortestPause, kLongestPause), m_most(wire::kMaxOperationsPerPush),
      m_gatherPace(kLeastGathered, kFirstRows, wire::kMaxOperationsPerPush),
      m_pagePace(kLeastRows, kFirstRows, kMostPageRows)
{
    if (m_duty.leasesNumbers)
        m_state.numbersAt = Tick{};
    if (m_duty.reportsUnsent)
        m_state.reportAt = Tick{};
}

void LaneWorker::onLane(std::function<void(LaneWorker&)> job)
{
    m_network.post([self = weak_from_this(), job = std::move(job)] {
        if (const std::shared_ptr<LaneWorker> lane = self.lock())
            job(*lane);
    });
}

void LaneWorker::start()
{
    onLane([](LaneWorker& lane) { lane.step(); });
}

void LaneWorker::added()
{
    onLane([](LaneWorker& lane) {
        lane.noteUnsent(true);
        lane.m_state.pushAt = lane.now();
        if (lane.m_hurry)
            lane.m_state.nextTry = lane.now();
        lane.step();
    });
}

void LaneWorker::retryNow()
{
    onLane([](LaneWorker& lane) {
        const Tick now = lane.now();
        lane.m_lane.reset(); // a connection that hangs, or a role that asked to be left alone, holds no person up
        lane.m_paused.clear();
        lane.m_state.nextTry = now;
        lane.m_state.pushAt = now;
        lane.m_state.heldAt = now;
        for (ScopeState& scope : lane.m_state.scopes)
            scope.dueAt = now;
        lane.step();
    });
}

void LaneWorker::session(const domain::HallId& hall)
{
    onLane([hall](LaneWorker& lane) {
        const std::string scope = lane.m_duty.scopeKind + ":" + hall.text();
        const bool same = !lane.m_state.scopes.empty() && lane.m_state.scopes.front().scope == scope;
        if (!lane.m_duty.scopeKind.empty() && !hall.empty() && !same)
            lane.m_state.scopes = {{.scope = scope, .dueAt = {}, .cursor = {}}};
        lane.rebuild();
    });
}

void LaneWorker::rang()
{
    onLane([](LaneWorker& lane) {
        for (ScopeState& scope : lane.m_state.scopes)
            scope.dueAt = lane.now();
        lane.step();
    });
}

void LaneWorker::step()
{
    if (m_state.busy)
        return;
    const Plan plan = nextStep(m_state, now());
    if (plan.step == Step::Wait)
        wakeAt(plan.until);
    else
        begin(plan);
    watch();
}

void LaneWorker::begin(const Plan& plan)
{
    m_state.busy = true;
    m_state.busySince = now();
    switch (plan.step) {
    case Step::Hello:
        return hello();
    case Step::Push:
        return push();
    case Step::Pull:
        return pull(plan.scope);
    case Step::TopUp:
        return topUp();
    case Step::Report:
        return report();
    case Step::AskHeld:
        return askHeld();
    case Step::Wait:
        break;
    }
}

/// The next step is posted, not called, so that what was said meanwhile comes first.
void LaneWorker::done()
{
    m_state.busy = false;
    start();
}

void LaneWorker::wakeAt(Tick at)
{
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(std::max(at - now(), Tick::duration(0)));
    m_network.postAfter(delay, [self = weak_from_this(), timer = ++m_timer] {
        const std::shared_ptr<LaneWorker> lane = self.lock();
        if (lane && lane->m_timer == timer)
            lane->step();
    });
}

void LaneWorker::watch()
{
    const std::optional<Tick> at = stuckAt(m_state);
    if (m_watching || !at)
        return;
    m_watching = true;
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(std::max(*at - now(), Tick::duration(0)));
    m_network.postAfter(delay, [self = weak_from_this()] {
        if (const std::shared_ptr<LaneWorker> lane = self.lock())
            lane->onWatch();
    });
}

void LaneWorker::onWatch()
{
    m_watching = false;
    const std::optional<Tick> at = stuckAt(m_state);
    if (at && *at <= now()) {
        log::warn("sync.stuck", {{"lane", domain::name(m_duty.role)}});
        rebuild();
    }
    watch();
}

/// Whatever is under way is forgotten; everything starts with a hello over new connections.
void LaneWorker::rebuild()
{
    ++m_generation;
    m_lane.reset();
    m_state.busy = false;
    m_state.connected = false;
    m_lastCode.clear(); // what fails from here on is news to whoever began the session
    m_state.nextTry = now();
    m_state.progressAt = now();
    for (ScopeState& scope : m_state.scopes)
        scope.cursor.reset();
    step();
}

void LaneWorker::failed(const Problem& problem)
{
    const bool news = m_state.connected || m_lastCode != problem.code;
    Tick::duration rest = m_backoff.next(m_parts.random);
    if (problem.fault == Fault::Busy)
        rest = std::max<Tick::duration>(rest, kBusyPause);
    else if (problem.fault == Fault::Denied)
        rest = kDeniedPause;
    else if (problem.fault == Fault::Unsupported)
        rest = kUnsupportedPause;
    m_hurry = problem.fault == Fault::Offline;
    m_lastCode = problem.code;
    m_state.connected = false;
    m_state.nextTry = now() + rest;
    if (news) {
        log::warn("sync.lost",
                  {{"lane", domain::name(m_duty.role)}, {"code", problem.code}, {"detail", problem.detail}});
        tell(ports::Topic::Sync);
    }
    done();
}

void LaneWorker::storeFailed(const Problem& problem)
{
    const bool locked = problem.fault == Fault::Denied;
    if (!locked)
        log::error("sync.store", {{"lane", domain::name(m_duty.role)}, {"code", problem.code}});
    m_state.nextTry = now() + (locked ? kLockedPause : kStorePause);
    done();
}

void LaneWorker::tell(ports::Topic topic)
{
    m_parts.desk.post([self = weak_from_this(), topic] {
        if (const std::shared_ptr<LaneWorker> lane = self.lock())
            lane->m_parts.listener(topic);
    });
}

void LaneWorker::noteUnsent(bool unsent)
{
    if (!m_state.unsent || !unsent)
        m_state.progressAt = now();
    m_state.unsent = unsent;
}

} // namespace yc::sync
