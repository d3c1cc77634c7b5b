#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/executor.h"
#include "base/random.h"
#include "ports/central.h"
#include "ports/desk_views.h"
#include "ports/local_store.h"
#include "ports/sync_control.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace yc::sync
{

/// Brings operations to their central systems and what is new from them. Network calls run on the sync executor, the
/// local store is touched only by short jobs on the desk executor. A lane a role: one that is down never holds another.
/// No state waits for "the next local write": every lane is looked at again at the latest after a few seconds.
class SyncEngine final : public ports::SyncControl
{
public:
    struct Parts {
        ports::Central& central;  ///< used on `network` only
        ports::Central& bell;     ///< an instance of its own: a long poll holds its connection
        ports::LocalStore& store; ///< used on `desk` only
        Executor& desk;
        Executor& network;
        Executor& bellExecutor;
        Clock& clock;
        Random& random;
    };
    /// Called on the desk executor when the mirror or the outbox has changed.
    using Listener = std::function<void(ports::Topic topic)>;

    SyncEngine(const Parts& parts, Listener listener);
    ~SyncEngine() override;

    /// Begin looking after the lanes.
    void start();

    void added(domain::Role lane) override;
    void retryNow() override;
    void session(const std::string& token, const domain::HallId& hall) override;
    std::vector<ports::RoleHealth> health() const override { return m_parts.central.health(); }

    static constexpr int kPushAtOnce = 200;
    static constexpr int kPullAtOnce = 500;
    static constexpr std::int64_t kNumbersLow = 300;    ///< lease more below this
    static constexpr std::int64_t kNumbersLease = 1000;

private:
    struct LaneState {
        explicit LaneState(Backoff pauses) : backoff(pauses) {}
        Backoff backoff;
        bool busy = false;           ///< a chain of jobs is under way
        bool again = false;          ///< somebody asked meanwhile
        bool greeted = false;
        std::int64_t generation = 0; ///< of the planned look; an older plan does nothing
        Tick progress{};
    };
    struct Life;

    void look(domain::Role role);
    void hello(domain::Role role);
    void push(domain::Role role);
    void pushed(domain::Role role, const std::vector<domain::Operation>& operations,
                const Result<std::vector<domain::Verdict>>& answer);
    void pull(domain::Role role);
    void pulled(domain::Role role, const Result<ports::PullPage>& page);
    void topUpNumbers();
    void reportUnsent();
    void ring();
    void failed(domain::Role role, const Problem& problem);
    void done(domain::Role role);
    void lookAfter(domain::Role role, std::chrono::milliseconds pause);
    std::string scopeOf(domain::Role role) const;
    LaneState& lane(domain::Role role) { return m_lanes.at(role); }

    /// Jobs that outlive this object do nothing.
    std::function<void()> whileAlive(std::function<void()> job) const;
    void onDesk(std::function<void()> job) { m_parts.desk.post(whileAlive(std::move(job))); }
    void onNetwork(std::function<void()> job) { m_parts.network.post(whileAlive(std::move(job))); }

    Parts m_parts;
    Listener m_listener;
    std::shared_ptr<Life> m_life;
    std::map<domain::Role, LaneState> m_lanes; ///< network thread
    std::string m_hall;                        ///< network thread
    bool m_signedIn = false;                   ///< network thread
    std::int64_t m_newest = 0;                 ///< bell thread
};

} // namespace yc::sync
