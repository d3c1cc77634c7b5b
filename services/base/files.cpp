#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace yc
{
namespace
{

Problem osProblem(const std::string& what, int error)
{
    const std::string detail = what + ": " + std::strerror(error);
    switch (error) {
    case ENOENT: return fail(Fault::NotFound, "file.missing", detail);
    case ENOSPC:
    case EDQUOT: return fail(Fault::Full, "disk.full", detail);
    case EACCES:
    case EPERM:
    case EROFS: return fail(Fault::Denied, "file.denied", detail);
    default: return fail(Fault::Damaged, "file.io", detail);
    }
}

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

Result<void> writeAll(int fd, std::span<const std::uint8_t> bytes, const std::string& path)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return osProblem(path, errno);
        done += static_cast<std::size_t>(put);
    }
    return {};
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string(".") : path.substr(0, std::max<std::size_t>(slash, 1));
}

/// A rename or a new name is durable only when its folder is synced.
Result<void> syncFolder(const std::string& folder)
{
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        return osProblem(folder, errno);
    return {};
}

class PosixAppendFile final : public AppendFile
{
public:
    PosixAppendFile(int fd, std::uint64_t size, std::string path) : m_fd(fd), m_size(size), m_path(std::move(path)) {}

    Result<void> append(std::span<const std::uint8_t> bytes) override
    {
        Result<void> written = writeAll(m_fd.get(), bytes, m_path);
        if (!written) { // never leave half a record behind
            if (::ftruncate(m_fd.get(), static_cast<off_t>(m_size)) != 0)
                return osProblem(m_path, errno);
            return written;
        }
        m_size += bytes.size();
        return {};
    }
    Result<void> sync() override
    {
        if (::fdatasync(m_fd.get()) != 0)
            return osProblem(m_path, errno);
        return {};
    }
    std::uint64_t size() const override { return m_size; }

private:
    Descriptor m_fd;
    std::uint64_t m_size;
    std::string m_path;
};

} // namespace

bool PosixFiles::exists(const std::string& path) const
{
    return ::access(path.c_str(), F_OK) == 0;
}

Result<Bytes> PosixFiles::read(const std::string& path, std::uint64_t maxBytes) const
{
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (fd.get() < 0)
        return osProblem(path, errno);
    struct stat info {};
    if (::fstat(fd.get(), &info) != 0)
        return osProblem(path, errno);
    if (static_cast<std::uint64_t>(info.st_size) > maxBytes)
        return fail(Fault::Full, "file.too_large", path, {std::to_string(maxBytes)});
    Bytes bytes(static_cast<std::size_t>(info.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(fd.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return osProblem(path, errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Result<void> PosixFiles::writeAtomically(const std::string& path, std::span<const std::uint8_t> bytes)
{
    const std::string temporary = path + ".new";
    {
        const Descriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (fd.get() < 0)
            return osProblem(temporary, errno);
        if (Result<void> written = writeAll(fd.get(), bytes, temporary); !written) {
            ::unlink(temporary.c_str());
            return written;
        }
        if (::fsync(fd.get()) != 0)
            return osProblem(temporary, errno);
    }
    return rename(temporary, path);
}

Result<std::unique_ptr<AppendFile>> PosixFiles::openForAppend(const std::string& path)
{
    const bool isNew = !exists(path);
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0)
        return osProblem(path, errno);
    struct stat info {};
    if (::fstat(fd, &info) != 0) {
        const int error = errno;
        ::close(fd);
        return osProblem(path, error);
    }
    std::unique_ptr<AppendFile> file =
        std::make_unique<PosixAppendFile>(fd, static_cast<std::uint64_t>(info.st_size), path);
    if (isNew) {
        if (Result<void> synced = syncFolder(folderOf(path)); !synced)
            return synced.problem();
    }
    return file;
}

Result<void> PosixFiles::remove(const std::string& path)
{
    if (::unlink(path.c_str()) != 0)
        return osProblem(path, errno);
    return syncFolder(folderOf(path));
}

Result<void> PosixFiles::rename(const std::string& from, const std::string& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return osProblem(to, errno);
    return syncFolder(folderOf(to));
}

Result<void> PosixFiles::truncate(const std::string& path, std::uint64_t size)
{
    if (::truncate(path.c_str(), static_cast<off_t>(size)) != 0)
        return osProblem(path, errno);
    return {};
}

Result<void> PosixFiles::makeFolder(const std::string& path)
{
    std::error_code error;
    const bool made = std::filesystem::create_directories(path, error);
    if (error)
        return osProblem(path, error.value());
    if (made && ::chmod(path.c_str(), 0700) != 0)
        return osProblem(path, errno);
    return {};
}

Result<std::vector<std::string>> PosixFiles::list(const std::string& folder) const
{
    std::error_code error;
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        names.push_back(entry.path().filename().string());
    if (error)
        return osProblem(folder, error.value());
    std::sort(names.begin(), names.end());
    return names;
}

Result<std::uint64_t> PosixFiles::size(const std::string& path) const
{
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        return osProblem(path, errno);
    return static_cast<std::uint64_t>(info.st_size);
}

Result<std::uint64_t> PosixFiles::freeSpace(const std::string& path) const
{
    struct statvfs info {};
    if (::statvfs(path.c_str(), &info) != 0)
        return osProblem(path, errno);
    return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
}

} // namespace yc
