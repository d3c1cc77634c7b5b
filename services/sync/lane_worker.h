#pragma once

#include "base/backoff.h"
#include "base/executor.h"
#include "base/pace.h"
#include "ports/central.h"
#include "ports/desk_views.h"
#include "ports/local_store.h"
#include "sync/batch.h"
#include "sync/plan.h"

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace yc::sync
{

/// What changed; called on the desk worker.
using Listener = std::function<void(ports::Topic)>;

/// How many leased numbers are kept, and how many are leased at once: above thirty days' use of a busy window, which is
/// twenty-two working days of a hundred and fifty cases.
struct NumberPolicy {
    std::int64_t keep = 5000;
    std::int64_t lease = 5000;
};

/// What every lane works with. All of it outlives the executors' last job.
struct LaneParts {
    ports::LocalStore& store; ///< on the desk worker only
    ports::Central& central;
    Executor& desk;
    const Clock& clock;
    Random& random;
    Listener listener;
    NumberPolicy numbers;
};

/// What one lane is for.
struct Duty {
    domain::Role role = domain::Role::Cases;
    std::string scopeKind; ///< domain::kQueueScope or domain::kCasesScope; "" = mirrors nothing
    ports::Topic topic = ports::Topic::Sync;
    bool leasesNumbers = false;
    bool reportsUnsent = false;
};

/// Carries one lane: says hello, pushes, pulls, and rests, as the plan says. Everything here runs on its own network
/// worker; the store is reached by short jobs on the desk worker. One step at a time; an answer that belongs to a torn
/// down step is not believed. Public functions but the constructor may be called on any thread.
class LaneWorker : public std::enable_shared_from_this<LaneWorker>
{
public:
    LaneWorker(const LaneParts& parts, Duty duty, Executor& network);

    void start();
    void added();
    void retryNow();
    void session(const domain::HallId& hall);
    void rang();

    domain::Role role() const { return m_duty.role; }

private:
    using Self = std::weak_ptr<LaneWorker>;
    struct RetryPause {
        Tick until{};
        Backoff backoff;
    };
    struct Gathered {
        Batch batch;
        bool full = false;
        Pace::Span took{};
    };

    // --- lane_worker.cpp: the machine
    void onLane(std::function<void(LaneWorker&)> job);
    void step();
    void begin(const Plan& plan);
    void done();
    void wakeAt(Tick at);
    void watch();
    void onWatch();
    void rebuild();
    void failed(const Problem& problem);
    void storeFailed(const Problem& problem);
    void tell(ports::Topic topic);
    void noteUnsent(bool unsent);
    Tick now() const { return m_parts.clock.tick(); }
    template <class T> void atDesk(std::function<Result<T>()> job, std::function<void(Result<T>)> then);

    // --- lane_hello.cpp
    void hello();
    void onGreeted(const Result<int>& requeued);

    // --- lane_push.cpp
    void push();
    void onGathered(Result<Gathered> gathered);
    void onAnswered(const Batch& batch, const Result<std::vector<domain::Verdict>>& answer);
    void onRefused(const Batch& batch, const Problem& problem);
    void record(const Judged& verdicts);
    void pause(const Judged& verdicts);
    void watchHeld(const Judged& verdicts);
    std::set<std::int64_t> pausedNow() const;
    Tick pauseEnds() const;

    // --- lane_pull.cpp
    void pull(std::size_t scope);
    void fetch(std::size_t scope);
    void onPage(std::size_t scope, Result<ports::PullPage> page);
    void onApplied(std::size_t scope, const ports::PullPage& page, const Result<Pace::Span>& took);
    void compareSums(std::size_t scope, const ports::PullPage& page);
    void onCompared(std::size_t scope, const Result<bool>& agrees);
    void pullFailed(std::size_t scope, const Problem& problem);

    // --- lane_held.cpp
    void askHeld();
    void askAfter(std::vector<ports::StoredOperation> held);

    // --- lane_duties.cpp
    void topUp();
    void lease();
    void report();

    LaneParts m_parts;
    Duty m_duty;
    Executor& m_network;
    ports::Lane& m_lane;
    LaneState m_state;
    Backoff m_backoff;
    std::int64_t m_generation = 0; ///< of steps: grows when one is torn down
    std::int64_t m_timer = 0;      ///< the only timer that counts
    bool m_watching = false;
    std::string m_lastCode;      ///< of the last failure; "" while connected
    bool m_hurry = true;         ///< new work may cut the back-off short
    std::string m_epoch;         ///< of the hub that we said hello to
    std::int64_t m_received = 0; ///< at the central system, as far as we know
    std::size_t m_most;          ///< operations a push, halved when one is refused
    Husks m_husks;
    std::map<std::int64_t, RetryPause> m_paused; ///< operations asked to come later
    Pace m_gatherPace;
    Pace m_pagePace;
};

template <class T> void LaneWorker::atDesk(std::function<Result<T>()> job, std::function<void(Result<T>)> then)
{
    m_parts.desk.post(
        [self = weak_from_this(), generation = m_generation, job = std::move(job), then = std::move(then)] {
            const std::shared_ptr<LaneWorker> lane = self.lock();
            if (!lane)
                return;
            auto result = std::make_shared<Result<T>>(job());
            lane->m_network.post([self, generation, then, result] {
                const std::shared_ptr<LaneWorker> back = self.lock();
                if (back && back->m_generation == generation)
                    then(std::move(*result));
            });
        });
}

} // namespace yc::sync
