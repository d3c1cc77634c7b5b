#pragma once

#include "domain/case_record.h"
#include "ports/local_store.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

#include <vector>

namespace yc::store
{

/// Cases begun or taken in at this window, sealed whole. Throws.
class Cases
{
public:
    Cases(WorkFile& file, const security::WrappedKeyRing& keys) : m_file(file), m_keys(keys) {}

    /// A draft: durable, without a copy in the black box.
    void save(const domain::CaseRecord& record);
    /// A promise whose case is taken in for the first time gets the next place in the local order, in the record and in
    /// the operation that carries it to the hub: the order is evidence (G10).
    ports::Promise placed(Change& change, ports::Promise promise);
    /// Part of a promise.
    void put(Change& change, const domain::CaseRecord& record);
    bool has(const domain::CaseId& id);
    domain::CaseRecord find(const domain::CaseId& id);
    std::vector<domain::CaseRecord> all();
    std::vector<domain::CaseRecord> recent(Moment since);
    std::vector<domain::CaseRecord> after(const domain::CaseId& id, int limit);
    void discardDraft(const domain::CaseId& id);

private:
    ports::Row rowOf(const domain::CaseRecord& record) const;
    std::vector<domain::CaseRecord> read(Query found) const;

    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
};

} // namespace yc::store
