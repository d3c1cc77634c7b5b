#include "store/verify.h"
#include "store_rig.h"

#include <QFile>
#include <QTest>
#include <sqlite3.h>

using namespace yc;
using namespace yc::testing;

class TestStoreVerify : public QObject
{
    Q_OBJECT

private slots:
    void aSoundFileIsCounted();
    void aFileInUseSaysSo();
    void eachTamperingIsFound_data();
    void eachTamperingIsFound();
    void aFileThatIsNoStoreIsRefused();
    void verifyingChangesNothing();
    void aBackupVerifiesAndOpens();
    void anExportOpensWithItsSecretOnly();
    void anExportNeedsAClerksSecret();

private:
    static void fill(StoreRig& rig);
    static void run(const StoreRig& rig, const std::string& sql);
};

void TestStoreVerify::fill(StoreRig& rig)
{
    QVERIFY(rig.open().ok());
    for (const char* id : {"case-1", "case-2", "case-3"})
        QVERIFY(rig.store->keep(samplePromise(id)).ok());
    const domain::Verdict rejected{.code = domain::VerdictCode::Rejected, .reason = "x", .args = {}};
    QVERIFY(rig.store->recordVerdicts(domain::Role::Cases, {{1, domain::Verdict{}}, {2, rejected}}).ok());
    rig.store.reset();
}

void TestStoreVerify::run(const StoreRig& rig, const std::string& sql)
{
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(rig.path("work.db").c_str(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(handle), SQLITE_OK);
}

void TestStoreVerify::aSoundFileIsCounted()
{
    StoreRig rig;
    fill(rig);
    const auto report = store::verifyStore(rig.path("work.db"), rig.realFiles).value();
    QVERIFY(report.sound());
    QVERIFY(report.intact && report.auditIntact);
    QCOMPARE(report.version, 3); // the steps of the work file so far
    QCOMPARE(report.cases, std::int64_t{3});
    QCOMPARE(report.unsent, std::int64_t{1});
    QCOMPARE(report.needsPerson, std::int64_t{1});
    QCOMPARE(report.auditLines, std::int64_t{3});
}

void TestStoreVerify::aFileInUseSaysSo()
{
    StoreRig rig;
    fill(rig);
    QVERIFY(rig.open().ok());
    QCOMPARE(store::verifyStore(rig.path("work.db"), rig.realFiles).problem().code, std::string("store.in_use"));
    QCOMPARE(store::backupStore(rig.path("work.db"), rig.path("copy"), rig.realFiles).problem().fault, Fault::Busy);
}

void TestStoreVerify::eachTamperingIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    QTest::newRow("a changed line") << "UPDATE audit SET action='print' WHERE sequence=2"
                                    << "audit.broken 2";
    QTest::newRow("a line taken out") << "DELETE FROM audit WHERE sequence=2"
                                      << "audit.broken 3";
    QTest::newRow("the first line gone") << "DELETE FROM audit WHERE sequence=1; UPDATE audit SET previous=x'00' WHERE"
                                            " sequence=2"
                                         << "audit.broken 2";
    QTest::newRow("an operation taken out") << "DELETE FROM operation WHERE sequence=2"
                                            << "lane.gap cases";
    QTest::newRow("one slipped in")
        << "INSERT INTO operation SELECT lane, 9, 'x', kind, entity, at, body FROM operation"
           " LIMIT 1"
        << "lane.gap cases";
}

void TestStoreVerify::eachTamperingIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    StoreRig rig;
    fill(rig);
    run(rig, sql.toStdString());
    const auto report = store::verifyStore(rig.path("work.db"), rig.realFiles).value();
    QVERIFY(!report.sound());
    QCOMPARE(report.findings.front(), finding.toStdString());
}

void TestStoreVerify::aFileThatIsNoStoreIsRefused()
{
    StoreRig rig;
    QCOMPARE(store::verifyStore(rig.path("none"), rig.realFiles).problem().fault, Fault::NotFound);
    QVERIFY(rig.realFiles.writeAtomically(rig.path("work.db"), bytesOf(std::string(5000, 'x'))).ok());
    QCOMPARE(store::verifyStore(rig.path("work.db"), rig.realFiles).problem().code, std::string("store.damaged"));
    QVERIFY(rig.realFiles.remove(rig.path("work.db")).ok());
    run(rig, "CREATE TABLE something(a)");
    QCOMPARE(store::verifyStore(rig.path("work.db"), rig.realFiles).problem().code, std::string("store.foreign"));
}

void TestStoreVerify::verifyingChangesNothing()
{
    StoreRig rig;
    fill(rig);
    const Bytes before = rig.realFiles.read(rig.path("work.db"), 1U << 24).value();
    QVERIFY(store::verifyStore(rig.path("work.db"), rig.realFiles).ok());
    QVERIFY(rig.realFiles.read(rig.path("work.db"), 1U << 24).value() == before);
}

void TestStoreVerify::aBackupVerifiesAndOpens()
{
    StoreRig rig;
    StoreRig copy;
    fill(rig);
    QVERIFY(store::backupStore(rig.path("work.db"), copy.path("work.db"), rig.realFiles).ok());
    QVERIFY(store::verifyStore(copy.path("work.db"), rig.realFiles).value().sound());
    QCOMPARE(store::backupStore(rig.path("work.db"), copy.path("work.db"), rig.realFiles).problem().code,
             std::string("backup.exists"));
    QVERIFY(copy.open().ok());
    QCOMPARE(copy.store->ownCases().value().size(), std::size_t{3});
}

void TestStoreVerify::anExportOpensWithItsSecretOnly()
{
    StoreRig rig;
    fill(rig);
    const auto report = store::exportUnsent(rig.path("work.db"), StoreRig::secret(), rig.path("out"), rig.realFiles,
                                            rig.random, security::kTrivialCost)
                            .value();
    QCOMPARE(report.operations, 2);
    QCOMPARE(report.cases, 2);
    QCOMPARE(store::openExport(rig.path("out"), "wrong", rig.realFiles).problem().code, std::string("secret.wrong"));
    const Value content =
        parseJson(store::openExport(rig.path("out"), StoreRig::secret(), rig.realFiles).value()).value();
    QCOMPARE(content["operations"].toArray().size(), std::size_t{2});
    QCOMPARE(content["operations"].toArray()[1]["entity"].toString(), std::string("case-3"));
    QCOMPARE(content["operations"].toArray()[0]["state"].toString(), domain::name(domain::OperationState::NeedsPerson));
    QCOMPARE(domain::caseFromValue(content["cases"].toArray()[0]).value().id, domain::CaseId("case-2"));
}

void TestStoreVerify::anExportNeedsAClerksSecret()
{
    StoreRig rig;
    fill(rig);
    const auto exported = store::exportUnsent(rig.path("work.db"), "wrong", rig.path("out"), rig.realFiles, rig.random,
                                              security::kTrivialCost);
    QCOMPARE(exported.problem().code, std::string("secret.wrong"));
    QVERIFY(!rig.realFiles.exists(rig.path("out")));
}

QTEST_APPLESS_MAIN(TestStoreVerify)
#include "tst_store_verify.moc"
