#include "sync/sync_engine.h"

#include "base/log.h"

#include <array>
#include <atomic>

namespace yc::sync
{
namespace
{

using namespace std::chrono_literals;
using domain::Role;

constexpr std::array kLanes{Role::Queue, Role::Cases, Role::Statistics};
constexpr auto kShortestPause = 500ms;
constexpr auto kLongestPause = 30s;
constexpr auto kIdle = 5s;      ///< a lane with nothing to do is looked at again
constexpr auto kBellWait = 20s;
constexpr auto kWatchdog = 60s; ///< no progress for so long: begin anew with fresh connections

} // namespace

struct SyncEngine::Life {
    std::atomic<bool> on{true};
};

SyncEngine::SyncEngine(const Parts& parts, Listener listener)
    : m_parts(parts), m_listener(std::move(listener)), m_life(std::make_shared<Life>())
{
    for (const Role role : kLanes)
        m_lanes.emplace(role, LaneState(Backoff(kShortestPause, kLongestPause)));
}

SyncEngine::~SyncEngine()
{
    m_life->on = false;
}

std::function<void()> SyncEngine::whileAlive(std::function<void()> job) const
{
    return [life = m_life, job = std::move(job)] {
        if (life->on)
            job();
    };
}

void SyncEngine::start()
{
    for (const Role role : kLanes)
        onNetwork([this, role] { look(role); });
    m_parts.bellExecutor.post(whileAlive([this] { ring(); }));
}

void SyncEngine::added(Role role)
{
    onNetwork([this, role] {
        if (m_lanes.contains(role))
            look(role);
    });
}

void SyncEngine::retryNow()
{
    onNetwork([this] {
        for (const Role role : kLanes) {
            lane(role).backoff.reset();
            look(role);
        }
    });
}

void SyncEngine::session(const std::string& token, const domain::HallId& hall)
{
    m_parts.bell.setToken(token);
    onNetwork([this, token, hall] {
        m_parts.central.setToken(token);
        m_signedIn = !token.empty();
        m_hall = hall.text();
        for (const Role role : kLanes) {
            lane(role).greeted = false;
            look(role);
        }
    });
}

std::string SyncEngine::scopeOf(Role role) const
{
    return (role == Role::Queue ? "queue:" : "cases:") + m_hall;
}

/// One look at a lane: greet, push what is unsent, pull what is new, then rest. A look while one is under way makes the
/// lane go round again, so that nothing asked for in between is forgotten.
void SyncEngine::look(Role role)
{
    LaneState& state = lane(role);
    if (state.busy) {
        state.again = true;
        return;
    }
    ++state.generation;
    if (!m_signedIn) // what is sent needs somebody's right; a sign-in looks again
        return lookAfter(role, kIdle);
    state.busy = true;
    state.again = false;
    if (state.greeted)
        push(role);
    else
        hello(role);
}

void SyncEngine::hello(Role role)
{
    const Result<ports::HelloAnswer> answer = m_parts.central.lane(role).hello();
    if (!answer)
        return failed(role, answer.problem());
    onDesk([this, role, received = answer->received] {
        // A hub that has less than it once acknowledged was restored from a backup: send again what it lost (G7).
        const Result<int> again = m_parts.store.requeueAfter(role, received);
        if (again.ok() && *again > 0)
            log::warn("sync.hub_rolled_back", {{"lane", domain::name(role)}, {"again", std::to_string(*again)}});
        onNetwork([this, role] {
            lane(role).greeted = true;
            lane(role).progress = m_parts.clock.tick();
            push(role);
        });
    });
}

void SyncEngine::push(Role role)
{
    onDesk([this, role] {
        if (!m_parts.store.unlocked())
            return onNetwork([this, role] { done(role); });
        Result<std::vector<ports::StoredOperation>> unsent = m_parts.store.unsent(role, kPushAtOnce);
        std::vector<domain::Operation> operations;
        if (unsent) {
            for (ports::StoredOperation& stored : *unsent)
                operations.push_back(std::move(stored.operation));
        }
        if (operations.empty())
            return onNetwork([this, role] { pull(role); });
        const Result<void> marked =
            m_parts.store.markSent(role, operations.front().sequence, operations.back().sequence);
        if (!marked)
            log::warn("sync.not_marked", {{"code", marked.problem().code}});
        m_listener(ports::Topic::Sync);
        onNetwork([this, role, operations = std::move(operations)] {
            pushed(role, operations, m_parts.central.lane(role).push(operations));
        });
    });
}

void SyncEngine::pushed(Role role, const std::vector<domain::Operation>& operations,
                        const Result<std::vector<domain::Verdict>>& answer)
{
    if (!answer)
        return failed(role, answer.problem());
    if (answer->size() != operations.size())
        return failed(role, fail(Fault::Offline, "net.not_ours"));
    std::vector<std::pair<std::int64_t, domain::Verdict>> verdicts;
    bool later = false;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        verdicts.emplace_back(operations[i].sequence, (*answer)[i]);
        later = later || (*answer)[i].code == domain::VerdictCode::RetryLater;
    }
    onDesk([this, role, verdicts = std::move(verdicts), later] {
        const Result<void> recorded = m_parts.store.recordVerdicts(role, verdicts);
        m_listener(role == Role::Queue ? ports::Topic::Queue : ports::Topic::Case);
        m_listener(ports::Topic::Sync);
        onNetwork([this, role, later, recorded] {
            if (!recorded)
                return failed(role, recorded.problem());
            lane(role).progress = m_parts.clock.tick();
            if (later)
                return failed(role, fail(Fault::Busy, "hub.retry_later"));
            push(role);
        });
    });
}

void SyncEngine::pull(Role role)
{
    if (role == Role::Statistics) {
        reportUnsent();
        return done(role);
    }
    onDesk([this, role, scope = scopeOf(role)] {
        const Result<ports::Cursor> cursor = m_parts.store.cursor(scope);
        onNetwork([this, role, scope, cursor] {
            if (!cursor)
                return failed(role, cursor.problem());
            pulled(role, m_parts.central.lane(role).pull(scope, *cursor, kPullAtOnce));
        });
    });
}

void SyncEngine::pulled(Role role, const Result<ports::PullPage>& page)
{
    if (!page)
        return failed(role, page.problem());
    if (page->entities.empty() && !page->clear)
        return role == Role::Cases ? topUpNumbers() : done(role);
    onDesk([this, role, page = *page] {
        const Result<void> applied = m_parts.store.applyPage(page);
        m_listener(role == Role::Queue ? ports::Topic::Queue : ports::Topic::Case);
        onNetwork([this, role, applied, more = page.more] {
            if (!applied)
                return failed(role, applied.problem());
            lane(role).progress = m_parts.clock.tick();
            if (more)
                return pull(role);
            role == Role::Cases ? topUpNumbers() : done(role);
        });
    });
}

/// Numbers are leased in advance, so that vouchers printed in an outage carry final ones (G5).
void SyncEngine::topUpNumbers()
{
    onDesk([this] {
        const Result<std::int64_t> left = m_parts.store.numbersLeft();
        onNetwork([this, left] {
            if (!left || *left >= kNumbersLow)
                return done(Role::Cases);
            const Result<ports::NumberBlock> block = m_parts.central.numbers().lease(kNumbersLease);
            if (!block)
                return failed(Role::Cases, block.problem());
            onDesk([this, block = *block] {
                if (Result<void> kept = m_parts.store.addNumberBlock(block); !kept)
                    log::warn("sync.numbers_not_kept", {{"code", kept.problem().code}});
                m_listener(ports::Topic::Sync);
                onNetwork([this] { done(Role::Cases); });
            });
        });
    });
}

void SyncEngine::reportUnsent()
{
    onDesk([this] {
        const Result<ports::OutboxSummary> summary = m_parts.store.outboxSummary();
        if (!summary)
            return;
        onNetwork([this, summary = *summary] {
            if (Result<void> told = m_parts.central.statistics().reportUnsent(summary); !told)
                log::info("sync.unsent_not_told", {{"code", told.problem().code}});
        });
    });
}

void SyncEngine::failed(Role role, const Problem& problem)
{
    LaneState& state = lane(role);
    log::info("sync.failed", {{"lane", domain::name(role)}, {"code", problem.code}});
    state.greeted = false;
    state.busy = false;
    if (m_parts.clock.tick() - state.progress > kWatchdog) {
        m_parts.central.lane(role).reset();
        state.progress = m_parts.clock.tick();
    }
    onDesk([this] { m_listener(ports::Topic::Sync); });
    lookAfter(role, state.backoff.next(m_parts.random));
}

void SyncEngine::done(Role role)
{
    LaneState& state = lane(role);
    state.busy = false;
    state.backoff.reset();
    if (state.again)
        return look(role);
    onDesk([this] { m_listener(ports::Topic::Sync); });
    lookAfter(role, kIdle);
}

void SyncEngine::lookAfter(Role role, std::chrono::milliseconds pause)
{
    const std::int64_t generation = lane(role).generation;
    m_parts.network.postAfter(pause, whileAlive([this, role, generation] {
        if (lane(role).generation == generation && !lane(role).busy)
            look(role);
    }));
}

/// The bell says only that something is new; the lanes fetch it.
void SyncEngine::ring()
{
    const Result<std::int64_t> newest = m_parts.bell.lane(Role::Cases).bell(m_newest, kBellWait);
    if (!newest) {
        m_parts.bellExecutor.postAfter(kIdle, whileAlive([this] { ring(); }));
        return;
    }
    if (*newest != m_newest) {
        m_newest = *newest;
        onNetwork([this] {
            look(Role::Queue);
            look(Role::Cases);
        });
    }
    m_parts.bellExecutor.post(whileAlive([this] { ring(); }));
}

} // namespace yc::sync
