#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/random.h"
#include "store/recovery_report.h"
#include "store/work_file.h"

#include <memory>
#include <string>

namespace yc::store
{

struct OpenedWork {
    std::unique_ptr<WorkFile> file;
    RecoveryReport report;
};

/// Open work.db of that folder; a damaged or missing one is rebuilt from its newest snapshot and the black box, a missing
/// or damaged box from work.db. Throws; Busy "store.in_use" and Unsupported "store.newer" change nothing.
OpenedWork openWork(const std::string& folder, Files& files, const Clock& clock, Random& random);

/// Everything worth recovering as one record: who we are, keys, numbers, settings, unsent operations and their cases.
BoxRecord checkpoint(Database& database);

} // namespace yc::store
