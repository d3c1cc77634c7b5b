#include "store/sqlite.h"

#include <sqlite3.h>

namespace yc::store
{
namespace
{

constexpr int kBusyMs = 5000;

[[noreturn]] void raise(sqlite3* handle, int code)
{
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    throw SqliteError(extended == SQLITE_OK ? code : extended,
                      handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

void bind(sqlite3* handle, sqlite3_stmt* statement, int index, const Cell& cell)
{
    int code = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        code = sqlite3_bind_int64(statement, index, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        code = sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    else if (const auto* bytes = std::get_if<Bytes>(&cell))
        code = sqlite3_bind_blob64(statement, index, bytes->empty() ? "" : static_cast<const void*>(bytes->data()),
                                   bytes->size(), SQLITE_TRANSIENT);
    else
        code = sqlite3_bind_null(statement, index);
    if (code != SQLITE_OK)
        raise(handle, code);
}

Cell cellOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return Cell(std::int64_t{sqlite3_column_int64(statement, column)});
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return Cell(std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return Cell(size == 0 ? Bytes() : Bytes(bytes, bytes + size));
    }
    default: return Cell();
    }
}

/// A prepared statement goes back ready for its next use, whatever happens.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

} // namespace

Problem problemOf(const SqliteError& error)
{
    constexpr int kPrimaryCode = 0xFF;
    switch (error.code() & kPrimaryCode) {
    case SQLITE_FULL: return fail(Fault::Full, "disk.full", error.what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return fail(Fault::Busy, "store.in_use", error.what());
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return fail(Fault::Damaged, "store.damaged", error.what());
    case SQLITE_CANTOPEN: return fail(Fault::NotFound, "store.unreadable", error.what());
    case SQLITE_READONLY:
    case SQLITE_PERM: return fail(Fault::Denied, "store.read_only", error.what());
    case SQLITE_CONSTRAINT: return fail(Fault::Conflict, "store.constraint", error.what());
    default: return fail(Fault::Damaged, "store.io", error.what());
    }
}

Database::Database(const std::string& path, const Options& options)
{
    const int flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.c_str(), &m_handle, flags, options.vfs.empty() ? nullptr : options.vfs.c_str());
    if (code != SQLITE_OK) {
        const SqliteError error(code, m_handle != nullptr ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
        sqlite3_close_v2(m_handle);
        throw error;
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, kBusyMs);
}

Database::~Database()
{
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

void Database::execute(const std::string& sql)
{
    if (const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        raise(m_handle, code);
}

sqlite3_stmt* Database::prepared(std::string_view sql)
{
    if (const auto it = m_statements.find(sql); it != m_statements.end())
        return it->second;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle, code);
    return m_statements.emplace(std::string(sql), statement).first->second;
}

Rows Database::run(std::string_view sql, const std::vector<Cell>& parameters)
{
    sqlite3_stmt* statement = prepared(sql);
    const Reset reset{statement};
    for (std::size_t i = 0; i < parameters.size(); ++i)
        bind(m_handle, statement, static_cast<int>(i) + 1, parameters[i]);
    Rows rows;
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return rows;
        if (code != SQLITE_ROW)
            raise(m_handle, code);
        Row row;
        const int columns = sqlite3_column_count(statement);
        row.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column)
            row.push_back(cellOf(statement, column));
        rows.push_back(std::move(row));
    }
}

std::int64_t Database::integer(std::string_view sql)
{
    const Rows rows = run(sql);
    return rows.empty() ? 0 : ports::integerOf(rows[0][0]);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Transaction::Transaction(Database& database) : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open && m_database.inTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

void copyDatabase(Database& from, const std::string& to)
{
    Database copy(to, {});
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        raise(copy.handle(), SQLITE_ERROR);
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        raise(copy.handle(), code);
    const Rows check = copy.run("PRAGMA integrity_check");
    if (check.size() != 1 || ports::stringOf(check[0][0]) != "ok")
        throw SqliteError(SQLITE_CORRUPT, "the copy does not pass its check");
}

} // namespace yc::store
