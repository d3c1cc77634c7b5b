#pragma once

#include "base/result.h"
#include "base/text.h"
#include "ports/hub_storage.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace yc::store
{

/// A failed call of SQLite. Never leaves this folder: guarded() makes a Result of it.
class SqliteError final : public std::runtime_error
{
public:
    SqliteError(int code, const std::string& what) : std::runtime_error(what), m_code(code) {}
    int code() const { return m_code; } ///< extended result code
    Problem problem() const;

private:
    int m_code;
};

/// A statement being run: parameters are bound when it is made, rows are read one by one. Resets the kept statement
/// at its end. One query of one SQL text at a time.
class Query
{
public:
    template <class... Arguments>
    explicit Query(sqlite3_stmt* statement, const Arguments&... arguments) : m_statement(statement)
    {
        int index = 0;
        (bind(++index, arguments), ...);
        static_cast<void>(index);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    void bind(int index, std::nullptr_t);
    void bind(int index, std::int64_t number);
    void bind(int index, std::string_view text);
    void bind(int index, std::span<const std::uint8_t> bytes);
    void bind(int index, const ports::Cell& cell);
    void bind(int index, int number) { bind(index, std::int64_t{number}); }
    void bind(int index, bool flag) { bind(index, std::int64_t{flag}); }
    void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
    void bind(int index, const char* text) { bind(index, std::string_view(text)); }
    void bind(int index, const Bytes& bytes) { bind(index, std::span<const std::uint8_t>(bytes)); }

    /// Is there another row?
    bool next();
    int columns() const;
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Bytes bytes(int column) const;
    ports::Cell cell(int column) const;
    ports::Row row() const;

private:
    void check(int code) const;
    sqlite3_stmt* m_statement;
};

/// One connection. Statements are prepared once and kept by their text. One thread at a time.
class Database
{
public:
    struct Options {
        std::string vfs; ///< "" = SQLite's own
        bool create = true;
        bool readOnly = false; ///< refuse statements that write
    };
    /// Locked for this connection alone as soon as it is read: before SQLite 3.51.3 two connections of one WAL file may
    /// damage it when they write and checkpoint at once.
    Database(const std::string& path, const Options& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    enum class Sync { Normal, Full };
    /// Write-ahead log; Full syncs it at every commit.
    void useWriteAheadLog(Sync sync);

    /// Several statements without parameters.
    void script(const std::string& sql);
    template <class... Arguments> Query query(std::string_view sql, const Arguments&... arguments)
    {
        return Query(statement(sql), arguments...);
    }
    /// Run one to its end.
    template <class... Arguments> void run(std::string_view sql, const Arguments&... arguments)
    {
        Query statement = query(sql, arguments...);
        while (statement.next()) {
        }
    }
    /// The first cell of the first row; 0 when there is none.
    template <class... Arguments> std::int64_t number(std::string_view sql, const Arguments&... arguments)
    {
        Query statement = query(sql, arguments...);
        return statement.next() ? statement.integer(0) : 0;
    }
    ports::Rows rows(std::string_view sql, const std::vector<ports::Cell>& parameters);

    std::int64_t changes() const; ///< rows touched by the last statement
    bool inTransaction() const;
    bool writes(std::string_view sql); ///< would that statement write?
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3_stmt* statement(std::string_view sql);
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, sqlite3_stmt*, TextHash, std::equal_to<>> m_statements;
};

/// BEGIN IMMEDIATE at once, ROLLBACK unless committed.
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

} // namespace yc::store
