#include "store/local_store_impl.h"

namespace yc::store
{
namespace
{

std::string bodyContext(const std::string& type, const std::string& id)
{
    return "mirror:" + type + ":" + id;
}

} // namespace

Result<ports::Cursor> LocalStoreImpl::cursor(const std::string& scope)
{
    return guarded<ports::Cursor>([&]() -> Result<ports::Cursor> {
        const Rows rows = m_context.cache->run("SELECT epoch, cursor FROM cursor WHERE scope=?", {Cell(scope)});
        if (rows.empty())
            return ports::Cursor{};
        return ports::Cursor{ports::stringOf(rows[0][0]), ports::integerOf(rows[0][1])};
    });
}

Result<void> LocalStoreImpl::applyPage(const ports::PullPage& page)
{
    return guarded<void>([&]() -> Result<void> {
        Transaction transaction(*m_context.cache);
        if (page.clear)
            m_context.cache->run("DELETE FROM mirror WHERE scope=?", {Cell(page.scope)});
        for (const ports::MirrorEntity& entity : page.entities) {
            const Result<Bytes> body =
                m_context.seal(entity.deleted ? "null" : toJson(entity.body), bodyContext(entity.type, entity.id));
            if (!body)
                return body.problem();
            m_context.cache->run("INSERT INTO mirror(type, id, scope, version, hub_seq, deleted, body)"
                                 " VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(type, id) DO UPDATE SET scope=excluded.scope,"
                                 " version=excluded.version, hub_seq=excluded.hub_seq, deleted=excluded.deleted,"
                                 " body=excluded.body WHERE excluded.hub_seq >= mirror.hub_seq",
                                 {Cell(entity.type), Cell(entity.id), Cell(page.scope), Cell(entity.version),
                                  Cell(entity.hubSequence), Cell(std::int64_t{entity.deleted ? 1 : 0}), Cell(*body)});
        }
        m_context.cache->run("INSERT INTO cursor(scope, epoch, cursor) VALUES(?, ?, ?)"
                             " ON CONFLICT(scope) DO UPDATE SET epoch=excluded.epoch, cursor=excluded.cursor",
                             {Cell(page.scope), Cell(page.epoch), Cell(page.cursor)});
        transaction.commit();
        return {};
    });
}

Result<std::vector<ports::MirrorEntity>> LocalStoreImpl::mirror(const std::string& type)
{
    using List = std::vector<ports::MirrorEntity>;
    return guarded<List>([&]() -> Result<List> {
        List list;
        for (const Row& row : m_context.cache->run(
                 "SELECT id, version, hub_seq, body FROM mirror WHERE type=? AND deleted=0", {Cell(type)})) {
            ports::MirrorEntity entity{type, ports::stringOf(row[0]), ports::integerOf(row[1]), ports::integerOf(row[2]),
                                       false, {}};
            Result<Value> body = m_context.openValue(ports::bytesOf(row[3]), bodyContext(type, entity.id));
            if (!body)
                return body.problem();
            entity.body = std::move(*body);
            list.push_back(std::move(entity));
        }
        return list;
    });
}

Result<ports::MirrorEntity> LocalStoreImpl::mirrored(const std::string& type, const std::string& id)
{
    return guarded<ports::MirrorEntity>([&]() -> Result<ports::MirrorEntity> {
        const Rows rows = m_context.cache->run(
            "SELECT version, hub_seq, body FROM mirror WHERE type=? AND id=? AND deleted=0", {Cell(type), Cell(id)});
        if (rows.empty())
            return fail(Fault::NotFound, "mirror.unknown");
        Result<Value> body = m_context.openValue(ports::bytesOf(rows[0][2]), bodyContext(type, id));
        if (!body)
            return body.problem();
        return ports::MirrorEntity{type, id, ports::integerOf(rows[0][0]), ports::integerOf(rows[0][1]), false,
                                   std::move(*body)};
    });
}

} // namespace yc::store
