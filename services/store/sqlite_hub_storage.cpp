#include "store/sqlite_hub_storage.h"

#include "store/sqlite.h"

#include <mutex>

namespace yc::store
{
namespace
{

/// "yc1h": the hub's file.
constexpr std::int64_t kHubId = 0x79633168;

class OpenTransaction final : public ports::HubTransaction
{
public:
    explicit OpenTransaction(Database& database) : m_database(database) {}

    Result<Rows> run(std::string_view sql, const std::vector<Cell>& parameters) override
    {
        return guarded<Rows>([&]() -> Result<Rows> { return m_database.run(sql, parameters); });
    }
    Result<void> attempt(const std::function<Result<void>()>& body) override
    {
        const std::string name = "s" + std::to_string(++m_depth);
        Result<void> outcome = guarded<void>([&]() -> Result<void> {
            m_database.execute("SAVEPOINT " + name);
            Result<void> done = body();
            if (!done)
                m_database.execute("ROLLBACK TO " + name);
            m_database.execute("RELEASE " + name);
            return done;
        });
        --m_depth;
        return outcome;
    }

private:
    Database& m_database;
    int m_depth = 0;
};

} // namespace

struct SqliteHubStorage::State {
    explicit State(std::unique_ptr<Database> opened) : database(std::move(opened)) {}
    std::mutex mutex;
    std::unique_ptr<Database> database;
};

SqliteHubStorage::SqliteHubStorage(std::unique_ptr<State> state) : m_state(std::move(state)) {}

SqliteHubStorage::~SqliteHubStorage() = default;

Result<std::unique_ptr<SqliteHubStorage>> SqliteHubStorage::open(const std::string& path, const Files& files)
{
    using Opened = std::unique_ptr<SqliteHubStorage>;
    return guarded<Opened>([&]() -> Result<Opened> {
        auto database = std::make_unique<Database>(path, Database::Options{.vfs = files.sqliteVfs()});
        database->execute("PRAGMA locking_mode=EXCLUSIVE");
        database->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON");
        const std::int64_t kind = database->integer("PRAGMA application_id");
        if (kind != kHubId && (kind != 0 || database->integer("PRAGMA user_version") != 0))
            return fail(Fault::Damaged, "store.other_file");
        return Opened(new SqliteHubStorage(std::make_unique<State>(std::move(database))));
    });
}

Result<void> SqliteHubStorage::write(const Body& body)
{
    const std::lock_guard lock(m_state->mutex);
    return guarded<void>([&]() -> Result<void> {
        Transaction transaction(*m_state->database);
        OpenTransaction open(*m_state->database);
        if (Result<void> done = body(open); !done)
            return done;
        transaction.commit();
        return {};
    });
}

Result<void> SqliteHubStorage::read(const Body& body)
{
    const std::lock_guard lock(m_state->mutex);
    return guarded<void>([&]() -> Result<void> {
        OpenTransaction open(*m_state->database);
        return body(open);
    });
}

Result<void> SqliteHubStorage::migrate(const std::vector<std::string>& steps)
{
    const std::lock_guard lock(m_state->mutex);
    return guarded<void>([&]() -> Result<void> {
        Database& database = *m_state->database;
        const std::int64_t version = database.integer("PRAGMA user_version");
        if (version > static_cast<std::int64_t>(steps.size()))
            return fail(Fault::Unsupported, "store.newer", {}, {std::to_string(version), std::to_string(steps.size())});
        for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
            Transaction transaction(database);
            database.execute(steps[step]);
            database.execute("PRAGMA application_id=" + std::to_string(kHubId));
            database.execute("PRAGMA user_version=" + std::to_string(step + 1));
            transaction.commit();
        }
        return {};
    });
}

Result<void> SqliteHubStorage::backup(const std::string& path)
{
    const std::lock_guard lock(m_state->mutex);
    return guarded<void>([&] { copyDatabase(*m_state->database, path); });
}

} // namespace yc::store
