#include "sync/batch.h"

#include "wire/messages.h"

#include <algorithm>

namespace yc::sync
{
namespace
{

domain::Operation huskOf(domain::Operation operation, const std::string& said)
{
    operation.payload = Object{{"kind", operation.kind}, {"refused", said}};
    operation.kind = kHuskKind;
    operation.dependsOn.clear();
    return operation;
}

std::size_t sizeOf(const domain::Operation& operation)
{
    return toJson(domain::toValue(operation)).size();
}

/// What the verdict means here. A duplicate that names a reason repeats a refusal; what is held is asked for again,
/// because its predecessor may be on its way in another lane.
domain::Verdict asRecorded(domain::Verdict verdict, int attempts)
{
    if (verdict.code == domain::VerdictCode::Duplicate && !verdict.reason.empty())
        verdict.code = domain::VerdictCode::Rejected;
    if (verdict.code == domain::VerdictCode::Held && attempts < kHeldPatience)
        verdict.code = domain::VerdictCode::RetryLater;
    return verdict;
}

bool inOrder(const std::vector<domain::Verdict>& verdicts)
{
    const auto isFirst = [](const domain::Verdict& verdict) { return verdict.code == domain::VerdictCode::Applied; };
    if (!std::ranges::all_of(verdicts, isFirst))
        return true; // repeats keep the places of their first time
    std::int64_t last = 0;
    for (const domain::Verdict& verdict : verdicts) {
        if (verdict.hubSequence != 0 && verdict.hubSequence < last)
            return false;
        last = std::max(last, verdict.hubSequence);
    }
    return true;
}

/// The hub's epoch without the mark of the life in which it began to count anew after each start.
std::string_view hallEpoch(const std::string& epoch)
{
    return std::string_view(epoch).substr(0, epoch.find('/'));
}

} // namespace

Batch nextBatch(const std::vector<ports::StoredOperation>& unsent, const std::set<std::int64_t>& paused,
                const Husks& husks, std::size_t most)
{
    Batch batch;
    std::size_t bytes = 0;
    for (const ports::StoredOperation& stored : unsent) {
        const std::int64_t sequence = stored.operation.sequence;
        if (paused.contains(sequence) && batch.operations.empty()) {
            batch.onlyPaused = true;
            continue;
        }
        const bool dense = batch.operations.empty() || batch.operations.back().sequence + 1 == sequence;
        const auto husk = husks.find(sequence);
        domain::Operation operation = husk == husks.end() ? stored.operation : huskOf(stored.operation, husk->second);
        bytes += sizeOf(operation);
        const bool full = batch.operations.size() >= most || (bytes > kMaxPushBytes && !batch.operations.empty());
        if (!dense || full || paused.contains(sequence))
            break;
        batch.operations.push_back(std::move(operation));
        batch.attempts.push_back(stored.attempts);
    }
    batch.onlyPaused = batch.onlyPaused && batch.operations.empty();
    return batch;
}

Result<Judged> judged(const Batch& batch, const std::vector<domain::Verdict>& verdicts, const Husks& husks)
{
    if (verdicts.size() != batch.operations.size())
        return fail(Fault::Offline, "sync.verdicts", std::to_string(verdicts.size()));
    if (!inOrder(verdicts))
        return fail(Fault::Offline, "sync.order");
    Judged all;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const std::int64_t sequence = batch.operations[i].sequence;
        const auto husk = husks.find(sequence);
        domain::Verdict verdict = asRecorded(verdicts[i], batch.attempts[i]);
        if (husk != husks.end())
            verdict = {.code = domain::VerdictCode::Rejected,
                       .reason = husk->second,
                       .args = {},
                       .hubSequence = 0,
                       .version = 0};
        all.emplace_back(sequence, std::move(verdict));
    }
    return all;
}

Result<void> checked(const ports::PullPage& page, const std::string& scope, const ports::Cursor& from)
{
    const auto refused = [](const char* what) { return fail(Fault::Offline, "sync.page", what); };
    const bool sameLife = from.epoch.empty() || hallEpoch(page.epoch) == hallEpoch(from.epoch);
    const bool continues = sameLife && !page.clear;
    if (page.scope != scope)
        return refused("scope");
    if (!sameLife && !page.clear)
        return refused("epoch");
    if (continues && page.cursor < from.cursor)
        return refused("backwards");
    if (continues && page.more && page.cursor == from.cursor)
        return refused("standstill");
    for (const ports::MirrorEntity& entity : page.entities) {
        if (entity.hubSequence > page.cursor)
            return refused("beyond");
    }
    return {};
}

} // namespace yc::sync
