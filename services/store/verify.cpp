#include "store/verify.h"

#include "security/audit_chain.h"
#include "store/schema.h"

#include <algorithm>
#include <filesystem>

namespace yc::store
{
namespace
{

constexpr std::int64_t kHubId = 0x79633168;

std::string kindOf(std::int64_t id)
{
    switch (id) {
    case kWorkId: return "work";
    case kCacheId: return "cache";
    case kHubId: return "hub";
    default: return {};
    }
}

void checkLanes(Database& database, Verification& found)
{
    for (const Row& row : database.run("SELECT lane, count(*), min(seq), max(seq) FROM op GROUP BY lane")) {
        found.operations += ports::integerOf(row[1]);
        const bool dense = ports::integerOf(row[2]) == 1 && ports::integerOf(row[3]) == ports::integerOf(row[1]);
        if (!dense)
            found.faults.push_back("lane_gap:" + ports::stringOf(row[0]));
    }
    found.unsent = database.integer("SELECT count(*) FROM op WHERE state IN ('pending', 'sent')");
}

void checkAudit(Database& database, Verification& found)
{
    security::Digest previous{};
    std::int64_t expected = 1;
    for (const Row& row : database.run("SELECT seq, at, user, action, object, detail, mark FROM audit ORDER BY seq")) {
        const security::ChainLine line{ports::integerOf(row[0]), ports::integerOf(row[1]), ports::stringOf(row[2]),
                                       ports::stringOf(row[3]),  ports::stringOf(row[4]),  ports::bytesOf(row[5])};
        const Bytes mark = ports::bytesOf(row[6]);
        if (line.sequence != expected || !security::verifyMark(previous, line, mark)) {
            found.faults.push_back("audit_chain:" + std::to_string(line.sequence));
            return;
        }
        std::copy_n(mark.begin(), previous.size(), previous.begin());
        ++found.auditLines;
        ++expected;
    }
}

/// Open for reading; an exclusive writer elsewhere makes the first read fail as busy.
Result<std::unique_ptr<Database>> openClosed(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return fail(Fault::NotFound, "store.missing", path);
    auto database = std::make_unique<Database>(path, Database::Options{});
    database->execute("PRAGMA busy_timeout=200");
    database->execute("PRAGMA locking_mode=EXCLUSIVE");
    if (database->integer("PRAGMA application_id") == 0)
        return fail(Fault::Damaged, "store.other_file");
    return database;
}

} // namespace

Result<Verification> verifyStore(const std::string& path)
{
    return guarded<Verification>([&]() -> Result<Verification> {
        Result<std::unique_ptr<Database>> opened = openClosed(path);
        if (!opened)
            return opened.problem();
        Database& database = **opened;
        Verification found;
        found.kind = kindOf(database.integer("PRAGMA application_id"));
        if (found.kind.empty())
            return fail(Fault::Damaged, "store.other_file");
        found.version = database.integer("PRAGMA user_version");
        const Rows check = database.run("PRAGMA integrity_check");
        if (check.size() != 1 || ports::stringOf(check[0][0]) != "ok")
            found.faults.emplace_back("integrity");
        if (found.kind == "work") {
            checkLanes(database, found);
            checkAudit(database, found);
        }
        return found;
    });
}

Result<void> backupStore(const std::string& path, const std::string& destination)
{
    std::error_code ignored;
    if (std::filesystem::exists(destination, ignored))
        return fail(Fault::Conflict, "backup.exists", destination);
    return guarded<void>([&]() -> Result<void> {
        Result<std::unique_ptr<Database>> opened = openClosed(path);
        if (!opened)
            return opened.problem();
        copyDatabase(**opened, destination);
        return {};
    });
}

} // namespace yc::store
