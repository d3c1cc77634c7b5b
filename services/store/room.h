#pragma once

#include "base/files.h"

#include <cstdint>
#include <string>

namespace yc::store
{

/// Room kept for promises: a file that is given up when the disk is full, so that typed text, operations and verdicts
/// can still be written; scans are refused before it comes to that. One thread.
class Room
{
public:
    /// `reserve` bytes in that folder; 0 = keep none.
    Room(const std::string& folder, Files& files, std::uint64_t reserve);

    /// The disk is full: delete the reserve, if there is one.
    void giveUp();
    int timesGivenUp() const { return m_timesGivenUp; }
    /// Make another piece of the reserve, once there is room for all of it several times over. True = there is more of it.
    bool takeBack();
    /// The disk is nearly full: the reserve is given up, or cannot be made.
    bool isShort() const { return m_short; }
    /// May that many bytes be written of something that is no promise? Full "disk.no_room_for_files".
    Result<void> fits(std::uint64_t bytes) const;

private:
    bool grown(std::uint64_t bytes);

    std::string m_folder;
    std::string m_path;
    Files& m_files;
    std::uint64_t m_reserve;
    bool m_short = false;
    int m_timesGivenUp = 0;
};

} // namespace yc::store
