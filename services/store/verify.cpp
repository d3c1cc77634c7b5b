#include "store/verify.h"

#include "security/key_ring.h"
#include "store/audit_log.h"
#include "store/export_file.h"
#include "store/guard.h"
#include "store/sqlite_hub_storage.h"
#include "store/work_schema.h"

namespace yc::store
{
namespace
{

/// Closed or a copy: a workstation that has it open holds its lock, and reading it says so.
Database openClosed(const std::string& path, const Files& files)
{
    if (!files.exists(path))
        throw Refusal(fail(Fault::NotFound, "store.missing"));
    return Database(path, {.vfs = files.sqliteVfs(), .create = false, .readOnly = true});
}

/// Above the floor of a lane every sequence up to the last one must be there, with a standing.
void findGaps(Database& database, StoreReport& report)
{
    Query lanes = database.query(
        "SELECT name, floor, last, (SELECT count(*) FROM operation o JOIN standing s USING(lane, sequence)"
        " WHERE o.lane = name AND o.sequence > floor AND o.sequence <= last),"
        " (SELECT count(*) FROM operation o WHERE o.lane = name AND o.sequence > last) FROM lane");
    while (lanes.next()) {
        if (lanes.integer(3) != lanes.integer(2) - lanes.integer(1) || lanes.integer(4) != 0)
            report.findings.push_back("lane.gap " + lanes.text(0));
    }
}

void lookAtPages(Database& database, StoreReport& report)
{
    const Result<void> whole = guarded([&] { checkIntegrity(database, false); });
    report.intact = whole.ok();
    if (!whole)
        report.findings.push_back("store.damaged " + whole.problem().detail);
}

void look(Database& database, StoreReport& report)
{
    lookAtPages(database, report);
    const auto broken = firstBrokenLine(database);
    report.auditIntact = !broken;
    if (broken)
        report.findings.push_back("audit.broken " + std::to_string(*broken));
    findGaps(database, report);
    report.auditLines = database.number("SELECT count(*) FROM audit");
    report.cases = database.number("SELECT count(*) FROM own_case");
    report.unsent = database.number("SELECT count(*) FROM standing WHERE state < 2");
    report.needsPerson = database.number("SELECT count(*) FROM standing WHERE state = 3");
}

/// The file does not say whose secret it is: every clerk's wrap is tried.
security::DataKey keyOf(Database& database, const std::string& secret)
{
    Query wraps = database.query("SELECT name, body FROM key_wrap WHERE name LIKE 'clerk:%'");
    while (wraps.next()) {
        const Result<security::DataKey> key = security::unwrapWithSecret(wraps.bytes(1), secret, wraps.text(0));
        if (key)
            return *key;
    }
    throw Refusal(fail(Fault::Denied, "secret.wrong"));
}

} // namespace

Result<StoreReport> verifyStore(const std::string& path, const Files& files)
{
    return guarded([&] {
        Database database = openClosed(path, files);
        StoreReport report;
        report.version = static_cast<int>(database.number("PRAGMA user_version"));
        report.ofHub = database.number("PRAGMA application_id") == kHubApplicationId;
        if (report.ofHub) {
            lookAtPages(database, report);
            return report;
        }
        checkFormat(database, workFormat());
        if (report.version == 0)
            throw Refusal(fail(Fault::Unsupported, "store.foreign"));
        look(database, report);
        return report;
    });
}

Result<void> backupStore(const std::string& path, const std::string& destination, const Files& files)
{
    return guarded([&] {
        if (files.exists(destination))
            throw Refusal(fail(Fault::Conflict, "backup.exists"));
        Database database = openClosed(path, files);
        checkFormat(database, workFormat());
        copyDatabase(database, destination, files.sqliteVfs());
    });
}

Result<ExportReport> exportUnsent(const std::string& path, const std::string& secret, const std::string& destination,
                                  Files& files, Random& random, const security::ArgonCost& cost)
{
    return guarded([&] {
        Database database = openClosed(path, files);
        checkFormat(database, workFormat());
        const security::Sealer sealer(keyOf(database, secret), security::Algorithm::Aes256Gcm, random);
        const UnsentWork work = unsentWork(database, sealer);
        writeExport(work, secret, destination, files, random, cost);
        return ExportReport{work.operations, work.cases};
    });
}

} // namespace yc::store
