#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "store/work_file.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yc::store
{

/// Copies of work.db beside it, "snapshots/work-20261127T083000.db": one an hour and one at the end of a shift, the last
/// three; their names ascend, whatever the clock does. Together with the black box they bring back more than the box
/// alone: drafts, and what the hub has acknowledged. One thread. Throws.
class Snapshots
{
public:
    Snapshots(const std::string& folder, Files& files, const Clock& clock, WorkFile& file);
    ~Snapshots();
    Snapshots(const Snapshots&) = delete;
    Snapshots& operator=(const Snapshots&) = delete;

    /// One at the next piece, however old the last is.
    void soon() { m_soon = true; }
    /// Copy another piece of the one that is due. True = there is more of it. Nothing changed, nothing copied.
    bool more();

    /// Those of that folder, newest first.
    static std::vector<std::string> all(const std::string& folder, const Files& files);

private:
    struct Copy;

    bool isDue();
    void begin();
    void finish();
    Moment nextMoment(Moment now) const;
    void dropOld();

    std::string m_store;  ///< the folder of work.db
    std::string m_folder; ///< that of the snapshots in it
    Files& m_files;
    const Clock& m_clock;
    WorkFile& m_file;
    bool m_soon = false;
    std::optional<Moment> m_last;      ///< when the newest was made; none: not looked yet
    std::int64_t m_lastSerial = -1;    ///< what it holds; -1: of another run
    std::unique_ptr<Copy> m_copy;      ///< under way
};

} // namespace yc::store
