#include "store/cache_file.h"

#include "base/log.h"
#include "store/guard.h"
#include "store/migrations.h"

namespace yc::store
{
namespace
{

constexpr int kCacheApplicationId = 0x59434341; // "YCCA"

// A table with rowids: bodies of a kilobyte stay in the order they came, only the small index is kept by id.
const Format& cacheFormat()
{
    static const Format kFormat{.applicationId = kCacheApplicationId,
                                .steps = {R"sql(
CREATE TABLE owner(client TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE cursor(scope TEXT PRIMARY KEY, epoch TEXT NOT NULL, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE mirror(type TEXT NOT NULL, id TEXT NOT NULL, scope TEXT NOT NULL, version INTEGER NOT NULL,
  hub_sequence INTEGER NOT NULL, deleted INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(type, id)) STRICT;
)sql",
                                          R"sql(
CREATE TABLE digest(id TEXT PRIMARY KEY, person TEXT NOT NULL, waits INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE INDEX digest_person ON digest(person);
CREATE INDEX digest_waits ON digest(id) WHERE waits = 1;
CREATE INDEX mirror_case ON mirror(hub_sequence) WHERE type = 'case';
)sql",
                                          // A mirror that was not counted from its beginning is found not to agree.
                                          "ALTER TABLE cursor ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;",
                                          "CREATE INDEX mirror_gone ON mirror(hub_sequence) WHERE deleted = 1;"}};
    return kFormat;
}

} // namespace

CacheFile::CacheFile(std::string path, Files& files, domain::ClientId owner)
    : m_path(std::move(path)), m_files(files), m_owner(std::move(owner))
{
}

void CacheFile::open()
{
    const Result<void> opened = guarded([this] { tryOpen(); });
    if (opened)
        return;
    if (opened.problem().fault == Fault::Busy)
        throw Refusal(opened.problem());
    log::warn("cache.started_over", {{"code", opened.problem().code}});
    startOver();
}

void CacheFile::tryOpen()
{
    m_database = std::make_unique<Database>(m_path, Database::Options{.vfs = m_files.sqliteVfs()});
    checkFormat(*m_database, cacheFormat());
    m_database->useWriteAheadLog(Database::Sync::Normal);
    migrate(*m_database, cacheFormat(), {}, {});
    const bool fresh = m_database->number("SELECT count(*) FROM owner") == 0;
    if (fresh)
        m_database->run("INSERT INTO owner(client) VALUES(?)", m_owner.text());
    else if (m_database->number("SELECT count(*) FROM owner WHERE client = ?", m_owner.text()) == 0)
        throw Refusal(fail(Fault::Damaged, "cache.foreign"));
}

void CacheFile::startOver()
{
    m_database.reset();
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        if (m_files.exists(m_path + part))
            orThrow(m_files.remove(m_path + part));
    }
    tryOpen();
}

} // namespace yc::store
