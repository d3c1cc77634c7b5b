#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yc::store
{

/// What a look at a closed store file found.
struct Verification {
    std::string kind;               ///< "work", "cache", "hub"
    std::int64_t version = 0;
    std::int64_t operations = 0;
    std::int64_t unsent = 0;
    std::int64_t auditLines = 0;
    std::vector<std::string> faults; ///< stable words: "integrity", "lane_gap:cases", "audit_chain:17"
    bool clean() const { return faults.empty(); }
};

/// Integrity of the file, dense lanes, audit chain. Reads only. Busy "store.in_use" when a program has it open; Damaged
/// "store.other_file" when it is none of ours.
Result<Verification> verifyStore(const std::string& path);
/// A verified copy of a closed file. Conflict "backup.exists" when there is something already.
Result<void> backupStore(const std::string& path, const std::string& destination);

} // namespace yc::store
