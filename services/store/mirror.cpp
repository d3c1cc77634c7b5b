#include "store/mirror.h"

#include "store/digests.h"
#include "store/guard.h"

namespace yc::store
{
namespace
{

ports::MirrorEntity opened(const Query& row, const security::Sealer& sealer)
{
    ports::MirrorEntity entity{.type = row.text(0),
                               .id = row.text(1),
                               .version = row.integer(2),
                               .hubSequence = row.integer(3),
                               .deleted = row.integer(4) != 0,
                               .body = {}};
    if (!entity.deleted)
        entity.body = JsonText::ofSound(orThrow(sealer.openText(row.bytes(5), mirrorContext(entity.type, entity.id))));
    return entity;
}

/// A cursor no hub has given out: it is told to clear the scope.
constexpr const char* kDistrusted = "distrusted";

/// What stands under that id now leaves the sum, and the entity enters it.
void count(domain::MirrorSum& sum, Database& database, const ports::MirrorEntity& entity, bool mayBeThere)
{
    if (mayBeThere) {
        Query before = database.query("SELECT hub_sequence FROM mirror WHERE type = ? AND id = ? AND deleted <> 1",
                                      entity.type, entity.id);
        if (before.next())
            sum.take(entity.type, entity.id, before.integer(0));
    }
    if (!entity.deleted)
        sum.add(entity.type, entity.id, entity.hubSequence);
}

void put(Database& database, const security::Sealer& sealer, const std::string& scope,
         const ports::MirrorEntity& entity)
{
    database.run("INSERT INTO mirror(type, id, scope, version, hub_sequence, deleted, body) VALUES(?, ?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT(type, id) DO UPDATE SET scope = excluded.scope, version = excluded.version,"
                 " hub_sequence = excluded.hub_sequence, deleted = excluded.deleted, body = excluded.body",
                 entity.type, entity.id, scope, entity.version, entity.hubSequence, entity.deleted,
                 sealer.seal(entity.body.text(), mirrorContext(entity.type, entity.id)));
}

domain::MirrorSum sumOf(Database& database, const std::string& scope)
{
    Query found = database.query("SELECT sum FROM cursor WHERE scope = ?", scope);
    return found.next() ? domain::MirrorSum(found.integer(0)) : domain::MirrorSum();
}

} // namespace

ports::Cursor Mirror::cursor(const std::string& scope)
{
    return m_cache.use([&](Database& database) {
        Query found = database.query("SELECT epoch, position FROM cursor WHERE scope = ?", scope);
        return found.next() ? ports::Cursor{found.text(0), found.integer(1)} : ports::Cursor{};
    });
}

void Mirror::apply(const ports::PullPage& page)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    m_cache.use([&](Database& database) {
        Transaction transaction(database);
        if (page.clear) {
            database.run("DELETE FROM mirror WHERE scope = ?", page.scope);
            if (page.scope.starts_with(domain::kCasesScope + std::string(":")))
                forgetDigests(database);
        }
        domain::MirrorSum sum = page.clear ? domain::MirrorSum() : sumOf(database, page.scope);
        const bool mayBeThere = sum != domain::MirrorSum(); // a first page meets nothing, and there are many of those
        for (const ports::MirrorEntity& entity : page.entities) {
            count(sum, database, entity, mayBeThere);
            put(database, sealer, page.scope, entity);
        }
        database.run("INSERT OR REPLACE INTO cursor(scope, epoch, position, sum) VALUES(?, ?, ?, ?)", page.scope,
                     page.epoch, page.cursor, sum.stored());
        transaction.commit();
    });
}

domain::MirrorSum Mirror::sum(const std::string& scope)
{
    return m_cache.use([&](Database& database) { return sumOf(database, scope); });
}

void Mirror::distrust(const std::string& scope)
{
    m_cache.use([&](Database& database) {
        database.run("UPDATE cursor SET epoch = ?, position = 1 WHERE scope = ?", std::string(kDistrusted), scope);
    });
}

std::vector<ports::MirrorEntity> Mirror::all(const std::string& type)
{
    return m_cache.use([&](Database& database) {
        return read(database.query(std::string(kMirrorColumns) + "WHERE type = ? AND deleted = 0 ORDER BY id", type));
    });
}

std::vector<ports::MirrorEntity> Mirror::read(Query found) const
{
    const security::Sealer& sealer = sealerOf(m_keys);
    std::vector<ports::MirrorEntity> entities;
    while (found.next())
        entities.push_back(opened(found, sealer));
    return entities;
}

ports::MirrorEntity Mirror::find(const std::string& type, const std::string& id)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    return m_cache.use([&](Database& database) {
        Query found =
            database.query(std::string(kMirrorColumns) + "WHERE type = ? AND id = ? AND deleted <> 1", type, id);
        if (!found.next())
            throw Refusal(fail(Fault::NotFound, "mirror.unknown"));
        if (found.integer(4) == static_cast<std::int64_t>(Kept::DigestOnly))
            throw Refusal(fail(Fault::NotFound, "mirror.digest_only"));
        return opened(found, sealer);
    });
}

std::uint64_t Mirror::bytes()
{
    return m_cache.use([&](Database& database) {
        const std::int64_t pages = database.number("PRAGMA page_count") - database.number("PRAGMA freelist_count");
        return static_cast<std::uint64_t>(pages * database.number("PRAGMA page_size"));
    });
}

/// A case that is gone is told by the digests first.
int Mirror::forgetDeleted(int limit)
{
    return m_cache.use([&](Database& database) {
        std::vector<std::int64_t> rows;
        Query found =
            database.query("SELECT rowid FROM mirror INDEXED BY mirror_gone WHERE deleted = 1 AND (type <> 'case'"
                           " OR hub_sequence <= (SELECT position FROM cursor WHERE scope = ?)) LIMIT ?",
                           kDigestPosition, limit);
        while (found.next())
            rows.push_back(found.integer(0));
        if (rows.empty())
            return 0;
        Transaction transaction(database);
        for (const std::int64_t row : rows)
            database.run("DELETE FROM mirror WHERE rowid = ?", row);
        transaction.commit();
        return static_cast<int>(rows.size());
    });
}

std::vector<Mirror::Idle> Mirror::idleCases(std::int64_t after, int limit)
{
    return m_cache.use([&](Database& database) {
        std::vector<Idle> idle;
        Query found = database.query("SELECT m.id, m.hub_sequence FROM mirror m INDEXED BY mirror_case"
                                     " JOIN digest d ON d.id = m.id WHERE m.type = 'case' AND m.hub_sequence > ?"
                                     " AND m.deleted = 0 AND d.waits = 0 ORDER BY m.hub_sequence LIMIT ?",
                                     after, limit);
        while (found.next())
            idle.push_back({found.text(0), found.integer(1)});
        return idle;
    });
}

/// Each row moves to the end of the table: shortened in place it would leave its page, and so the file, as large as
/// before.
void Mirror::keepDigestOnly(const std::vector<std::string>& ids)
{
    m_cache.use([&](Database& database) {
        Transaction transaction(database);
        for (const std::string& id : ids)
            database.run("INSERT OR REPLACE INTO mirror(type, id, scope, version, hub_sequence, deleted, body)"
                         " SELECT type, id, scope, version, hub_sequence, ?, x'' FROM mirror"
                         " WHERE type = 'case' AND id = ? AND deleted = 0",
                         static_cast<std::int64_t>(Kept::DigestOnly), id);
        transaction.commit();
    });
}

} // namespace yc::store
