#pragma once

#include "base/result.h"
#include "base/text.h"
#include "ports/hub_storage.h"

#include <cstdint>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace yc::store
{

using ports::Cell;
using ports::Row;
using ports::Rows;

/// What SQLite said; stays inside this folder and becomes a Problem at its edge.
class SqliteError final : public std::exception
{
public:
    SqliteError(int code, std::string text) : m_code(code), m_text(std::move(text)) {}
    int code() const { return m_code; } ///< extended result code
    const char* what() const noexcept override { return m_text.c_str(); }

private:
    int m_code;
    std::string m_text;
};

/// The fault behind an SQLite code: Full "disk.full", Busy "store.in_use", Damaged "store.damaged", else "store.io".
Problem problemOf(const SqliteError& error);

/// One connection. One thread at a time. Throws SqliteError.
class Database
{
public:
    struct Options {
        std::string vfs; ///< "" = SQLite's own
        bool readOnly = false;
    };
    Database(const std::string& path, const Options& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Statements without parameters, several at once.
    void execute(const std::string& sql);
    /// One statement with parameters; kept prepared for the next time.
    Rows run(std::string_view sql, const std::vector<Cell>& parameters = {});
    std::int64_t integer(std::string_view sql);
    bool inTransaction() const;
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3_stmt* prepared(std::string_view sql);

    sqlite3* m_handle = nullptr;
    std::map<std::string, sqlite3_stmt*, std::less<>> m_statements;
};

/// BEGIN IMMEDIATE ... COMMIT; rolls back when it is left otherwise.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

/// Verified copy of a database that may be in use: SQLite's backup interface, then an integrity check of the copy.
void copyDatabase(Database& from, const std::string& to);

/// Run something that may throw SqliteError and give what it returns, or the problem.
template <class T, class Work> Result<T> guarded(Work work)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SqliteError& error) {
        return problemOf(error);
    }
}

} // namespace yc::store
