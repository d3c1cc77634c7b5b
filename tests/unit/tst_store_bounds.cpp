#include "base/log.h"
#include "store/sqlite.h"
#include "store/work_schema.h"
#include "store_rig.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace yc;
using namespace yc::testing;
using domain::Role;
using namespace std::chrono_literals;

/// What the disk holds is bound by what is unsent, the drafts and the cases themselves, not by how long the window
/// works.
class TestStoreBounds : public QObject
{
    Q_OBJECT

private slots:
    void aDraftSavedAllDayTakesTheRoomOfOneCopy();
    void daysOfWorkLeaveNothingBehindButTheirCases();
    void theLogTurnsOverBeforeItFillsTheDisk();
};

namespace
{

qint64 bytesIn(const QString& folder)
{
    qint64 bytes = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

/// Names without the moments in them.
std::set<QString> kindsOfFiles(const QString& folder)
{
    std::set<QString> kinds;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QString name = QDir(folder).relativeFilePath(it.next());
        kinds.insert(name.remove(QRegularExpression(QStringLiteral("\\d{8}T\\d{6}"))));
    }
    return kinds;
}

/// One day: three cases that the hub takes and backs up, a draft that comes to nothing, a call; and an orderly end.
void workOneDay(StoreRig& rig, std::int64_t& atHub)
{
    QVERIFY(rig.open().ok());
    for (int i = 0; i < 3; ++i) {
        const auto kept = rig.store->keep(samplePromise("case-" + std::to_string(++atHub))).value();
        const domain::Verdict applied{.code = domain::VerdictCode::Applied, .hubSequence = atHub};
        QVERIFY(rig.store->recordVerdicts(Role::Cases, {{kept.front().sequence, applied}}).ok());
    }
    QVERIFY(rig.store->setSetting(ports::kHubBackedUpSetting, std::to_string(atHub)).ok());
    QVERIFY(rig.store->saveCase(sampleCase("draft", false)).ok());
    QVERIFY(rig.store->discardDraft(domain::CaseId("draft")).ok());
    for (const char* state : {"asked", "granted", "ended"})
        QVERIFY(
            rig.store->saveClaim({domain::ClaimId("claim"), domain::TicketId("t"), 1, state, rig.clock.now()}).ok());
    rig.store->endOfShift();
    while (rig.store->upkeep().value()) {
    }
    rig.store.reset();
    rig.clock.advance(24h);
}

std::int64_t rowsOf(const StoreRig& rig, const std::string& table)
{
    store::Database database(rig.path(std::string(store::kWorkFile)), {.create = false, .readOnly = true});
    return database.number("SELECT count(*) FROM " + table);
}

} // namespace

void TestStoreBounds::aDraftSavedAllDayTakesTheRoomOfOneCopy()
{
    constexpr int kSaves = 3000; // every two seconds of a morning
    constexpr qint64 kMuch = 6 << 20;
    StoreRig rig;
    QVERIFY(rig.open().ok());
    domain::CaseRecord draft = sampleCase("draft", false);
    for (int save = 0; save < kSaves; ++save) {
        draft.fields.at(domain::ElementId("mother.name")).value = "示例" + std::to_string(save);
        QVERIFY(rig.store->saveCase(draft).ok());
    }
    const qint64 atWork = bytesIn(rig.folder.path());
    QVERIFY2(atWork < kMuch, qPrintable(QString::number(atWork)));
    rig.store.reset();
    QVERIFY(bytesIn(rig.folder.path()) < kMuch / 16);
}

void TestStoreBounds::daysOfWorkLeaveNothingBehindButTheirCases()
{
    constexpr int kKeptDays = 35; // what is acknowledged stays as evidence against a hub of yesterday
    StoreRig rig;
    std::int64_t atHub = 0;
    for (int day = 1; day <= kKeptDays + 5; ++day)
        workOneDay(rig, atHub);
    const std::set<QString> kinds = kindsOfFiles(rig.folder.path());
    const std::int64_t operations = rowsOf(rig, "operation");
    QVERIFY(operations <= 3 * (kKeptDays + 1));
    for (int day = 1; day <= 10; ++day)
        workOneDay(rig, atHub);
    QVERIFY(kindsOfFiles(rig.folder.path()) == kinds);
    QCOMPARE(rowsOf(rig, "operation"), operations);
    QCOMPARE(rowsOf(rig, "standing"), operations);
    QCOMPARE(rowsOf(rig, "own_case"), atHub);
    QCOMPARE(rowsOf(rig, "claim"), std::int64_t{0});
    QCOMPARE(QDir(rig.folder.filePath("snapshots")).entryList(QDir::Files).size(), 3);
}

void TestStoreBounds::theLogTurnsOverBeforeItFillsTheDisk()
{
    constexpr qint64 kMost = 21 << 20;
    QTemporaryDir folder{folderTemplate()};
    log::open(folder.filePath(QStringLiteral("yichuang.log")).toStdString());
    const std::string words(200'000, 'x');
    for (int line = 0; line < 200; ++line)
        log::info("test.line", {{"words", words}});
    const qint64 bytes = bytesIn(folder.path());
    log::open("/dev/null");
    QVERIFY2(bytes > 0 && bytes < kMost, qPrintable(QString::number(bytes)));
}

QTEST_GUILESS_MAIN(TestStoreBounds)
#include "tst_store_bounds.moc"
