#pragma once

#include "base/files.h"
#include "base/random.h"
#include "security/password.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yc::store
{

/// What a look at a closed work file, or a copy of one, found. Nothing in it needs a key. Of a hub's file only the
/// first three are told: its lanes and its audit chain are the hub's own to read.
struct StoreReport {
    bool ofHub = false;
    int version = 0;
    bool intact = false;      ///< integrity_check found nothing
    bool auditIntact = false; ///< the chain of the audit lines holds
    std::int64_t auditLines = 0;
    std::int64_t cases = 0;
    std::int64_t unsent = 0;
    std::int64_t needsPerson = 0;
    std::vector<std::string> findings; ///< stable words with their place: "audit.broken 17", "lane.gap cases 5"

    bool sound() const { return findings.empty(); }
};

/// Look at the file without changing it. Busy "store.in_use" while a workstation has it open; NotFound; Unsupported
/// "store.newer", "store.foreign"; Damaged "store.damaged" when it cannot even be read.
Result<StoreReport> verifyStore(const std::string& path, const Files& files);

/// A verified copy of a closed file. An existing destination is refused: Conflict "backup.exists".
Result<void> backupStore(const std::string& path, const std::string& destination, const Files& files);

struct ExportReport {
    int operations = 0;
    int cases = 0;
};
/// Everything unsent and the cases it belongs to, opened with a clerk's secret, into a file sealed under the same
/// secret. Denied "secret.wrong" when it opens no clerk's wrap.
Result<ExportReport> exportUnsent(const std::string& path, const std::string& secret, const std::string& destination,
                                  Files& files, Random& random, const security::ArgonCost& cost = {});
/// What such a file holds, as JSON: {"client":…,"operations":[…],"cases":[…]}.
Result<std::string> openExport(const std::string& path, const std::string& secret, const Files& files);

} // namespace yc::store
