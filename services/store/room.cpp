#include "store/room.h"

#include "base/log.h"

namespace yc::store
{
namespace
{

/// As much must be free before the reserve is made, so that it never is what fills the disk.
constexpr std::uint64_t kTimesOver = 3;

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

void Room::takeBack()
{
    if (m_reserve == 0)
        return;
    if (m_files.exists(m_path)) {
        m_short = false;
        return;
    }
    const Result<std::uint64_t> free = m_files.freeSpace(m_folder);
    if (!free) // a volume that does not tell is not one that is full
        return;
    m_short = *free < kTimesOver * m_reserve || !m_files.writeAtomically(m_path, Bytes(m_reserve));
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
