#include "store/schema.h"

#include <array>

namespace yc::store
{
namespace
{

constexpr std::array kWork{
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
    "CREATE TABLE key_wrap(name TEXT PRIMARY KEY, wrap BLOB NOT NULL) STRICT;"
    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;"
    "CREATE TABLE case_local(id TEXT PRIMARY KEY, draft INTEGER NOT NULL, opened_at INTEGER NOT NULL, body BLOB NOT NULL)"
    " STRICT;"
    "CREATE TABLE op(lane TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,"
    " entity TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,"
    " verdict TEXT, verdict_at INTEGER, resolution TEXT, body BLOB NOT NULL, PRIMARY KEY(lane, seq)) STRICT;"
    "CREATE INDEX op_state ON op(state, lane, seq);"
    "CREATE TABLE number_block(id INTEGER PRIMARY KEY, series TEXT NOT NULL, prefix TEXT NOT NULL, next INTEGER NOT NULL,"
    " upto INTEGER NOT NULL, width INTEGER NOT NULL, UNIQUE(series, prefix, upto)) STRICT;"
    "CREATE TABLE claim(id TEXT PRIMARY KEY, ticket TEXT NOT NULL, fence INTEGER NOT NULL, state TEXT NOT NULL,"
    " at INTEGER NOT NULL) STRICT;"
    "CREATE TABLE blob(digest TEXT PRIMARY KEY, size INTEGER NOT NULL, mime TEXT NOT NULL) STRICT;"
    "CREATE TABLE credential(user TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;"
    "CREATE TABLE audit(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, user TEXT NOT NULL, action TEXT NOT NULL,"
    " object TEXT NOT NULL, detail BLOB NOT NULL, mark BLOB NOT NULL) STRICT;",
};

constexpr std::array kCache{
    "CREATE TABLE cursor(scope TEXT PRIMARY KEY, epoch TEXT NOT NULL, cursor INTEGER NOT NULL) STRICT;"
    "CREATE TABLE mirror(type TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, version INTEGER NOT NULL,"
    " hub_seq INTEGER NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(type, id)) STRICT, WITHOUT ROWID;",
};

} // namespace

std::span<const char* const> workSteps()
{
    return kWork;
}

std::span<const char* const> cacheSteps()
{
    return kCache;
}

Result<void> migrate(Database& database, std::int64_t applicationId, std::span<const char* const> steps)
{
    const std::int64_t kind = database.integer("PRAGMA application_id");
    const std::int64_t version = database.integer("PRAGMA user_version");
    if (kind != applicationId && (kind != 0 || version != 0))
        return fail(Fault::Damaged, "store.other_file");
    if (version > static_cast<std::int64_t>(steps.size()))
        return fail(Fault::Unsupported, "store.newer", {}, {std::to_string(version), std::to_string(steps.size())});
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        Transaction transaction(database);
        database.execute(steps[step]);
        database.execute("PRAGMA application_id=" + std::to_string(applicationId));
        database.execute("PRAGMA user_version=" + std::to_string(step + 1));
        transaction.commit();
    }
    return {};
}

} // namespace yc::store
