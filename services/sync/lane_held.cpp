#include "sync/lane_worker.h"

#include <algorithm>
#include <iterator>

namespace yc::sync
{
namespace
{

/// The outbox is empty of unsent work when this is read: what is left are the entries a person is to see.
constexpr int kRead = 200;

bool isHeld(const ports::StoredOperation& stored, domain::Role lane)
{
    return stored.operation.lane == lane && stored.state == domain::OperationState::NeedsPerson && stored.verdict &&
           stored.verdict->code == domain::VerdictCode::Held;
}

Result<std::vector<ports::StoredOperation>> heldOf(ports::LocalStore& store, domain::Role lane)
{
    const Result<ports::OutboxSummary> summary = store.outboxSummary(); // counts only: nothing is opened for nothing
    if (!summary)
        return summary.problem();
    if (summary->needsPerson == 0)
        return std::vector<ports::StoredOperation>{};
    Result<std::vector<ports::StoredOperation>> open = store.outboxHeads(kRead);
    if (!open)
        return open;
    std::erase_if(*open, [lane](const ports::StoredOperation& stored) { return !isHeld(stored, lane); });
    std::ranges::sort(*open, {}, [](const ports::StoredOperation& stored) { return stored.operation.sequence; });
    return open;
}

} // namespace

void LaneWorker::watchHeld(const Judged& verdicts)
{
    const auto held = [](const auto& judged) { return judged.second.code == domain::VerdictCode::Held; };
    if (!m_state.heldAt && std::ranges::any_of(verdicts, held))
        m_state.heldAt = now() + kHeldEvery;
}

/// The central system judges a held operation when what it waits for arrives, from whichever lane or window. Nobody
/// here would hear of it: the lane has passed it. So it is sent again, as a repeat, and the answer is the verdict by
/// now.
void LaneWorker::askHeld()
{
    m_state.heldAt.reset();
    atDesk<std::vector<ports::StoredOperation>>([this, role = m_duty.role] { return heldOf(m_parts.store, role); },
                                                [this](Result<std::vector<ports::StoredOperation>> held) {
                                                    if (!held)
                                                        return storeFailed(held.problem());
                                                    if (held->empty())
                                                        return done();
                                                    m_state.heldAt = now() + kHeldEvery;
                                                    askAfter(std::move(*held));
                                                });
}

void LaneWorker::askAfter(std::vector<ports::StoredOperation> held)
{
    Judged news;
    while (!held.empty()) {
        const Batch batch = nextBatch(held, {}, {}, m_most);
        const Result<std::vector<domain::Verdict>> answer = m_lane.push(m_epoch, batch.operations);
        if (!answer)
            return failed(answer.problem());
        const Result<Judged> verdicts = judged(batch, *answer, {});
        if (!verdicts)
            return failed(verdicts.problem());
        std::ranges::copy_if(*verdicts, std::back_inserter(news), [](const auto& one) {
            return one.second.code != domain::VerdictCode::Held && one.second.code != domain::VerdictCode::RetryLater;
        });
        held.erase(held.begin(), held.begin() + static_cast<std::ptrdiff_t>(batch.operations.size()));
    }
    if (news.empty())
        return done();
    record(news);
}

} // namespace yc::sync
