#pragma once

#include "base/clock.h"
#include "ports/local_store.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

#include <optional>

namespace yc::store
{

/// The local audit chain. Throws.
class AuditLog
{
public:
    AuditLog(WorkFile& file, const security::WrappedKeyRing& keys, const Clock& clock)
        : m_file(file), m_keys(keys), m_clock(clock)
    {
    }
    void add(const ports::AuditLine& line);
    /// As part of a promise.
    void add(Change& change, const ports::AuditLine& line);

private:
    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
    const Clock& m_clock;
};

/// Sequence of the first line that does not hold; nullopt when all do. Needs no key.
std::optional<std::int64_t> firstBrokenLine(Database& database);

} // namespace yc::store
