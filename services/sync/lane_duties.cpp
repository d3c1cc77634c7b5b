#include "base/log.h"
#include "sync/lane_worker.h"

namespace yc::sync
{

void LaneWorker::topUp()
{
    m_state.numbersAt = now() + kNumbersEvery;
    atDesk<std::int64_t>([this] { return m_parts.store.numbersLeft(); },
                         [this](const Result<std::int64_t>& left) {
                             if (!left)
                                 return storeFailed(left.problem());
                             if (*left >= m_parts.numbers.keep)
                                 return done();
                             lease();
                         });
}

void LaneWorker::lease()
{
    const Result<ports::NumberBlock> block = m_parts.central.numbers().lease(m_parts.numbers.lease);
    if (!block) {
        log::warn("sync.numbers", {{"code", block.problem().code}});
        m_state.numbersAt = now() + kReportEvery;
        return done();
    }
    atDesk<int>(
        [this, block = *block]() -> Result<int> {
            const Result<void> added = m_parts.store.addNumberBlock(block);
            if (!added)
                return added.problem();
            m_parts.listener(ports::Topic::Sync);
            return 1;
        },
        [this](const Result<int>& added) {
            if (!added)
                return storeFailed(added.problem());
            done();
        });
}

void LaneWorker::report()
{
    m_state.reportAt = now() + kReportEvery;
    atDesk<ports::OutboxSummary>([this] { return m_parts.store.outboxSummary(); },
                                 [this](const Result<ports::OutboxSummary>& summary) {
                                     if (!summary)
                                         return storeFailed(summary.problem());
                                     // A report that is lost is replaced by the next one.
                                     (void)m_parts.central.statistics().reportUnsent(*summary);
                                     done();
                                 });
}

} // namespace yc::sync
