#pragma once

#include "ports/local_store.h"
#include "store/store_context.h"

namespace yc::store
{

/// Promises and what became of them: operations dense per lane, cases taken in here, the audit chain.
class Outbox
{
public:
    explicit Outbox(StoreContext& context) : m_context(context) {}

    Result<std::vector<domain::Operation>> keep(const ports::Promise& promise);
    Result<std::vector<ports::StoredOperation>> unsent(domain::Role lane, int limit);
    Result<std::vector<ports::StoredOperation>> open(int limit);
    Result<void> markSent(domain::Role lane, std::int64_t first, std::int64_t last);
    Result<void> recordVerdicts(domain::Role lane, const std::vector<std::pair<std::int64_t, domain::Verdict>>& verdicts);
    Result<int> requeueAfter(domain::Role lane, std::int64_t received);
    Result<ports::OutboxSummary> summary();
    Result<void> settle(const domain::OperationId& id, const std::string& resolution);

    Result<void> saveCase(const domain::CaseRecord& record);
    Result<domain::CaseRecord> findCase(const domain::CaseId& id);
    Result<std::vector<domain::CaseRecord>> cases();
    Result<void> discardDraft(const domain::CaseId& id);

    Result<void> audit(const ports::AuditLine& line);

    /// Put back what a black box record carries, where it is missing. Needs no key. True when something was missing.
    Result<bool> restore(const Value& record);

private:
    Result<std::vector<domain::Operation>> numbered(const ports::Promise& promise);
    Result<void> insertOperation(const domain::Operation& operation, Array& boxed);
    Result<void> insertCase(const domain::CaseRecord& record, Array& boxed);
    Result<void> insertAudit(const ports::AuditLine& line);
    Result<ports::StoredOperation> stored(const Row& row) const;
    Result<std::vector<ports::StoredOperation>> select(std::string_view where, const std::vector<Cell>& parameters);

    StoreContext& m_context;
};

} // namespace yc::store
