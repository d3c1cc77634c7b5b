#pragma once

#include "base/files.h"

#include "fault_plan.h"
#include "faulty_vfs.h"

#include <optional>

namespace yc::fakes
{

/// The real file system with a call that fails, for our own files and, through its VFS, for SQLite's.
class FaultyFiles final : public Files
{
public:
    FaultyFiles() : m_vfs(plan) {}
    FaultPlan plan;
    std::optional<std::uint64_t> free; ///< what the volume says is left; none: what the real one says

    bool exists(const std::string& path) const override { return m_real.exists(path); }
    Result<Bytes> read(const std::string& path, std::uint64_t maxBytes) const override
    {
        return m_real.read(path, maxBytes);
    }
    Result<void> writeAtomically(const std::string& path, std::span<const std::uint8_t> bytes) override
    {
        return plan.strikes() ? problem() : m_real.writeAtomically(path, bytes);
    }
    Result<std::unique_ptr<AppendFile>> openForAppend(const std::string& path) override
    {
        if (plan.strikes())
            return problem().problem();
        auto file = m_real.openForAppend(path);
        if (!file)
            return file;
        std::unique_ptr<AppendFile> faulty = std::make_unique<Appending>(*this, std::move(*file));
        return faulty;
    }
    Result<void> remove(const std::string& path) override { return plan.strikes() ? problem() : m_real.remove(path); }
    Result<void> rename(const std::string& from, const std::string& to) override
    {
        return plan.strikes() ? problem() : m_real.rename(from, to);
    }
    Result<void> truncate(const std::string& path, std::uint64_t size) override
    {
        return plan.strikes() ? problem() : m_real.truncate(path, size);
    }
    Result<void> makeFolder(const std::string& path) override { return m_real.makeFolder(path); }
    Result<std::vector<std::string>> list(const std::string& folder) const override { return m_real.list(folder); }
    Result<std::uint64_t> size(const std::string& path) const override { return m_real.size(path); }
    Result<std::uint64_t> freeSpace(const std::string& path) const override
    {
        return free ? Result<std::uint64_t>(*free) : m_real.freeSpace(path);
    }
    std::string sqliteVfs() const override { return m_vfs.name(); }

private:
    class Appending final : public AppendFile
    {
    public:
        Appending(FaultyFiles& files, std::unique_ptr<AppendFile> real) : m_files(files), m_real(std::move(real)) {}
        Result<void> append(std::span<const std::uint8_t> bytes) override
        {
            if (!m_files.plan.strikes())
                return m_real->append(bytes);
            if (m_files.plan.forGood) { // a kill in the middle of a write leaves a part of it
                if (Result<void> part = m_real->append(bytes.first(bytes.size() / 2)); !part)
                    return part;
            }
            return m_files.problem();
        }
        Result<void> sync() override { return m_files.plan.strikes() ? m_files.problem() : m_real->sync(); }
        std::uint64_t size() const override { return m_real->size(); }

    private:
        FaultyFiles& m_files;
        std::unique_ptr<AppendFile> m_real;
    };

    Result<void> problem() const
    {
        return plan.kind == FaultPlan::Kind::DiskFull ? fail(Fault::Full, "disk.full")
                                                      : fail(Fault::Damaged, "file.io");
    }

    PosixFiles m_real;
    FaultyVfs m_vfs;
};

} // namespace yc::fakes
