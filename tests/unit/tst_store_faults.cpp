#include "fakes/faulty_files.h"
#include "old_store.h"
#include "store/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <functional>

using namespace yc;
using namespace yc::testing;
using fakes::FaultPlan;

/// The n-th call to the disk fails, for every n: our files and SQLite's, once or for good (as a kill at that call).
class TestStoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void aPromiseIsWholeOrAbsent_data() { damages(); }
    void aPromiseIsWholeOrAbsent();
    void aDraftIsOldOrNew_data() { damages(); }
    void aDraftIsOldOrNew();
    void verdictsAreAllRecordedOrNone_data() { damages(); }
    void verdictsAreAllRecordedOrNone();
    void anAttachmentIsWholeOrAbsent_data() { damages(); }
    void anAttachmentIsWholeOrAbsent();
    void openingMayFailAndLosesNothing_data() { damages(); }
    void openingMayFailAndLosesNothing();
    void anUpgradeThatFailsIsMadeUpForLater_data() { damages(); }
    void anUpgradeThatFailsIsMadeUpForLater();
    void aFullDiskIsNamedAndGoesAwayWithRoom();

private:
    static void damages();
};

namespace
{

constexpr int kFarMoreCallsThanNeeded = 400;

/// Runs `act` with the n-th call failing for n = 1, 2, … until it got by without a fault; after each, `judge` looks at
/// the store as it is and, opened again on a sound disk, as a restart finds it.
struct Campaign {
    FaultPlan::Kind kind;
    bool forGood;
    std::function<bool(store::WorkStore&)> act; ///< true = the clerk was told it is done
    std::function<void(store::WorkStore&, bool told, bool restarted)> judge;
    int runs = 0;

    void run()
    {
        for (int call = 1; call < kFarMoreCallsThanNeeded; ++call) {
            fakes::FaultyFiles files;
            StoreRig rig;
            QVERIFY(rig.open(files).ok());
            QVERIFY(rig.store->keep(samplePromise("before")).ok());
            files.plan.arm(call, forGood, kind);
            const bool told = act(*rig.store);
            const bool struck = files.plan.struck();
            if (!forGood) {
                files.plan.heal();
                judgeAfterKill(rig, told);
                judge(*rig.store, told, false);
            }
            rig.store.reset();
            files.plan.heal();
            QVERIFY(rig.open(files).ok());
            judge(*rig.store, told, true);
            QVERIFY(rig.store->findCase(domain::CaseId("before")).ok());
            rig.store.reset();
            const auto report = store::verifyStore(rig.path("work.db"), rig.realFiles).value();
            QVERIFY2(report.sound(), report.findings.empty() ? "" : report.findings.front().c_str());
            ++runs;
            if (!struck) {
                QVERIFY(told);
                return;
            }
        }
        QFAIL("never got by without a fault");
    }

    /// What stood on the disk at that moment, opened elsewhere: a refusal must also hold when the power fails next.
    void judgeAfterKill(const StoreRig& rig, bool told) const
    {
        StoreRig after;
        QVERIFY(QDir(after.folder.path()).mkdir("files"));
        const QDir from(rig.folder.path());
        for (QDirIterator it(from.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString name = from.relativeFilePath(it.next());
            QVERIFY(QFile::copy(from.filePath(name), after.folder.filePath(name)));
        }
        QVERIFY(after.open().ok());
        judge(*after.store, told, true);
    }
};

} // namespace

void TestStoreFaults::damages()
{
    QTest::addColumn<bool>("forGood");
    QTest::addColumn<bool>("full");
    QTest::newRow("one i/o error") << false << false;
    QTest::newRow("killed") << true << false;
    QTest::newRow("full for a moment") << false << true;
    QTest::newRow("full") << true << true;
}

void TestStoreFaults::aPromiseIsWholeOrAbsent()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    Campaign campaign{.kind = full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io,
                      .forGood = forGood,
                      .act = [](store::WorkStore& store) { return store.keep(samplePromise("case-1")).ok(); },
                      .judge =
                          [forGood](store::WorkStore& store, bool told, bool restarted) {
                              const bool hasCase = store.findCase(domain::CaseId("case-1")).ok();
                              const auto unsent = store.unsent(domain::Role::Cases, 10).value();
                              QCOMPARE(unsent.size(), hasCase ? std::size_t{2} : std::size_t{1});
                              if (told)
                                  QVERIFY(hasCase);
                              else if (!forGood) // a kill may have come after it was on disk; a refusal is final
                                  QVERIFY(!hasCase);
                              if (restarted) { // the lane goes on without a hole
                                  const auto next = store.keep(samplePromise("case-2")).value();
                                  QCOMPARE(next.front().sequence, static_cast<std::int64_t>(unsent.size()) + 1);
                              }
                          }};
    campaign.run();
    QVERIFY(campaign.runs > 4);
}

void TestStoreFaults::aDraftIsOldOrNew()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    Campaign campaign{.kind = full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io,
                      .forGood = forGood,
                      .act =
                          [](store::WorkStore& store) {
                              domain::CaseRecord draft = sampleCase("draft", false);
                              draft.answers["married"] = true;
                              return store.saveCase(draft).ok();
                          },
                      .judge =
                          [forGood](store::WorkStore& store, bool told, bool) {
                              const auto found = store.findCase(domain::CaseId("draft"));
                              if (told)
                                  QVERIFY(found.ok() && found->answers.at("married") == Value(true));
                              else if (!forGood)
                                  QCOMPARE(found.problem().fault, Fault::NotFound);
                          }};
    campaign.run();
    QVERIFY(campaign.runs > 1);
}

void TestStoreFaults::verdictsAreAllRecordedOrNone()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    Campaign campaign{.kind = full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io,
                      .forGood = forGood,
                      .act =
                          [](store::WorkStore& store) {
                              return store.recordVerdicts(domain::Role::Cases, {{1, domain::Verdict{}}}).ok();
                          },
                      .judge =
                          [](store::WorkStore& store, bool told, bool) {
                              const auto summary = store.outboxSummary().value();
                              QCOMPARE(summary.pending == 0, summary.lastVerdict != Moment{});
                              if (told)
                                  QCOMPARE(summary.pending, 0);
                          }};
    campaign.run();
    QVERIFY(campaign.runs > 2);
}

void TestStoreFaults::anAttachmentIsWholeOrAbsent()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    const std::string text = "%PDF-1.7 scan";
    const Bytes bytes(text.begin(), text.end());
    std::string digest;
    {
        StoreRig rig;
        QVERIFY(rig.open().ok());
        digest = rig.store->putFile(bytes, "application/pdf", "a").value().digest;
    }
    Campaign campaign{.kind = full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io,
                      .forGood = forGood,
                      .act = [&](store::WorkStore& store) { return store.putFile(bytes, "application/pdf", "a").ok(); },
                      .judge =
                          [&](store::WorkStore& store, bool told, bool) {
                              const auto found = store.file(digest);
                              QVERIFY(found.ok() || !told);
                              if (found)
                                  QVERIFY(*found == bytes);
                              else
                                  QCOMPARE(found.problem().fault, Fault::NotFound);
                          }};
    campaign.run();
    QVERIFY(campaign.runs > 2);
}

void TestStoreFaults::openingMayFailAndLosesNothing()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    int runs = 0;
    for (bool struck = true; struck && runs < kFarMoreCallsThanNeeded; ++runs) {
        fakes::FaultyFiles files;
        StoreRig rig;
        QVERIFY(rig.open(files).ok());
        QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
        rig.store.reset();
        QVERIFY(rig.realFiles.remove(rig.path("work.db")).ok()); // so that opening has to rebuild
        files.plan.arm(runs + 1, forGood, full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io);
        (void)rig.open(files).ok();
        struck = files.plan.struck();
        rig.store.reset();
        files.plan.heal();
        QVERIFY(rig.open(files).ok());
        QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok());
        QCOMPARE(rig.store->outboxSummary().value().pending, 1);
        QCOMPARE(rig.store->keep(samplePromise("case-2")).value().front().sequence, std::int64_t{2});
    }
    QVERIFY(runs > 5);
}

/// From every version that was released.
void TestStoreFaults::anUpgradeThatFailsIsMadeUpForLater()
{
    QFETCH(bool, forGood);
    QFETCH(bool, full);
    for (int version = 1; version <= OldStore::newest(); ++version) {
        bool struck = true;
        for (int call = 1; struck; ++call) {
            QVERIFY(call < kFarMoreCallsThanNeeded);
            fakes::FaultyFiles files;
            StoreRig rig;
            OldStore::lay(version, rig);
            files.plan.arm(call, forGood, full ? FaultPlan::Kind::DiskFull : FaultPlan::Kind::Io);
            (void)rig.open(files).ok();
            struck = files.plan.struck();
            rig.store.reset();
            files.plan.heal();
            QVERIFY(rig.open(files).ok());
            QCOMPARE(OldStore::missingFrom(*rig.store), QString());
        }
    }
}

void TestStoreFaults::aFullDiskIsNamedAndGoesAwayWithRoom()
{
    fakes::FaultyFiles files;
    StoreRig rig;
    QVERIFY(rig.open(files).ok());
    files.plan.arm(1, true, FaultPlan::Kind::DiskFull);
    QCOMPARE(rig.store->saveCase(sampleCase("draft", false)).problem().code, std::string("disk.full"));
    files.plan.heal();
    QVERIFY(rig.open(files).ok());
    files.plan.arm(1, false, FaultPlan::Kind::DiskFull);
    const auto kept = rig.store->keep(samplePromise("case-1"));
    QCOMPARE(kept.problem().code, std::string("disk.full"));
    QCOMPARE(kept.problem().fault, Fault::Full);
    files.plan.heal();
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok()); // without a restart
}

QTEST_APPLESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
