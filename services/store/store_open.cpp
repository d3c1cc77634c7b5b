#include "base/log.h"
#include "store/local_store_impl.h"
#include "store/schema.h"

namespace yc::store
{
namespace
{

constexpr const char* kWorkFile = "work.db";
constexpr const char* kCacheFile = "cache.db";
constexpr const char* kBoxFile = "blackbox.log";

/// Open one file, checked and brought to today's form.
Result<std::unique_ptr<Database>> opened(const std::string& path, const std::string& vfs, std::int64_t id,
                                         std::span<const char* const> steps, const char* synchronous)
{
    using Opened = std::unique_ptr<Database>;
    return guarded<Opened>([&]() -> Result<Opened> {
        auto database = std::make_unique<Database>(path, Database::Options{.vfs = vfs});
        database->execute("PRAGMA locking_mode=EXCLUSIVE"); // one connection: see the WAL-reset bug before SQLite 3.51.3
        database->execute("PRAGMA journal_mode=WAL");
        database->execute(std::string("PRAGMA synchronous=") + synchronous);
        database->execute("PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
        const Rows check = database->run("PRAGMA quick_check");
        if (check.size() != 1 || ports::stringOf(check[0][0]) != "ok")
            return fail(Fault::Damaged, "store.damaged");
        if (Result<void> migrated = migrate(*database, id, steps); !migrated)
            return migrated.problem();
        return database;
    });
}

} // namespace

LocalStoreImpl::LocalStoreImpl(const std::string& folder, const Parts& parts)
    : m_context{parts.files, parts.clock, parts.random, folder, nullptr, nullptr, nullptr, nullptr, {}}, m_parts(parts),
      m_wraps(m_context), m_outbox(m_context)
{
}

Result<std::unique_ptr<LocalStoreImpl>> LocalStoreImpl::open(const std::string& folder, const Parts& parts)
{
    if (Result<void> made = parts.files.makeFolder(folder + "/blobs"); !made)
        return made.problem();
    std::unique_ptr<LocalStoreImpl> store(new LocalStoreImpl(folder, parts));
    if (Result<void> work = store->openWork(); !work)
        return work.problem();
    if (Result<void> box = store->openBox(); !box)
        return box.problem();
    if (Result<void> client = store->useClient(); !client)
        return client.problem();
    if (Result<void> cache = store->openCache(); !cache)
        return cache.problem();
    store->m_keys = std::make_unique<security::WrappedKeyRing>(
        store->m_wraps, parts.keyStore, parts.random,
        security::WrappedKeyRing::Settings{parts.algorithm, parts.cost, "yichuang/" + store->m_context.client.text()});
    store->m_context.keys = store->m_keys.get();
    return store;
}

/// A damaged file is never deleted: it gets another name, with its time, and what can be saved is saved.
Result<void> LocalStoreImpl::setAside(const std::string& name)
{
    const std::string from = m_context.folder + "/" + name;
    const std::string to = from + ".damaged-" + std::to_string(toMicros(m_context.clock.now()));
    for (const char* tail : {"-wal", "-shm"}) {
        if (!m_context.files.exists(from + tail))
            continue;
        if (Result<void> moved = m_context.files.rename(from + tail, to + tail); !moved)
            return moved;
    }
    m_report.setAside = to;
    return m_context.files.rename(from, to);
}

Result<void> LocalStoreImpl::openWork()
{
    const std::string path = m_context.folder + "/" + kWorkFile;
    const bool boxed = m_context.files.exists(m_context.folder + "/" + kBoxFile);
    m_report.rebuilt = boxed && !m_context.files.exists(path);
    for (int attempt = 0; attempt < 2; ++attempt) {
        Result<std::unique_ptr<Database>> database =
            opened(path, m_context.files.sqliteVfs(), kWorkId, workSteps(), "FULL");
        if (database) {
            m_context.work = std::move(*database);
            return {};
        }
        if (database.problem().fault != Fault::Damaged || attempt > 0)
            return database.problem();
        log::error("store.damaged", {{"file", kWorkFile}, {"code", database.problem().code}});
        if (Result<void> aside = setAside(kWorkFile); !aside)
            return aside;
        m_report.rebuilt = true;
    }
    return fail(Fault::Damaged, "store.damaged");
}

Result<void> LocalStoreImpl::openBox()
{
    Result<void> restored;
    Result<std::unique_ptr<BlackBox>> box =
        BlackBox::open(m_context.files, m_context.folder + "/" + kBoxFile, [&](const Value& record) {
            if (m_report.rebuilt && restored)
                restored = restore(record);
        });
    if (!box)
        return box.problem();
    m_context.box = std::move(*box);
    return restored;
}

Result<void> LocalStoreImpl::restore(const Value& record)
{
    const std::string& type = record["type"].toString();
    if (type == "client")
        return guarded<void>([&] {
            m_context.work->run("INSERT INTO meta(name, value) VALUES('client', ?)"
                                " ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                                {Cell(record["client"].toString())});
        });
    if (type == "wrap") {
        const Result<Bytes> wrap = fromBase64(record["wrap"].toString());
        if (!wrap)
            return {};
        return guarded<void>([&] {
            m_context.work->run("INSERT INTO key_wrap(name, wrap) VALUES(?, ?)"
                                " ON CONFLICT(name) DO UPDATE SET wrap=excluded.wrap",
                                {Cell(record["name"].toString()), Cell(*wrap)});
        });
    }
    for (const Value& part : record["parts"].toArray()) {
        const Result<bool> back = m_outbox.restore(part);
        if (!back)
            return back.problem();
        (part["type"].toString() == "op" ? m_report.operations : m_report.cases) += *back ? 1 : 0;
    }
    return {};
}

Result<void> LocalStoreImpl::useClient()
{
    return guarded<void>([&]() -> Result<void> {
        const Rows rows = m_context.work->run("SELECT value FROM meta WHERE name='client'");
        if (!rows.empty()) {
            m_context.client = domain::ClientId(ports::stringOf(rows[0][0]));
            return {};
        }
        constexpr std::size_t kClientBytes = 16;
        m_context.client = domain::ClientId(newToken(m_context.random, kClientBytes));
        m_context.work->run("INSERT INTO meta(name, value) VALUES('client', ?)", {Cell(m_context.client.text())});
        Value record;
        record.set("type", "client");
        record.set("client", m_context.client.text());
        return m_context.box->append(record);
    });
}

/// The mirror may always be thrown away: what it held comes again from the hub.
Result<void> LocalStoreImpl::openCache()
{
    const std::string path = m_context.folder + "/" + kCacheFile;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Result<std::unique_ptr<Database>> database =
            opened(path, m_context.files.sqliteVfs(), kCacheId, cacheSteps(), "NORMAL");
        if (database) {
            m_context.cache = std::move(*database);
            return {};
        }
        if (database.problem().fault == Fault::Busy || database.problem().fault == Fault::Full || attempt > 0)
            return database.problem();
        log::warn("cache.rebuilt", {{"code", database.problem().code}});
        m_report.cacheRebuilt = true;
        for (const char* tail : {"", "-wal", "-shm"}) {
            if (!m_context.files.exists(path + tail))
                continue;
            if (Result<void> gone = m_context.files.remove(path + tail); !gone)
                return gone;
        }
    }
    return fail(Fault::Damaged, "store.damaged");
}

} // namespace yc::store
