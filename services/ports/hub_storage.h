#pragma once

#include "base/result.h"
#include "base/text.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yc::ports
{

/// A cell of a row: null, integer, text or bytes. Times are micros, booleans 0 and 1.
using Cell = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
using Row = std::vector<Cell>;
using Rows = std::vector<Row>;

/// One open transaction. SQL is the common part of SQLite and PostgreSQL; parameters are `?`.
class HubTransaction
{
public:
    virtual ~HubTransaction() = default;
    /// Run one statement; rows of a SELECT or of RETURNING, else none.
    virtual Result<Rows> run(std::string_view sql, const std::vector<Cell>& parameters = {}) = 0;
    /// Run `body` so that it leaves no trace when it fails (a savepoint).
    virtual Result<void> attempt(const std::function<Result<void>()>& body) = 0;
};

/// Where the hub keeps everything. A transaction is a function that MAY BE RUN AGAIN: it must not keep anything outside
/// but its result. Called from the hub's pool threads; safe for many of them.
class HubStorage
{
public:
    virtual ~HubStorage() = default;
    using Body = std::function<Result<void>(HubTransaction&)>;
    /// Serializable, durable when it returns ok; rolled back when `body` fails.
    virtual Result<void> write(const Body& body) = 0;
    /// One consistent snapshot; must not write.
    virtual Result<void> read(const Body& body) = 0;
    /// Numbered schema steps, each in its own transaction with its number. `steps[i]` is version i+1.
    virtual Result<void> migrate(const std::vector<std::string>& steps) = 0;
    /// Verified copy of everything into `path` while in use.
    virtual Result<void> backup(const std::string& path) = 0;
};

inline std::int64_t integerOf(const Cell& cell)
{
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number != nullptr ? *number : 0;
}
inline std::string stringOf(const Cell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::string();
}
inline Bytes bytesOf(const Cell& cell)
{
    const auto* bytes = std::get_if<Bytes>(&cell);
    return bytes != nullptr ? *bytes : Bytes();
}

} // namespace yc::ports
