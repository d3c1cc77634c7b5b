#include "bench/raw_file.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace yc::bench
{
namespace
{

constexpr int kPrivate = 0600;

void need(bool good, const char* what)
{
    if (good)
        return;
    std::fprintf(stderr, "raw file: %s\n", what);
    std::exit(1);
}

void run(sqlite3* database, const char* sql)
{
    need(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

} // namespace

RawFile::RawFile(const std::string& folder, Sync sync)
{
    need(sqlite3_open((folder + "/raw.db").c_str(), &m_database) == SQLITE_OK, "open");
    run(m_database, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL");
    run(m_database, sync == Sync::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    run(m_database, "CREATE TABLE row (id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
    m_journal = open((folder + "/raw.log").c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, kPrivate);
    need(m_journal >= 0, "journal");
}

RawFile::~RawFile()
{
    sqlite3_close(m_database);
    close(m_journal);
}

void RawFile::insert(const std::vector<std::string>& rows)
{
    run(m_database, "BEGIN IMMEDIATE");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_database, "INSERT INTO row (body) VALUES (?)", -1, &statement, nullptr);
    for (const std::string& row : rows) {
        sqlite3_bind_blob(statement, 1, row.data(), static_cast<int>(row.size()), SQLITE_STATIC);
        need(sqlite3_step(statement) == SQLITE_DONE, "insert");
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    run(m_database, "COMMIT");
}

void RawFile::append(const std::string& bytes)
{
    need(write(m_journal, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "append");
    need(fsync(m_journal) == 0, "sync");
}

} // namespace yc::bench
