#pragma once

#include "base/result.h"
#include "base/text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yc
{

/// A file that only grows. Every append is whole or not reported as done.
class AppendFile
{
public:
    virtual ~AppendFile() = default;
    /// Write at the end; the bytes are on disk only after sync().
    virtual Result<void> append(std::span<const std::uint8_t> bytes) = 0;
    /// Return when everything appended is on disk.
    virtual Result<void> sync() = 0;
    virtual std::uint64_t size() const = 0;
};

/// The file system, handed in so that tests can fill the disk, fail a sync or lose power. Any thread, one file by one
/// thread at a time. Failures: Full (no room), NotFound, Damaged (I/O error), Denied.
class Files
{
public:
    virtual ~Files() = default;
    virtual bool exists(const std::string& path) const = 0;
    virtual Result<Bytes> read(const std::string& path, std::uint64_t maxBytes = 64U << 20) const = 0;
    /// Replace the whole file or leave the old one: temporary file, sync, rename, sync of the folder.
    virtual Result<void> writeAtomically(const std::string& path, std::span<const std::uint8_t> bytes) = 0;
    virtual Result<std::unique_ptr<AppendFile>> openForAppend(const std::string& path) = 0;
    virtual Result<void> remove(const std::string& path) = 0;
    virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
    virtual Result<void> truncate(const std::string& path, std::uint64_t size) = 0;
    /// Make the folder and its parents, readable by the owner alone (0700).
    virtual Result<void> makeFolder(const std::string& path) = 0;
    /// Names (not paths) in a folder, sorted.
    virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
    virtual Result<std::uint64_t> size(const std::string& path) const = 0;
    /// Bytes free for us on the volume of that path.
    virtual Result<std::uint64_t> freeSpace(const std::string& path) const = 0;
    /// The SQLite VFS that reaches the same files ("" = SQLite's own).
    virtual std::string sqliteVfs() const { return {}; }
};

/// The real file system. New files are readable by the owner alone (0600).
class PosixFiles final : public Files
{
public:
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
};

} // namespace yc
