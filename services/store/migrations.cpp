#include "store/migrations.h"

#include "store/guard.h"

#include <sqlite3.h>

namespace yc::store
{

bool checkApplication(Database& database, int applicationId)
{
    const std::int64_t found = database.number("PRAGMA application_id");
    const bool holdsSomething = database.number("SELECT count(*) FROM sqlite_schema") > 0;
    if (found != applicationId && (found != 0 || holdsSomething))
        throw Refusal(fail(Fault::Unsupported, "store.foreign", "application id " + std::to_string(found)));
    return holdsSomething;
}

bool checkFormat(Database& database, const Format& format)
{
    const bool holdsSomething = checkApplication(database, format.applicationId);
    const std::int64_t version = database.number("PRAGMA user_version");
    const auto newest = static_cast<std::int64_t>(format.steps.size());
    if (version > newest)
        throw Refusal(fail(Fault::Unsupported, "store.newer", {}, {std::to_string(version), std::to_string(newest)}));
    return holdsSomething;
}

void migrate(Database& database, const Format& format, const std::string& backupPath, const std::string& vfs)
{
    const bool holdsSomething = checkFormat(database, format);
    auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
    if (version == format.steps.size())
        return;
    if (holdsSomething && !backupPath.empty())
        copyDatabase(database, backupPath, vfs);
    for (; version < format.steps.size(); ++version) {
        Transaction transaction(database);
        database.script(format.steps[version]);
        database.script("PRAGMA application_id=" + std::to_string(format.applicationId));
        database.script("PRAGMA user_version=" + std::to_string(version + 1));
        transaction.commit();
    }
}

void copyDatabase(Database& from, const std::string& path, const std::string& vfs)
{
    Database copy(path, {.vfs = vfs});
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        throw SqliteError(sqlite3_extended_errcode(copy.handle()), sqlite3_errmsg(copy.handle()));
    constexpr int kAllPages = -1;
    const int stepped = sqlite3_backup_step(backup, kAllPages);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        throw SqliteError(stepped != SQLITE_DONE ? stepped : finished, "backup");
    checkIntegrity(copy, false);
}

void checkIntegrity(Database& database, bool quick)
{
    Query findings = database.query(quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(10)");
    std::string found;
    while (findings.next())
        found += (found.empty() ? "" : "; ") + findings.text(0);
    if (found != "ok")
        throw Refusal(fail(Fault::Damaged, "store.damaged", found));
}

} // namespace yc::store
