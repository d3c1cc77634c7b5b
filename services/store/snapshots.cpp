#include "store/snapshots.h"

#include "base/text.h"
#include "store/guard.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace yc::store
{
namespace
{

constexpr std::chrono::hours kEvery{1};
constexpr std::size_t kKept = 3;
/// Pages a piece: a mebibyte, some milliseconds.
constexpr int kPiecePages = 256;
constexpr const char* kPrefix = "work-";
constexpr const char* kSuffix = ".db";
constexpr const char* kUnfinished = "/unfinished";

std::string folderOf(const std::string& folder)
{
    return folder + "/snapshots";
}

/// In UTC, so that names sort by time.
std::string nameAt(Moment moment)
{
    const Day day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    char clock[8];
    std::snprintf(clock, sizeof clock, "T%02d%02d%02d", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    std::string date = dayText(day);
    std::erase(date, '-');
    return kPrefix + date + clock + kSuffix;
}

/// The moment a snapshot was named after; none when nobody named it so.
std::optional<Moment> momentOf(const std::string& path)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    const std::size_t name = path.rfind('/') + 1;
    constexpr int kParts = 6;
    if (std::sscanf(path.c_str() + name, "work-%4d%2d%2dT%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) !=
        kParts)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return Day(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

void removeWithJournals(Files& files, const std::string& path)
{
    for (const char* part : {"", "-journal", "-wal", "-shm"}) {
        if (files.exists(path + part))
            orThrow(files.remove(path + part));
    }
}

} // namespace

/// A copy under way: SQLite puts what changes meanwhile through the same connection into it as well.
struct Snapshots::Copy {
    Copy(const std::string& path, const std::string& vfs, Database& from) : to(path, {.vfs = vfs})
    {
        backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
        if (backup == nullptr)
            throw SqliteError(sqlite3_extended_errcode(to.handle()), sqlite3_errmsg(to.handle()));
    }
    ~Copy() { sqlite3_backup_finish(backup); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    /// True = there is more.
    bool step() const
    {
        const int stepped = sqlite3_backup_step(backup, kPiecePages);
        if (stepped != SQLITE_OK && stepped != SQLITE_DONE)
            throw SqliteError(stepped, "snapshot");
        return stepped == SQLITE_OK;
    }

    Database to;
    sqlite3_backup* backup = nullptr;
};

Snapshots::Snapshots(const std::string& folder, Files& files, const Clock& clock, WorkFile& file)
    : m_store(folder), m_folder(folderOf(folder)), m_files(files), m_clock(clock), m_file(file)
{
}

Snapshots::~Snapshots() = default;

std::vector<std::string> Snapshots::all(const std::string& folder, const Files& files)
{
    std::vector<std::string> paths;
    const Result<std::vector<std::string>> names = files.list(folderOf(folder));
    if (!names)
        return paths; // no folder yet
    for (const std::string& name : *names) {
        if (startsWith(name, kPrefix) && name.ends_with(kSuffix))
            paths.push_back(folderOf(folder) + "/" + name);
    }
    std::ranges::sort(paths, std::greater<>());
    return paths;
}

bool Snapshots::more()
{
    if (!m_copy) {
        if (!isDue())
            return false;
        begin();
    }
    try {
        if (m_copy->step())
            return true;
        finish();
    } catch (...) {
        m_copy.reset();
        m_last = m_clock.now(); // in an hour again: a full disk does not get fuller by trying
        removeWithJournals(m_files, m_folder + kUnfinished);
        throw;
    }
    return false;
}

bool Snapshots::isDue()
{
    const Moment now = m_clock.now();
    const bool ended = m_last && now >= *m_last && now < *m_last + kEvery; // a clock set back makes it due as well
    if (!m_soon && ended)
        return false;
    return m_file.serial() != m_lastSerial;
}

void Snapshots::begin()
{
    m_soon = false;
    orThrow(m_files.makeFolder(m_folder));
    removeWithJournals(m_files, m_folder + kUnfinished);
    m_copy = std::make_unique<Copy>(m_folder + kUnfinished, m_files.sqliteVfs(), m_file.database());
}

void Snapshots::finish()
{
    m_copy.reset();
    m_last = m_clock.now();
    m_lastSerial = m_file.serial();
    orThrow(m_files.rename(m_folder + kUnfinished, m_folder + "/" + nameAt(nextMoment(*m_last))));
    dropOld();
}

/// Names tell which is the newest, so one made after the clock was set back is named a second after the last one.
Moment Snapshots::nextMoment(Moment now) const
{
    constexpr std::chrono::seconds kNext{1};
    const std::vector<std::string> newestFirst = all(m_store, m_files);
    const std::optional<Moment> newest = newestFirst.empty() ? std::nullopt : momentOf(newestFirst.front());
    return newest ? std::max(now, *newest + kNext) : now;
}

void Snapshots::dropOld()
{
    const std::vector<std::string> newestFirst = all(m_store, m_files);
    for (std::size_t i = kKept; i < newestFirst.size(); ++i)
        removeWithJournals(m_files, newestFirst[i]);
}

} // namespace yc::store
