#include "store/sqlite_hub_storage.h"

#include "store/guard.h"
#include "store/hub_transaction.h"
#include "store/migrations.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace yc::store
{
namespace
{

constexpr std::size_t kMaxGroup = 64; ///< so that the first of a group does not wait for an endless one

/// A write that waits for its turn; it lives on the stack of the thread that asked for it.
struct Waiting {
    const ports::HubStorage::Body* body = nullptr;
    Result<void> result;
    bool done = false;
};

} // namespace

struct SqliteHubStorage::State {
    State(std::string file, const std::string& vfsName)
        : path(std::move(file)), vfs(vfsName), database(path, {.vfs = vfs})
    {
    }

    /// Run a group in one transaction. False when SQLite undid it as a whole or the commit failed: nothing happened.
    bool runGroup(const std::vector<Waiting*>& group);
    void lead(std::unique_lock<std::mutex>& queueLock);

    std::string path;
    std::string vfs;
    Database database;
    std::mutex connection; ///< held while the database is touched

    std::mutex queueMutex; ///< guards the three below
    std::condition_variable turn;
    std::deque<Waiting*> queue;
    bool leading = false;
};

bool SqliteHubStorage::State::runGroup(const std::vector<Waiting*>& group)
{
    const Result<bool> committed = guarded([&] {
        Transaction transaction(database);
        for (Waiting* waiting : group) {
            SqliteHubTransaction open(database, SqliteHubTransaction::Mode::Write);
            waiting->result = underSavepoint(database, "body", [&] { return (*waiting->body)(open); });
            if (!database.inTransaction())
                return false;
        }
        transaction.commit();
        return true;
    });
    if (committed)
        return *committed;
    for (Waiting* waiting : group)
        waiting->result = committed.problem();
    return false;
}

/// The thread that finds nobody leading runs what waits, its own write among it, and hands over.
void SqliteHubStorage::State::lead(std::unique_lock<std::mutex>& queueLock)
{
    leading = true;
    std::vector<Waiting*> group;
    while (!queue.empty() && group.size() < kMaxGroup) {
        group.push_back(queue.front());
        queue.pop_front();
    }
    queueLock.unlock();
    {
        const std::lock_guard lock(connection);
        // One that fills the disk takes the others with it: they are run again, each for itself.
        if (!runGroup(group) && group.size() > 1)
            std::ranges::for_each(group, [this](Waiting* waiting) { runGroup({waiting}); });
    }
    queueLock.lock();
    for (Waiting* waiting : group)
        waiting->done = true;
    leading = false;
    turn.notify_all();
}

Result<std::unique_ptr<SqliteHubStorage>> SqliteHubStorage::open(const std::string& path, const Files& files)
{
    return guarded([&] {
        auto state = std::make_unique<State>(path, files.sqliteVfs());
        checkApplication(state->database, kHubApplicationId);
        state->database.useWriteAheadLog(Database::Sync::Full);
        return std::unique_ptr<SqliteHubStorage>(new SqliteHubStorage(std::move(state)));
    });
}

SqliteHubStorage::SqliteHubStorage(std::unique_ptr<State> state) : m_state(std::move(state)) {}

SqliteHubStorage::~SqliteHubStorage() = default;

Result<void> SqliteHubStorage::write(const Body& body)
{
    Waiting mine{.body = &body, .result = {}, .done = false};
    std::unique_lock lock(m_state->queueMutex);
    m_state->queue.push_back(&mine);
    while (!mine.done) {
        if (m_state->leading)
            m_state->turn.wait(lock);
        else
            m_state->lead(lock);
    }
    return mine.result;
}

Result<void> SqliteHubStorage::read(const Body& body)
{
    const std::lock_guard lock(m_state->connection);
    SqliteHubTransaction open(m_state->database, SqliteHubTransaction::Mode::Read);
    return underSavepoint(m_state->database, "reading", [&] { return body(open); });
}

Result<void> SqliteHubStorage::migrate(const std::vector<std::string>& steps)
{
    const std::lock_guard lock(m_state->connection);
    return guarded([&] {
        const auto version = m_state->database.number("PRAGMA user_version");
        store::migrate(m_state->database, {.applicationId = kHubApplicationId, .steps = steps},
                       m_state->path + ".before-v" + std::to_string(version + 1), m_state->vfs);
    });
}

Result<void> SqliteHubStorage::backup(const std::string& path)
{
    const std::lock_guard lock(m_state->connection);
    return guarded([&] { copyDatabase(m_state->database, path, m_state->vfs); });
}

} // namespace yc::store
