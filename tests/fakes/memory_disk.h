#pragma once

#include "base/files.h"

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace yc::fakes
{

/// What a loss of power makes of everything that no sync had made durable. The model is that of SQLite's own crash
/// tests (test6.c): each write that was not synced is kept, lost or garbage, whatever the others are.
enum class Damage {
    AllLost,      ///< nothing that was not synced is there
    RandomSubset, ///< each write by itself: kept, lost, or garbage over its sectors
    Torn512,      ///< the last write ends in the middle: whole sectors of 512 bytes, then one of garbage
    Torn4096,     ///< the same with sectors of 4096 bytes
    Reordered,    ///< later writes are there and earlier ones are not
    AllKept,      ///< only the process was killed
};
inline constexpr Damage kDamages[] = {Damage::AllLost,  Damage::RandomSubset, Damage::Torn512,
                                      Damage::Torn4096, Damage::Reordered,    Damage::AllKept};
const char* name(Damage damage);

/// A file with what a reader sees and what would survive.
struct MemoryFile {
    struct Write {
        std::uint64_t order = 0; ///< of the whole disk
        std::uint64_t at = 0;
        Bytes bytes;
        bool truncates = false; ///< to `at`
    };
    Bytes now;
    Bytes durable;
    std::vector<Write> unsynced;
    std::vector<std::pair<const void*, int>> locks; ///< holder and SQLite's level
    int life = 0;                                   ///< of the disk: what an earlier one left open reaches nothing
};

/// The disk of one machine in memory: our files, and SQLite's through its own VFS. It loses power when told, with the
/// damage told; what was open then fails from there on. One thread.
class MemoryDisk final : public Files
{
public:
    MemoryDisk();
    ~MemoryDisk() override;
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    /// Lose power at the n-th changing call from now (write, sync, truncate, rename, delete); 0 = no more.
    void loseAt(int call, Damage damage, std::uint64_t seed);
    void losePower(Damage damage, std::uint64_t seed);
    bool off() const { return m_off; }
    /// The machine starts again with what has survived.
    void start();
    int calls() const { return m_calls; } ///< changing calls since loseAt()
    int losses() const { return m_losses; } ///< times that something not synced could be lost: not with AllKept

    /// Contents by path, as a copy of the whole volume; what is not synced counts as written.
    using Image = std::map<std::string, Bytes>;
    Image image() const;
    void load(const Image& image);

    bool exists(const std::string& path) const override;
    Result<Bytes> read(const std::string& path, std::uint64_t maxBytes) const override;
    Result<void> writeAtomically(const std::string& path, std::span<const std::uint8_t> bytes) override;
    Result<std::unique_ptr<AppendFile>> openForAppend(const std::string& path) override;
    Result<void> remove(const std::string& path) override;
    Result<void> rename(const std::string& from, const std::string& to) override;
    Result<void> truncate(const std::string& path, std::uint64_t size) override;
    Result<void> makeFolder(const std::string& path) override;
    Result<std::vector<std::string>> list(const std::string& folder) const override;
    Result<std::uint64_t> size(const std::string& path) const override;
    Result<std::uint64_t> freeSpace(const std::string& path) const override;
    std::string sqliteVfs() const override { return m_vfsName; }

    // What the VFS and the appending files work with. A `false` says that the power is gone.
    using FilePtr = std::shared_ptr<MemoryFile>;
    FilePtr find(const std::string& path) const;
    FilePtr create(const std::string& path);
    bool alive(const FilePtr& file) const;
    bool write(const FilePtr& file, std::uint64_t at, std::span<const std::uint8_t> bytes);
    bool cut(const FilePtr& file, std::uint64_t size);
    bool sync(const FilePtr& file);
    bool unlink(const std::string& path, bool syncFolder);

private:
    /// A change of names that no sync of the folder has made durable.
    struct Naming {
        struct Entry {
            std::string path;
            FilePtr before;
        };
        std::vector<Entry> entries;
        const MemoryFile* created = nullptr; ///< durable with the first sync of that file as well
    };
    struct Vfs;

    bool strikes();
    bool syncFolder();
    bool renamed(const std::string& from, const std::string& to);
    void damageNames(Damage damage, std::mt19937_64& chance);
    void damageContents(Damage damage, std::mt19937_64& chance);

    std::map<std::string, FilePtr> m_files;
    std::vector<Naming> m_namings;
    std::uint64_t m_order = 0;
    int m_calls = 0;
    int m_losses = 0;
    int m_loseAt = 0;
    Damage m_damage = Damage::AllLost;
    std::uint64_t m_seed = 0;
    bool m_off = false;
    int m_life = 0;
    std::string m_vfsName;
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace yc::fakes
