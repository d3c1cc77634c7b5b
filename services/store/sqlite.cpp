#include "store/sqlite.h"

#include <cassert>
#include <sqlite3.h>

namespace yc::store
{
namespace
{

[[noreturn]] void raise(sqlite3* handle, int code)
{
    throw SqliteError(handle != nullptr ? sqlite3_extended_errcode(handle) : code,
                      handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

} // namespace

/// The text of SQLite names tables and columns, never values: fit for logs.
Problem SqliteError::problem() const
{
    switch (m_code & 0xff) {
    case SQLITE_FULL:
        return fail(Fault::Full, "disk.full", what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(Fault::Busy, "store.in_use", what());
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(Fault::Damaged, "store.damaged", what());
    case SQLITE_IOERR:
        return fail(Fault::Damaged, "store.io", what());
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return fail(Fault::Denied, "store.denied", what());
    case SQLITE_CONSTRAINT:
        return fail(Fault::Conflict, "store.constraint", what());
    default:
        return fail(Fault::Invalid, "store.statement", what());
    }
}

Query::~Query()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

void Query::check(int code) const
{
    if (code != SQLITE_OK)
        raise(sqlite3_db_handle(m_statement), code);
}

void Query::bind(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, index));
}

void Query::bind(int index, std::int64_t number)
{
    check(sqlite3_bind_int64(m_statement, index, number));
}

void Query::bind(int index, std::string_view text)
{
    const char* data = text.data() != nullptr ? text.data() : "";
    check(sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind(int index, std::span<const std::uint8_t> bytes)
{
    const void* data = bytes.data() != nullptr ? static_cast<const void*>(bytes.data()) : ""; // null would bind NULL
    check(sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_TRANSIENT));
}

void Query::bind(int index, const ports::Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        bind(index, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        bind(index, std::string_view(*text));
    else if (const auto* bytes = std::get_if<Bytes>(&cell))
        bind(index, std::span<const std::uint8_t>(*bytes));
    else
        bind(index, nullptr);
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raise(sqlite3_db_handle(m_statement), code);
    return code == SQLITE_ROW;
}

int Query::columns() const
{
    return sqlite3_column_count(m_statement);
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string Query::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data != nullptr ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                           : std::string();
}

Bytes Query::bytes(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return data != nullptr ? Bytes(data, data + sqlite3_column_bytes(m_statement, column)) : Bytes();
}

ports::Cell Query::cell(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return std::monostate();
    }
}

ports::Row Query::row() const
{
    ports::Row row;
    for (int column = 0; column < columns(); ++column)
        row.push_back(cell(column));
    return row;
}

Database::Database(const std::string& path, const Options& options)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (options.create ? SQLITE_OPEN_CREATE : 0);
    const int code =
        sqlite3_open_v2(path.c_str(), &m_handle, flags, options.vfs.empty() ? nullptr : options.vfs.c_str());
    if (code != SQLITE_OK) {
        const SqliteError error(code, m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
        sqlite3_close_v2(m_handle);
        throw error;
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, options.readOnly ? 1 : 0, nullptr);
    try {
        script("PRAGMA locking_mode=EXCLUSIVE; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF;"
               "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON");
        if (options.readOnly)
            script("PRAGMA query_only=ON");
    } catch (const SqliteError&) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    for (const auto& [sql, kept] : m_statements)
        sqlite3_finalize(kept);
    sqlite3_close_v2(m_handle);
}

void Database::useWriteAheadLog(Sync sync)
{
    script("PRAGMA journal_mode=WAL");
    script(sync == Sync::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
}

void Database::script(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle, code);
}

ports::Rows Database::rows(std::string_view sql, const std::vector<ports::Cell>& parameters)
{
    Query statement = query(sql);
    int index = 0;
    for (const ports::Cell& parameter : parameters)
        statement.bind(++index, parameter);
    ports::Rows rows;
    while (statement.next())
        rows.push_back(statement.row());
    return rows;
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Database::writes(std::string_view sql)
{
    return sqlite3_stmt_readonly(statement(sql)) == 0;
}

sqlite3_stmt* Database::statement(std::string_view sql)
{
    if (const auto kept = m_statements.find(sql); kept != m_statements.end()) {
        assert(sqlite3_stmt_busy(kept->second) == 0); // one query of one text at a time
        return kept->second;
    }
    sqlite3_stmt* fresh = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &fresh, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle, code);
    if (fresh == nullptr)
        throw SqliteError(SQLITE_MISUSE, "empty statement");
    m_statements.emplace(sql, fresh);
    return fresh;
}

Transaction::Transaction(Database& database) : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open || !m_database.inTransaction()) // SQLite itself rolls back when the disk is full
        return;
    try {
        m_database.run("ROLLBACK");
    } catch (const SqliteError&) { // the next BEGIN fails and reports it
    }
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace yc::store
