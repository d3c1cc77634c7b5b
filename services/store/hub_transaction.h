#pragma once

#include "ports/hub_storage.h"
#include "store/sqlite.h"

#include <string>

namespace yc::store
{

/// The open transaction as a body sees it. Valid while the body runs, on the thread that runs it.
class SqliteHubTransaction final : public ports::HubTransaction
{
public:
    enum class Mode { Read, Write };
    SqliteHubTransaction(Database& database, Mode mode) : m_database(database), m_mode(mode) {}

    Result<ports::Rows> run(std::string_view sql, const std::vector<ports::Cell>& parameters) override;
    Result<void> attempt(const std::function<Result<void>()>& body) override;

private:
    Database& m_database;
    Mode m_mode;
    int m_depth = 0;
};

/// Run `body` under a savepoint of that name: released when it is ok, else undone. A body that throws is undone and
/// reported as Damaged "storage.body".
Result<void> underSavepoint(Database& database, const std::string& name, const std::function<Result<void>()>& body);

} // namespace yc::store
