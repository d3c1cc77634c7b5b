#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "ports/local_store.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

#include <vector>

namespace yc::store
{

/// Operations and where they stand. An operation's row never changes; its standing does. Throws.
class Outbox
{
public:
    Outbox(WorkFile& file, const security::WrappedKeyRing& keys, const Clock& clock, Random& random)
        : m_file(file), m_keys(keys), m_clock(clock), m_random(random)
    {
    }

    /// The operations of a promise with their places, dense per lane. Full "operation.too_large".
    std::vector<domain::Operation> add(Change& change, const ports::Promise& promise);
    std::vector<ports::StoredOperation> unsent(domain::Role lane, int limit);
    std::vector<ports::StoredOperation> unsentOf(domain::Role lane, const std::string& entity);
    std::set<std::string> unsentEntities(domain::Role lane);
    std::vector<ports::StoredOperation> open(int limit);
    std::vector<ports::StoredOperation> heads(int limit);
    void markSent(domain::Role lane, std::int64_t first, std::int64_t last);
    void recordVerdicts(domain::Role lane, const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts);
    int requeueAfter(domain::Role lane, std::int64_t received);
    ports::OutboxSummary summary();
    void settle(const domain::OperationId& id, const std::string& resolution);
    /// Let the oldest operations of each lane go: acknowledged, covered by a backup of the hub that reaches `backedUp`,
    /// and made before that moment; at most `limit` a lane. Returns how many.
    int forget(std::int64_t backedUp, Moment madeBefore, int limit);

private:
    std::int64_t forgettable(const std::string& lane, std::int64_t backedUp, Moment madeBefore, int limit);
    domain::Operation placed(Change& change, const ports::NewOperation& fresh, const ports::Promise& promise);
    void recordOne(Change& change, const std::string& lane, std::int64_t sequence, const domain::Verdict& verdict);

    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace yc::store
