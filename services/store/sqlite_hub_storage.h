#pragma once

#include "base/files.h"
#include "ports/hub_storage.h"

#include <memory>
#include <string>

namespace yc::store
{

/// The hub's data in one SQLite file (one hall). One connection, one writer at a time, WAL with FULL sync; readers take
/// their turn too, because versions before SQLite 3.51.3 can damage a WAL file when two connections write and
/// checkpoint at once. Any thread.
class SqliteHubStorage final : public ports::HubStorage
{
public:
    /// Busy "store.in_use", Damaged, Full, Denied as the disk says.
    static Result<std::unique_ptr<SqliteHubStorage>> open(const std::string& path, const Files& files);
    ~SqliteHubStorage() override;

    Result<void> write(const Body& body) override;
    Result<void> read(const Body& body) override;
    Result<void> migrate(const std::vector<std::string>& steps) override;
    Result<void> backup(const std::string& path) override;

private:
    struct State;
    explicit SqliteHubStorage(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace yc::store
