#pragma once

#include "base/text.h"
#include "ports/hub_storage.h"
#include "store/work_schema.h"

#include <optional>
#include <span>
#include <vector>

namespace yc::store
{

/// A row as it was put into work.db, sealed columns sealed: replaying needs no key.
struct PutRow {
    Table table = Table::Meta;
    ports::Row cells;

    friend bool operator==(const PutRow&, const PutRow&) = default;
};

/// One transaction of work.db as the black box keeps it.
struct BoxRecord {
    std::int64_t serial = 0; ///< dense; the same number stands in work.db after the transaction
    std::vector<PutRow> rows;

    friend bool operator==(const BoxRecord&, const BoxRecord&) = default;
};

Bytes encode(const BoxRecord& record);
/// nullopt when the bytes are no record.
std::optional<BoxRecord> decodeRecord(std::span<const std::uint8_t> bytes);

} // namespace yc::store
