#include "store/hub_transaction.h"

#include "store/guard.h"

namespace yc::store
{
namespace
{

/// What SQLite undid by itself (a full disk) is gone already.
void undo(Database& database, const std::string& name)
{
    if (!database.inTransaction())
        return;
    database.run("ROLLBACK TO " + name);
    database.run("RELEASE " + name);
}

} // namespace

Result<void> underSavepoint(Database& database, const std::string& name, const std::function<Result<void>()>& body)
{
    return guarded([&] {
        database.run("SAVEPOINT " + name);
        Result<void> done;
        try {
            done = body();
        } catch (const std::exception& error) {
            done = fail(Fault::Damaged, "storage.body", error.what());
        }
        if (!done) {
            undo(database, name);
            throw Refusal(done.problem());
        }
        database.run("RELEASE " + name);
    });
}

Result<ports::Rows> SqliteHubTransaction::run(std::string_view sql, const std::vector<ports::Cell>& parameters)
{
    return guarded([&] {
        if (m_mode == Mode::Read && m_database.writes(sql))
            throw Refusal(fail(Fault::Rejected, "storage.read_only"));
        return m_database.rows(sql, parameters);
    });
}

Result<void> SqliteHubTransaction::attempt(const std::function<Result<void>()>& body)
{
    ++m_depth;
    Result<void> done = underSavepoint(m_database, "attempt_" + std::to_string(m_depth), body);
    --m_depth;
    return done;
}

} // namespace yc::store
