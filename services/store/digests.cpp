#include "store/digests.h"

#include "base/log.h"
#include "store/guard.h"

namespace yc::store
{
namespace
{

constexpr std::string_view kPersonToken = "person";

std::string contextOf(const std::string& id)
{
    return "digest:" + id;
}

std::string personToken(const security::Sealer& sealer, const std::string& idNumber)
{
    return idNumber.empty() ? std::string() : sealer.token(idNumber, kPersonToken);
}

/// The digest of what the hub told; one that is gone or cannot be read leaves no row.
domain::CaseDigest renew(Database& database, const security::Sealer& sealer, const ports::MirrorEntity& entity)
{
    domain::CaseDigest gone{.id = domain::CaseId(entity.id), .title = {}, .applicant = {}, .numbers = {}, .gone = true};
    const Result<domain::CaseRecord> record = entity.body.as(domain::caseFromValue);
    if (entity.deleted || !record) {
        if (!entity.deleted)
            log::warn("cache.case_unread", {{"case", entity.id}, {"code", record.problem().code}});
        database.run("DELETE FROM digest WHERE id = ?", entity.id);
        return gone;
    }
    domain::CaseDigest digest = domain::digestOf(*record);
    database.run("INSERT OR REPLACE INTO digest(id, person, waits, body) VALUES(?, ?, ?, ?)", entity.id,
                 personToken(sealer, domain::applicantIdNumber(*record)), digest.waits,
                 sealValue(sealer, domain::toValue(digest), contextOf(entity.id)));
    return digest;
}

} // namespace

ports::NewDigests Digests::more(int limit)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    return m_cache.use([&](Database& database) {
        const std::int64_t from = database.number("SELECT position FROM cursor WHERE scope = ?", kDigestPosition);
        ports::NewDigests fresh{.restarted = from == 0, .digests = {}};
        const std::vector<ports::MirrorEntity> entities = m_mirror.read(database.query(
            std::string(kMirrorColumns) + "INDEXED BY mirror_case WHERE m.type = 'case' AND m.hub_sequence > ?"
                                          " ORDER BY m.hub_sequence LIMIT ?",
            from, limit));
        if (entities.empty())
            return fresh;
        Transaction transaction(database);
        for (const ports::MirrorEntity& entity : entities)
            fresh.digests.push_back(renew(database, sealer, entity));
        database.run("INSERT OR REPLACE INTO cursor(scope, epoch, position) VALUES(?, '', ?)", kDigestPosition,
                     entities.back().hubSequence);
        transaction.commit();
        return fresh;
    });
}

std::vector<domain::CaseDigest> Digests::after(const domain::CaseId& id, int limit)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    return m_cache.use([&](Database& database) {
        std::vector<domain::CaseDigest> digests;
        Query found = database.query("SELECT id, body FROM digest WHERE id > ? ORDER BY id LIMIT ?", id.text(), limit);
        while (found.next()) {
            const Value body = openValue(sealer, found.bytes(1), contextOf(found.text(0)));
            digests.push_back(orThrow(domain::digestFromValue(body)));
        }
        return digests;
    });
}

// From the digests to their bodies: the other way round SQLite would walk through every case of the hall.
std::vector<ports::MirrorEntity> Digests::thatWait()
{
    return m_cache.use([&](Database& database) {
        return m_mirror.read(
            database.query(std::string(kMirrorColumns) +
                           "WHERE m.type = 'case' AND m.id IN (SELECT id FROM digest WHERE waits = 1) ORDER BY m.id"));
    });
}

std::vector<ports::MirrorEntity> Digests::ofPerson(const std::string& idNumber)
{
    const std::string token = personToken(sealerOf(m_keys), idNumber);
    if (token.empty())
        return {};
    return m_cache.use([&](Database& database) {
        return m_mirror.read(
            database.query(std::string(kMirrorColumns) + "WHERE m.type = 'case' AND m.deleted = 0 AND m.id IN (SELECT "
                                                         "id FROM digest WHERE person = ?) ORDER BY m.id",
                           token));
    });
}

void forgetDigests(Database& database)
{
    database.run("DELETE FROM digest");
    database.run("DELETE FROM cursor WHERE scope = ?", kDigestPosition);
}

} // namespace yc::store
