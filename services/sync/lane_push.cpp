#include "base/log.h"
#include "sync/lane_worker.h"
#include "wire/messages.h"

#include <algorithm>

namespace yc::sync
{
namespace
{

using namespace std::chrono_literals;

constexpr auto kShortestRetry = 5s;
constexpr auto kLongestRetry = 10min;
constexpr const char* kGap = "push.gap";

/// The operations are not to blame but the line, the session, the version or the hub's disk; or the hub misses something
/// before, or was started anew: hello tells.
bool isOfTheLine(const Problem& problem)
{
    switch (problem.fault) {
    case Fault::Offline:
    case Fault::Busy:
    case Fault::Denied:
    case Fault::Damaged:
    case Fault::Full: // its disk, or an answer beyond every bound
    case Fault::Unsupported:
        return true;
    default:
        return problem.code == kGap || problem.code == ports::kOtherLife;
    }
}

} // namespace

void LaneWorker::push()
{
    // Paused operations may stand before all others: they are read as well, and must not fill the job.
    const int limit = m_gatherPace.rows() + static_cast<int>(m_paused.size());
    const std::size_t most = std::min(m_most, static_cast<std::size_t>(m_gatherPace.rows()));
    atDesk<Gathered>(
        [this, limit, most, role = m_duty.role, paused = pausedNow(), husks = m_husks]() -> Result<Gathered> {
            const Tick begun = m_parts.clock.tick();
            const Result<std::vector<ports::StoredOperation>> unsent = m_parts.store.unsent(role, limit);
            if (!unsent)
                return unsent.problem();
            Gathered gathered{.batch = nextBatch(*unsent, paused, husks, most),
                              .full = static_cast<int>(unsent->size()) == limit,
                              .took = m_parts.clock.tick() - begun}; // fewer rows make no commit quicker
            if (const auto& operations = gathered.batch.operations; !operations.empty()) {
                const Result<void> marked =
                    m_parts.store.markSent(role, operations.front().sequence, operations.back().sequence);
                if (!marked)
                    return marked.problem();
            }
            return gathered;
        },
        [this](Result<Gathered> gathered) { onGathered(std::move(gathered)); });
}

void LaneWorker::onGathered(Result<Gathered> gathered)
{
    if (!gathered)
        return storeFailed(gathered.problem());
    if (gathered->full)
        m_gatherPace.took(gathered->took);
    const Batch& batch = gathered->batch;
    if (batch.operations.empty()) {
        noteUnsent(false);
        m_state.pushAt = std::min(now() + kRescanEvery, pauseEnds());
        return done();
    }
    noteUnsent(true);
    onAnswered(batch, m_lane.push(m_epoch, batch.operations));
}

void LaneWorker::onAnswered(const Batch& batch, const Result<std::vector<domain::Verdict>>& answer)
{
    if (!answer)
        return isOfTheLine(answer.problem()) ? failed(answer.problem()) : onRefused(batch, answer.problem());
    const Result<Judged> verdicts = judged(batch, *answer, m_husks);
    if (!verdicts)
        return failed(verdicts.problem());
    m_received = std::max(m_received, batch.operations.back().sequence);
    m_most = std::min(m_most * 2, static_cast<std::size_t>(wire::kMaxOperationsPerPush));
    record(*verdicts);
}

/// The whole push was refused: halve it until the one operation is found that cannot be taken. That one goes as a husk;
/// when the hub has something else at its place already, a person must look.
void LaneWorker::onRefused(const Batch& batch, const Problem& problem)
{
    if (batch.operations.size() > 1) {
        m_most = batch.operations.size() / 2;
        return done();
    }
    const std::int64_t sequence = batch.operations.front().sequence;
    log::warn("sync.refused",
              {{"lane", domain::name(m_duty.role)}, {"sequence", std::to_string(sequence)}, {"code", problem.code}});
    if (sequence <= m_received) {
        const domain::Verdict refused{.code = domain::VerdictCode::Rejected,
                                      .reason = problem.code,
                                      .args = problem.args,
                                      .hubSequence = 0,
                                      .version = 0};
        return record({{sequence, refused}});
    }
    if (m_husks.contains(sequence))
        return failed(problem);
    m_husks.emplace(sequence, problem.code);
    done();
}

void LaneWorker::record(const Judged& verdicts)
{
    pause(verdicts);
    watchHeld(verdicts);
    atDesk<int>(
        [this, verdicts]() -> Result<int> {
            const Result<void> recorded = m_parts.store.recordVerdicts(m_duty.role, verdicts);
            if (!recorded)
                return recorded.problem();
            m_parts.listener(m_duty.topic);
            if (m_duty.topic != ports::Topic::Sync)
                m_parts.listener(ports::Topic::Sync);
            return static_cast<int>(verdicts.size());
        },
        [this, verdicts](const Result<int>& recorded) {
            if (!recorded)
                return storeFailed(recorded.problem()); // sent again later, answered as a repeat
            for (const auto& [sequence, verdict] : verdicts)
                m_husks.erase(sequence);
            m_state.progressAt = now();
            done();
        });
}

void LaneWorker::pause(const Judged& verdicts)
{
    for (const auto& [sequence, verdict] : verdicts) {
        if (verdict.code != domain::VerdictCode::RetryLater) {
            m_paused.erase(sequence);
            continue;
        }
        RetryPause& pause =
            m_paused.try_emplace(sequence, RetryPause{{}, Backoff(kShortestRetry, kLongestRetry)}).first->second;
        pause.until = now() + pause.backoff.next(m_parts.random);
    }
}

std::set<std::int64_t> LaneWorker::pausedNow() const
{
    std::set<std::int64_t> paused;
    for (const auto& [sequence, pause] : m_paused) {
        if (pause.until > now())
            paused.insert(sequence);
    }
    return paused;
}

Tick LaneWorker::pauseEnds() const
{
    Tick first = Tick::max();
    for (const auto& [sequence, pause] : m_paused)
        first = std::min(first, pause.until);
    return first;
}

} // namespace yc::sync
