#pragma once

#include "base/files.h"
#include "domain/ids.h"
#include "store/sqlite.h"

#include <memory>
#include <string>

namespace yc::store
{

/// cache.db: nothing in it is only here, so a file that is damaged, of another version or of another installation is
/// thrown away and made anew; the next pull fills it. One thread.
class CacheFile
{
public:
    CacheFile(std::string path, Files& files, domain::ClientId owner);
    /// Throws only when a new one cannot be made either.
    void open();
    /// Run `work` with the database. When that finds it damaged, the cache is emptied before the error goes on.
    template <class Work> auto use(Work&& work)
    {
        try {
            return work(*m_database);
        } catch (const SqliteError& error) {
            if (error.problem().code == "store.damaged")
                startOver();
            throw;
        }
    }
    /// Throw everything away.
    void startOver();

private:
    void tryOpen();

    std::string m_path;
    Files& m_files;
    domain::ClientId m_owner;
    std::unique_ptr<Database> m_database;
};

} // namespace yc::store
