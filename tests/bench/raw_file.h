#pragma once

#include <string>
#include <vector>

struct sqlite3;

namespace yc::bench
{

/// A bare SQLite file and a bare journal beside it: what durability costs on this machine without any of our code.
class RawFile
{
public:
    enum class Sync { Normal, Full };
    RawFile(const std::string& folder, Sync sync);
    ~RawFile();
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    /// All rows in one transaction.
    void insert(const std::vector<std::string>& rows);
    /// Behind what the journal holds, and synced.
    void append(const std::string& bytes);

private:
    sqlite3* m_database = nullptr;
    int m_journal = -1;
};

} // namespace yc::bench
