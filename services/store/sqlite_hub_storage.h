#pragma once

#include "base/files.h"
#include "ports/hub_storage.h"

#include <memory>
#include <string>

namespace yc::store
{

inline constexpr int kHubApplicationId = 0x59434842; ///< "YCHB"

/// The hub's data in one SQLite file: one connection under one lock, because before SQLite 3.51.3 two connections of a
/// WAL file may damage it. Writes that wait at the same time share one commit (each under its own savepoint), so the
/// price of a sync is paid once for all of them.
class SqliteHubStorage final : public ports::HubStorage
{
public:
    /// Busy "store.in_use" when another process has it; Unsupported "store.foreign" for another program's file.
    static Result<std::unique_ptr<SqliteHubStorage>> open(const std::string& path, const Files& files);
    ~SqliteHubStorage() override;

    Result<void> write(const Body& body) override;
    Result<void> read(const Body& body) override;
    /// A newer file is refused with Unsupported "store.newer". A copy is made beside the file before it is changed.
    Result<void> migrate(const std::vector<std::string>& steps) override;
    Result<void> backup(const std::string& path) override;

private:
    struct State;
    explicit SqliteHubStorage(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace yc::store
