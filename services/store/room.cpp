#include "store/room.h"

#include "base/log.h"

#include <algorithm>

namespace yc::store
{
namespace
{

/// As much must be free before the reserve is made, so that it never is what fills the disk.
constexpr std::uint64_t kTimesOver = 3;
/// Written at once: some milliseconds.
constexpr std::uint64_t kPiece = 1U << 20;

} // namespace

Room::Room(const std::string& folder, Files& files, std::uint64_t reserve)
    : m_folder(folder), m_path(folder + "/reserve"), m_files(files), m_reserve(reserve)
{
}

void Room::giveUp()
{
    if (m_reserve == 0)
        return;
    m_short = true;
    if (!m_files.exists(m_path) || !m_files.remove(m_path))
        return;
    ++m_timesGivenUp;
    log::warn("disk.reserve_given_up", {});
}

bool Room::takeBack()
{
    const Result<std::uint64_t> there = m_files.size(m_path);
    const std::uint64_t made = there ? *there : 0;
    if (made >= m_reserve) {
        m_short = false;
        return false;
    }
    const Result<std::uint64_t> free = m_files.freeSpace(m_folder);
    if (!free) // a volume that does not tell is not one that is full
        return false;
    m_short = *free < kTimesOver * m_reserve || !grown(std::min(kPiece, m_reserve - made));
    return !m_short;
}

bool Room::grown(std::uint64_t bytes)
{
    const Result<std::unique_ptr<AppendFile>> file = m_files.openForAppend(m_path);
    return file && (*file)->append(Bytes(bytes)) && (*file)->sync();
}

Result<void> Room::fits(std::uint64_t bytes) const
{
    if (m_reserve == 0)
        return {};
    const Result<std::uint64_t> free = m_files.freeSpace(m_folder);
    if (free && *free < m_reserve + bytes)
        return fail(Fault::Full, "disk.no_room_for_files");
    return {};
}

} // namespace yc::store
