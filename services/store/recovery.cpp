#include "store/recovery.h"

#include "base/log.h"
#include "store/guard.h"
#include "store/renumber.h"
#include "store/set_aside.h"
#include "store/snapshots.h"

namespace yc::store
{
namespace
{

/// A quick check reads the whole file; beyond this size it would be felt at the start and is left to `verify`.
constexpr std::uint64_t kQuickCheckBytes = 64ULL << 20;
/// A black box grown beyond this is rewritten at the next start.
constexpr std::uint64_t kRewriteBoxBytes = 32ULL << 20;

class Opening
{
public:
    Opening(const std::string& folder, Files& files, const Clock& clock, Random& random)
        : m_folder(folder), m_path(folder + "/" + std::string(kWorkFile)), m_boxPath(folder + "/" + std::string(kBoxFile)),
          m_files(files), m_clock(clock), m_random(random)
    {
    }

    OpenedWork run()
    {
        BlackBox box(m_boxPath, m_files);
        m_contents = box.read();
        m_report.boxTorn = m_contents.torn;
        std::unique_ptr<Database> database = openDatabase();
        const bool foreignBox = belongsToAnother(*database);
        if (m_contents.damaged || foreignBox)
            m_report.boxSetAside = orThrow(setAside(m_boxPath, m_files, m_clock.now()));
        else
            orThrow(box.openAfter(m_contents));
        if (!foreignBox)
            replay(*database);
        giveIdentity(*database);
        const bool rewrite = m_report.newClient || !m_report.boxSetAside.empty() || !boxIsUpToDate(*database) ||
                             box.size() > kRewriteBoxBytes;
        if (rewrite)
            orThrow(box.rewrite({checkpoint(*database)}));
        count(*database);
        OpenedWork opened{.file = nullptr, .report = std::move(m_report)};
        opened.file = std::make_unique<WorkFile>(std::move(database), std::move(box));
        return opened;
    }

private:
    std::unique_ptr<Database> openSound()
    {
        const bool check = m_files.exists(m_path) && orThrow(m_files.size(m_path)) <= kQuickCheckBytes;
        auto database = std::make_unique<Database>(m_path, Database::Options{.vfs = m_files.sqliteVfs()});
        checkFormat(*database, workFormat());
        database->useWriteAheadLog(Database::Sync::Full);
        if (check)
            checkIntegrity(*database, true);
        const std::int64_t version = database->number("PRAGMA user_version");
        migrate(*database, workFormat(), m_path + ".before-v" + std::to_string(version + 1), m_files.sqliteVfs());
        return database;
    }

    /// Only a file whose content is broken is set aside: one in use, of a newer program or on a failing disk is not.
    std::unique_ptr<Database> openDatabase()
    {
        m_report.created = !m_files.exists(m_path);
        if (m_report.created)
            putSnapshotBack();
        Result<std::unique_ptr<Database>> opened = guarded([this] { return openSound(); });
        if (opened)
            return std::move(*opened);
        if (opened.problem().code != "store.damaged")
            throw Refusal(opened.problem());
        m_report.setAside = orThrow(setAside(m_path, m_files, m_clock.now()));
        putSnapshotBack();
        return openSound();
    }

    /// Begin with the newest snapshot that is whole and that the black box continues. A snapshot from before the box was
    /// written anew has a hole after it; then the box alone tells everything that is unsent.
    void putSnapshotBack()
    {
        for (const std::string& snapshot : Snapshots::all(m_folder, m_files)) {
            const Result<void> copied = guarded([&] {
                Database database(snapshot, {.vfs = m_files.sqliteVfs(), .create = false, .readOnly = true});
                checkFormat(database, workFormat());
                checkIntegrity(database, false);
                const std::vector<BoxRecord>& box = m_contents.records;
                const bool ours = box.empty() || boxClient() == metaWord(database, kMetaClient);
                const bool goesOn = box.empty() || m_contents.damaged ||
                                    box.front().serial <= metaNumber(database, kMetaSerial) + 1;
                if (!ours || !goesOn)
                    throw Refusal(fail(Fault::Conflict, "snapshot.too_old"));
                copyDatabase(database, m_path, m_files.sqliteVfs());
            });
            if (copied) {
                m_report.snapshot = snapshot;
                return;
            }
            log::warn("snapshot.not_used", {{"code", copied.problem().code}});
        }
    }

    std::string boxClient() const
    {
        std::string client;
        for (const BoxRecord& record : m_contents.records) {
            for (const PutRow& row : record.rows) {
                if (row.table == Table::Meta && row.cells.size() == 3 && ports::stringOf(row.cells[0]) == kMetaClient)
                    client = ports::stringOf(row.cells[2]);
            }
        }
        return client;
    }

    /// Two folders were mixed by hand: the box of another installation is not ours to replay.
    bool belongsToAnother(Database& database) const
    {
        const std::string mine = metaWord(database, kMetaClient);
        return !mine.empty() && !m_contents.records.empty() && boxClient() != mine;
    }

    /// Put in what work.db has not seen: after a kill between box and commit, after an older copy of work.db was put
    /// back, after it was rebuilt. The serial makes sure that nothing is put in twice.
    void replay(Database& database)
    {
        const std::int64_t seen = metaNumber(database, kMetaSerial);
        Transaction transaction(database);
        for (const BoxRecord& record : m_contents.records) {
            if (record.serial <= seen)
                continue;
            for (const PutRow& row : record.rows)
                putRow(database, row);
            putRow(database, {Table::Meta, metaRow(kMetaSerial, record.serial)});
            ++m_report.records;
        }
        transaction.commit();
    }

    /// A new installation gets its identity. One that was rebuilt from a box with a hole gets a new one: its lanes may
    /// not be dense and its number blocks may have been used further than known.
    void giveIdentity(Database& database)
    {
        const bool rebuilt =
            (m_report.created || !m_report.setAside.empty()) && (m_report.records > 0 || !m_report.snapshot.empty());
        if (!metaWord(database, kMetaClient).empty()) {
            m_report.created = false;
            const bool mayHaveGoneOn = m_contents.damaged || m_contents.records.empty();
            if (rebuilt && mayHaveGoneOn) {
                renumber(database, newUuid(m_random));
                m_report.newClient = true;
            }
            return;
        }
        Transaction transaction(database);
        putRow(database, {Table::Meta, metaRow(kMetaClient, 0, newUuid(m_random))});
        putRow(database, {Table::Meta, metaRow(kMetaSerial, metaNumber(database, kMetaSerial) + 1)});
        transaction.commit();
    }

    bool boxIsUpToDate(Database& database) const
    {
        return !m_contents.records.empty() && m_contents.records.back().serial == metaNumber(database, kMetaSerial);
    }

    void count(Database& database)
    {
        if (!m_report.recovered())
            return;
        m_report.operations = static_cast<int>(database.number("SELECT count(*) FROM standing WHERE state <> 2"));
        m_report.cases = static_cast<int>(database.number("SELECT count(*) FROM own_case"));
        log::warn("store.recovered", {{"records", std::to_string(m_report.records)},
                                      {"operations", std::to_string(m_report.operations)},
                                      {"cases", std::to_string(m_report.cases)},
                                      {"newClient", m_report.newClient ? "yes" : "no"}});
    }

    std::string m_folder;
    std::string m_path;
    std::string m_boxPath;
    Files& m_files;
    const Clock& m_clock;
    Random& m_random;
    BlackBox::Contents m_contents;
    RecoveryReport m_report;
};

} // namespace

OpenedWork openWork(const std::string& folder, Files& files, const Clock& clock, Random& random)
{
    orThrow(files.makeFolder(folder));
    return Opening(folder, files, clock, random).run();
}

} // namespace yc::store
