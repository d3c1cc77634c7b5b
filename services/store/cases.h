#pragma once

#include "domain/case_record.h"
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
    /// Part of a promise. One taken in for the first time gets the next place in the local order (G10).
    void put(Change& change, domain::CaseRecord record);
    domain::CaseRecord find(const domain::CaseId& id);
    std::vector<domain::CaseRecord> all();
    void discardDraft(const domain::CaseId& id);

private:
    ports::Row rowOf(const domain::CaseRecord& record) const;

    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
};

} // namespace yc::store
