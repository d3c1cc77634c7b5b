#include "old_store.h"

#include "store/verify.h"
#include "store/work_schema.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace yc;
using namespace yc::testing;
using domain::Role;

/// A store of every version that was released opens today with everything in it. A new step of work.db wants a new dump:
/// YC_WRITE_DUMPS=FOLDER writes those that are not there.
class TestStoreUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVersionHasItsDump();
    void aReleasedStepIsNeverChanged_data() { versions(); }
    void aReleasedStepIsNeverChanged();
    void anUpgradeKeepsDraftsAndUnsentWork_data() { versions(); }
    void anUpgradeKeepsDraftsAndUnsentWork();
    void anUpgradeKeepsTheFileAsItWasBeside_data() { versions(); }
    void anUpgradeKeepsTheFileAsItWasBeside();
    void unsentWorkOfEveryVersionComesBackFromItsBlackBoxAlone_data() { versions(); }
    void unsentWorkOfEveryVersionComesBackFromItsBlackBoxAlone();
    void aStoreOfANewerProgramIsRefusedAndUntouched();

private:
    static void versions();
    static std::string workFile(const StoreRig& rig) { return rig.path(std::string(store::kWorkFile)); }
};

void TestStoreUpgrade::initTestCase()
{
    if (const QString folder = qEnvironmentVariable("YC_WRITE_DUMPS"); !folder.isEmpty())
        OldStore::makeAll(folder);
}

void TestStoreUpgrade::versions()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= OldStore::newest(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestStoreUpgrade::everyVersionHasItsDump()
{
    for (int version = 1; version <= OldStore::newest(); ++version) {
        QVERIFY2(QFile::exists(OldStore::dumpPath(version)), "a released version without a dump: see YC_WRITE_DUMPS");
        QVERIFY(QFile::exists(OldStore::boxPath(version)));
    }
}

/// What the steps make up to that version is what was dumped when it was the newest.
void TestStoreUpgrade::aReleasedStepIsNeverChanged()
{
    QFETCH(int, version);
    constexpr const char* kSchema = "SELECT type, name, sql FROM sqlite_schema ORDER BY rowid";
    StoreRig rig;
    OldStore::lay(version, rig);
    store::Database then(workFile(rig), {});
    store::Database now(":memory:", {});
    store::Format format = store::workFormat();
    format.steps.resize(static_cast<std::size_t>(version));
    store::migrate(now, format, {});
    QVERIFY(then.rows(kSchema, {}) == now.rows(kSchema, {}));
    QCOMPARE(then.number("PRAGMA user_version"), std::int64_t{version});
    QCOMPARE(then.number("PRAGMA application_id"), now.number("PRAGMA application_id"));
}

void TestStoreUpgrade::anUpgradeKeepsDraftsAndUnsentWork()
{
    QFETCH(int, version);
    StoreRig rig;
    OldStore::lay(version, rig);
    for (int start = 1; start <= 2; ++start) { // that migrates, and one more
        QVERIFY(rig.open().ok());
        QVERIFY(!rig.store->recovery().recovered());
        QCOMPARE(OldStore::missingFrom(*rig.store), QString());
        const auto claims = rig.store->openClaims().value();
        QCOMPARE(claims.size(), std::size_t{2});
        QCOMPARE(claims.front().fence + claims.back().fence, std::int64_t{7});
        constexpr int kFirstThatUploads = 3;
        QCOMPARE(rig.store->upload(OldStore::scanned()).ok(), version >= kFirstThatUploads);
    }
    QCOMPARE(rig.store->keep(samplePromise("next")).value().front().sequence, std::int64_t{6});
    QCOMPARE(rig.store->findCase(domain::CaseId("next"))->localOrder, std::int64_t{6});
    QVERIFY(rig.store->takeNumber().value() > std::string("990100000001~")); // the first was given away then
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 0).value(), 3); // what was answered is evidence still
    rig.store.reset();
    const store::StoreReport report = store::verifyStore(workFile(rig), rig.realFiles).value();
    QVERIFY2(report.sound(), report.findings.empty() ? "" : report.findings.front().c_str());
    QCOMPARE(report.version, OldStore::newest());
}

void TestStoreUpgrade::anUpgradeKeepsTheFileAsItWasBeside()
{
    QFETCH(int, version);
    StoreRig rig;
    OldStore::lay(version, rig);
    QVERIFY(rig.open().ok());
    const std::string beside = workFile(rig) + ".before-v" + std::to_string(version + 1);
    QCOMPARE(rig.realFiles.exists(beside), version < OldStore::newest());
    if (version == OldStore::newest())
        return;
    rig.store.reset();
    const store::StoreReport report = store::verifyStore(beside, rig.realFiles).value();
    QCOMPARE(report.version, version);
    QVERIFY(report.sound());
    QCOMPARE(report.unsent, std::int64_t{3});
}

void TestStoreUpgrade::unsentWorkOfEveryVersionComesBackFromItsBlackBoxAlone()
{
    QFETCH(int, version);
    StoreRig rig;
    OldStore::lay(version, rig);
    QVERIFY(rig.realFiles.remove(workFile(rig)).ok());
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().recovered());
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{4, 5}));
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Queue, 10).value()), std::vector<std::int64_t>{1});
    QCOMPARE(rig.store->outboxSummary()->needsPerson, 1);
    for (const char* id : {"case-2", "case-4", "case-5"})
        QVERIFY(rig.store->findCase(domain::CaseId(id)).ok());
    QCOMPARE(rig.store->keep(samplePromise("next")).value().front().sequence, std::int64_t{6});
}

void TestStoreUpgrade::aStoreOfANewerProgramIsRefusedAndUntouched()
{
    StoreRig rig;
    OldStore::lay(OldStore::newest(), rig);
    {
        store::Database tomorrow(workFile(rig), {});
        tomorrow.script("CREATE TABLE of_tomorrow(x); PRAGMA user_version=" + std::to_string(OldStore::newest() + 1));
    }
    const auto everything = [&rig] {
        std::map<std::string, Bytes> files;
        const auto names = rig.realFiles.list(rig.path()).value();
        for (const std::string& name : names)
            files[name] = rig.realFiles.read(rig.path(name), 1U << 24).value();
        return files;
    };
    const auto before = everything();
    QCOMPARE(before.size(), std::size_t{2});
    for (int start = 1; start <= 2; ++start) {
        const auto opened = rig.open();
        QCOMPARE(opened.problem().fault, Fault::Unsupported);
        QCOMPARE(opened.problem().code, std::string("store.newer"));
        QVERIFY(everything() == before);
    }
    QCOMPARE(store::verifyStore(workFile(rig), rig.realFiles).problem().code, std::string("store.newer"));
    QVERIFY(everything() == before);
}

QTEST_APPLESS_MAIN(TestStoreUpgrade)
#include "tst_store_upgrade.moc"
