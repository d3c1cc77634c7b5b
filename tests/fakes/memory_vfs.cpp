#include "fakes/memory_vfs.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <new>
#include <sqlite3.h>

namespace yc::fakes
{
namespace
{

constexpr int kSector = 4096;
constexpr int kLongestPath = 512;

/// What a handle of SQLite holds.
struct Handle {
    MemoryDisk& disk;
    MemoryDisk::FilePtr file;
};
struct File {
    sqlite3_file base;
    Handle* handle;
};

Handle& of(sqlite3_file* file)
{
    return *reinterpret_cast<File*>(file)->handle;
}

int levelOf(const Handle& handle)
{
    const auto mine = std::ranges::find(handle.file->locks, &handle, &std::pair<const void*, int>::first);
    return mine == handle.file->locks.end() ? SQLITE_LOCK_NONE : mine->second;
}

void setLevel(Handle& handle, int level)
{
    auto& locks = handle.file->locks;
    std::erase_if(locks, [&](const auto& lock) { return lock.first == &handle; });
    if (level > SQLITE_LOCK_NONE)
        locks.emplace_back(&handle, level);
}

int closeFile(sqlite3_file* file)
{
    setLevel(of(file), SQLITE_LOCK_NONE);
    delete &of(file);
    return SQLITE_OK;
}
int readFile(sqlite3_file* file, void* to, int amount, sqlite3_int64 at)
{
    const Handle& handle = of(file);
    if (!handle.disk.alive(handle.file))
        return SQLITE_IOERR_READ;
    const Bytes& bytes = handle.file->now;
    const auto from = std::min<std::size_t>(static_cast<std::size_t>(at), bytes.size());
    const auto there = std::min(static_cast<std::size_t>(amount), bytes.size() - from);
    std::memcpy(to, bytes.data() + from, there);
    if (there == static_cast<std::size_t>(amount))
        return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, static_cast<std::size_t>(amount) - there);
    return SQLITE_IOERR_SHORT_READ;
}
int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 at)
{
    const Handle& handle = of(file);
    const std::span bytes(static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(amount));
    return handle.disk.write(handle.file, static_cast<std::uint64_t>(at), bytes) ? SQLITE_OK : SQLITE_IOERR_WRITE;
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const Handle& handle = of(file);
    return handle.disk.cut(handle.file, static_cast<std::uint64_t>(size)) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}
int syncFile(sqlite3_file* file, int)
{
    const Handle& handle = of(file);
    return handle.disk.sync(handle.file) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    *size = static_cast<sqlite3_int64>(of(file).file->now.size());
    return SQLITE_OK;
}
int lockFile(sqlite3_file* file, int level)
{
    Handle& handle = of(file);
    for (const auto& [holder, held] : handle.file->locks) {
        const bool bars = held >= SQLITE_LOCK_PENDING ||
                          (level >= SQLITE_LOCK_RESERVED && held >= SQLITE_LOCK_RESERVED) ||
                          level == SQLITE_LOCK_EXCLUSIVE;
        if (holder != &handle && bars)
            return SQLITE_BUSY;
    }
    if (level > levelOf(handle))
        setLevel(handle, level);
    return SQLITE_OK;
}
int unlockFile(sqlite3_file* file, int level)
{
    setLevel(of(file), level);
    return SQLITE_OK;
}
int checkReserved(sqlite3_file* file, int* answer)
{
    *answer =
        std::ranges::any_of(of(file).file->locks, [](const auto& lock) { return lock.second >= SQLITE_LOCK_RESERVED; });
    return SQLITE_OK;
}
int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}
int sectorSize(sqlite3_file*)
{
    return kSector;
}
/// As the real one says of itself: bytes beside those written are not touched by a loss of power.
int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
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

struct MemoryVfs::Shim {
    sqlite3_vfs vfs{};
    MemoryDisk* disk = nullptr;

    static MemoryDisk& of(sqlite3_vfs* vfs) { return *static_cast<Shim*>(vfs->pAppData)->disk; }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        MemoryDisk& disk = of(vfs);
        auto* mine = reinterpret_cast<File*>(file);
        mine->base.pMethods = nullptr; // nothing to close when opening fails
        const std::string path = name == nullptr ? std::string() : std::string(name);
        MemoryDisk::FilePtr found = path.empty() ? nullptr : disk.find(path);
        if (disk.off() || (!found && (flags & SQLITE_OPEN_CREATE) == 0))
            return SQLITE_CANTOPEN;
        mine->handle = new (std::nothrow) Handle{disk, found ? std::move(found) : disk.create(path)};
        mine->base.pMethods = methods();
        if (outFlags != nullptr)
            *outFlags = flags;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
    {
        MemoryDisk& disk = of(vfs);
        if (!disk.find(name))
            return disk.off() ? SQLITE_IOERR_DELETE : SQLITE_IOERR_DELETE_NOENT;
        return disk.unlink(name, syncFolder != 0) ? SQLITE_OK : SQLITE_IOERR_DELETE;
    }
    static int access(sqlite3_vfs* vfs, const char* name, int, int* answer)
    {
        *answer = of(vfs).exists(name);
        return SQLITE_OK;
    }
    static int fullPath(sqlite3_vfs*, const char* name, int room, char* to)
    {
        sqlite3_snprintf(room, to, "%s", name);
        return SQLITE_OK;
    }
};

MemoryVfs::MemoryVfs(MemoryDisk& disk) : m_shim(std::make_unique<Shim>())
{
    static std::atomic<int> counter{0};
    m_name = "memory-" + std::to_string(++counter);
    m_shim->vfs = *sqlite3_vfs_find(nullptr); // time and randomness stay those of the real one
    m_shim->disk = &disk;
    m_shim->vfs.szOsFile = static_cast<int>(sizeof(File));
    m_shim->vfs.mxPathname = kLongestPath;
    m_shim->vfs.pNext = nullptr;
    m_shim->vfs.zName = m_name.c_str();
    m_shim->vfs.pAppData = m_shim.get();
    m_shim->vfs.xOpen = &Shim::open;
    m_shim->vfs.xDelete = &Shim::remove;
    m_shim->vfs.xAccess = &Shim::access;
    m_shim->vfs.xFullPathname = &Shim::fullPath;
    sqlite3_vfs_register(&m_shim->vfs, 0);
}

MemoryVfs::~MemoryVfs()
{
    sqlite3_vfs_unregister(&m_shim->vfs);
}

} // namespace yc::fakes
