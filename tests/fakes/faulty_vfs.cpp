#include "faulty_vfs.h"

#include <atomic>
#include <sqlite3.h>

namespace yc::fakes
{
namespace
{

/// SQLite gives us szOsFile bytes: this head, then the real file behind it.
struct File {
    sqlite3_file base;
    FaultPlan* plan;
    sqlite3_file* real;
};

File* faulty(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return faulty(file)->real;
}

int codeOf(const FaultPlan& plan, int ioCode)
{
    return plan.kind == FaultPlan::Kind::DiskFull ? SQLITE_FULL : ioCode;
}

int closeFile(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}
int readFile(sqlite3_file* file, void* to, int amount, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), to, amount, at);
}
int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 at)
{
    FaultPlan& plan = *faulty(file)->plan;
    return plan.strikes() ? codeOf(plan, SQLITE_IOERR_WRITE)
                          : real(file)->pMethods->xWrite(real(file), from, amount, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return faulty(file)->plan->strikes() ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
int syncFile(sqlite3_file* file, int flags)
{
    return faulty(file)->plan->strikes() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReserved(sqlite3_file* file, int* answer)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods* methods()
{
    static const sqlite3_io_methods kMethods = [] {
        sqlite3_io_methods table{};
        table.iVersion = 1;
        table.xClose = closeFile;
        table.xRead = readFile;
        table.xWrite = writeFile;
        table.xTruncate = truncateFile;
        table.xSync = syncFile;
        table.xFileSize = sizeOfFile;
        table.xLock = lockFile;
        table.xUnlock = unlockFile;
        table.xCheckReservedLock = checkReserved;
        table.xFileControl = controlFile;
        table.xSectorSize = sectorSize;
        table.xDeviceCharacteristics = characteristics;
        return table;
    }();
    return &kMethods;
}

} // namespace

struct FaultyVfs::Shim {
    sqlite3_vfs vfs{};
    sqlite3_vfs* below = nullptr;
    FaultPlan* plan = nullptr;

    static Shim& of(sqlite3_vfs* vfs) { return *static_cast<Shim*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        Shim& shim = of(vfs);
        File* mine = faulty(file);
        mine->base.pMethods = nullptr; // nothing to close when opening fails
        mine->plan = shim.plan;
        mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
        const int code = shim.below->xOpen(shim.below, name, mine->real, flags, outFlags);
        if (code == SQLITE_OK)
            mine->base.pMethods = methods();
        return code;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
    {
        Shim& shim = of(vfs);
        return shim.plan->strikes() ? SQLITE_IOERR_DELETE : shim.below->xDelete(shim.below, name, syncFolder);
    }
};

FaultyVfs::FaultyVfs(FaultPlan& plan) : m_shim(std::make_unique<Shim>())
{
    static std::atomic<int> counter{0};
    m_name = "faulty-" + std::to_string(++counter);
    m_shim->below = sqlite3_vfs_find(nullptr);
    m_shim->plan = &plan;
    m_shim->vfs = *m_shim->below; // time, randomness and paths stay those of the real one, which ignores its argument
    m_shim->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_shim->below->szOsFile;
    m_shim->vfs.pNext = nullptr;
    m_shim->vfs.zName = m_name.c_str();
    m_shim->vfs.pAppData = m_shim.get();
    m_shim->vfs.xOpen = &Shim::open;
    m_shim->vfs.xDelete = &Shim::remove;
    sqlite3_vfs_register(&m_shim->vfs, 0);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_shim->vfs);
}

} // namespace yc::fakes
