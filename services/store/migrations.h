#pragma once

#include "store/sqlite.h"

#include <string>
#include <vector>

namespace yc::store
{

/// What kind of file it is and which version its program writes: application_id and user_version of the header.
struct Format {
    int applicationId = 0;
    std::vector<std::string> steps; ///< steps[i] makes version i + 1; a released step is never changed
};

/// Throws Unsupported "store.foreign" for another program's file. True when the file holds something.
bool checkApplication(Database& database, int applicationId);
/// The same, and Unsupported "store.newer" (args: its version, ours).
bool checkFormat(Database& database, const Format& format);
/// Bring it to today, each step and its number in one transaction. Before the first step of a file that holds something
/// a verified copy is made at `backupPath`, through that VFS.
void migrate(Database& database, const Format& format, const std::string& backupPath, const std::string& vfs = {});
/// Copy a database as it stands and check the copy. Throws.
void copyDatabase(Database& from, const std::string& path, const std::string& vfs);
/// Throws Damaged "store.damaged" with what the check found.
void checkIntegrity(Database& database, bool quick);

} // namespace yc::store
