#include "fakes/faulty_files.h"
#include "store/snapshots.h"
#include "store/verify.h"
#include "store_rig.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::Role;
using namespace std::chrono_literals;

namespace
{

/// Until there is nothing more to do at once.
void lookAfter(store::WorkStore& store)
{
    for (;;) {
        const Result<bool> more = store.upkeep();
        QVERIFY2(more.ok(), more ? "" : more.problem().code.c_str());
        if (!*more)
            return;
    }
}

std::vector<std::string> snapshots(const StoreRig& rig)
{
    return store::Snapshots::all(rig.path(), rig.realFiles);
}

void spoil(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    file.write(QByteArray(4096 * 20, '\x5a'));
}

Bytes pdf(const std::string& words = "invented")
{
    const std::string text = "%PDF-1.7 " + words;
    return {text.begin(), text.end()};
}

/// The scan goes with a case, and the hub has verified it by that change.
void sendWith(store::WorkStore& store, const std::string& id, const domain::Attachment& scan, std::int64_t hubSequence)
{
    ports::Promise promise = samplePromise(id);
    domain::TakenMaterial material;
    material.key = "M10/mother";
    material.files = {scan};
    promise.record->materials.insert_or_assign(material.key, material);
    promise.operations.front().payload = domain::toValue(domain::SubmitCase{*promise.record});
    QVERIFY(store.keep(promise).ok());
    ports::Upload upload = store.upload(scan.digest).value();
    upload.state = ports::UploadState::Verified;
    upload.hubSequence = hubSequence;
    QVERIFY(store.saveUpload(upload).ok());
}

domain::Verdict appliedAt(std::int64_t hubSequence)
{
    domain::Verdict verdict;
    verdict.hubSequence = hubSequence;
    return verdict;
}

} // namespace

class TestStoreUpkeep : public QObject
{
    Q_OBJECT

private slots:
    void aSnapshotComesOnceAnHourAndAtTheEndOfAShift();
    void threeSnapshotsAreKept();
    void aDamagedFileIsRebuiltUponTheSnapshotAndTheBlackBox();
    void aSnapshotThatIsDamagedIsPassedOver();
    void aClockSetBackNeverMakesAnOlderSnapshotTheNewest();
    void aSnapshotFromBeforeTheBoxWasWrittenAnewIsNotTaken();
    void aSnapshotWithoutItsBoxGoesOnUnderANewIdentity();
    void aFullDiskTakesTheReserveAndThePromiseIsKept();
    void theReserveComesBackWithRoom();
    void scansAreRefusedWhileCasesStillFindRoom();
    void scansOverTheBudgetAreRefusedUntilSomeHaveLeft();
    void whatIsAcknowledgedBackedUpAndOldIsForgotten();
    void nothingIsForgottenWithoutABackupOfTheHub();
    void scansTheHubHasTwiceLeaveAtOnceWhenRoomIsShort();
};

void TestStoreUpkeep::aSnapshotComesOnceAnHourAndAtTheEndOfAShift()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    lookAfter(*rig.store);
    QCOMPARE(snapshots(rig).size(), std::size_t{1});
    QVERIFY(store::verifyStore(snapshots(rig).front(), rig.realFiles)->sound());
    rig.clock.advance(30min);
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    lookAfter(*rig.store);
    QCOMPARE(snapshots(rig).size(), std::size_t{1});
    rig.clock.advance(31min);
    lookAfter(*rig.store);
    QCOMPARE(snapshots(rig).size(), std::size_t{2});
    rig.clock.advance(2h);
    lookAfter(*rig.store); // nothing has changed since
    QCOMPARE(snapshots(rig).size(), std::size_t{2});
    QVERIFY(rig.store->keep(samplePromise("case-3")).ok());
    lookAfter(*rig.store);
    QVERIFY(rig.store->keep(samplePromise("case-4")).ok());
    rig.clock.advance(1s);
    rig.store->endOfShift();
    lookAfter(*rig.store);
    QCOMPARE(store::verifyStore(snapshots(rig).front(), rig.realFiles)->cases, std::int64_t{4});
}

void TestStoreUpkeep::threeSnapshotsAreKept()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (int hour = 1; hour <= 6; ++hour) {
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(hour))).ok());
        rig.clock.advance(61min);
        lookAfter(*rig.store);
    }
    QCOMPARE(snapshots(rig).size(), std::size_t{3});
    QCOMPARE(store::verifyStore(snapshots(rig).front(), rig.realFiles)->cases, std::int64_t{6});
    QCOMPARE(store::verifyStore(snapshots(rig).back(), rig.realFiles)->cases, std::int64_t{4});
}

void TestStoreUpkeep::aDamagedFileIsRebuiltUponTheSnapshotAndTheBlackBox()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const domain::ClientId client = rig.store->client();
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, appliedAt(9)}}).ok());
    QVERIFY(rig.store->saveCase(sampleCase("draft", false)).ok()); // a draft is in no black box
    lookAfter(*rig.store);
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    rig.store.reset();
    spoil(rig.path("work.db"));

    QVERIFY(rig.open().ok());
    QVERIFY(!rig.store->recovery().snapshot.empty());
    QVERIFY(rig.store->state().fromSnapshot);
    QVERIFY(!rig.store->recovery().newClient);
    QCOMPARE(rig.store->client(), client);
    QVERIFY(rig.store->findCase(domain::CaseId("draft")).ok());
    QVERIFY(rig.store->findCase(domain::CaseId("case-2")).ok());
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), std::vector<std::int64_t>{2});
    rig.store.reset();
    QVERIFY(store::verifyStore(rig.path("work.db"), rig.realFiles)->sound());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 0).value(), 1); // what the hub has is still evidence
}

void TestStoreUpkeep::aSnapshotThatIsDamagedIsPassedOver()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->saveCase(sampleCase("draft", false)).ok());
    for (int hour = 1; hour <= 2; ++hour) {
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(hour))).ok());
        rig.clock.advance(61min);
        lookAfter(*rig.store);
    }
    rig.store.reset();
    const std::vector<std::string> both = snapshots(rig);
    QCOMPARE(both.size(), std::size_t{2});
    spoil(both.front());
    spoil(rig.path("work.db"));
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->recovery().snapshot, both.back());
    QVERIFY(rig.store->findCase(domain::CaseId("draft")).ok());
    QVERIFY(rig.store->findCase(domain::CaseId("case-2")).ok());
}

/// While the clock was a day ahead three were made; those made after it was set right are newer all the same.
void TestStoreUpkeep::aClockSetBackNeverMakesAnOlderSnapshotTheNewest()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    rig.clock.jumpWall(24h);
    for (int hour = 1; hour <= 5; ++hour) {
        if (hour == 4)
            rig.clock.jumpWall(-24h);
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(hour))).ok());
        QVERIFY(rig.store->saveCase(sampleCase("draft-" + std::to_string(hour), false)).ok());
        lookAfter(*rig.store);
        rig.clock.advance(61min);
    }
    QCOMPARE(snapshots(rig).size(), std::size_t{3});
    QCOMPARE(store::verifyStore(snapshots(rig).front(), rig.realFiles)->unsent, std::int64_t{5});
    QCOMPARE(store::verifyStore(snapshots(rig).back(), rig.realFiles)->unsent, std::int64_t{3});
    rig.store.reset();
    spoil(rig.path("work.db"));
    QVERIFY(rig.open().ok());
    for (int hour = 1; hour <= 5; ++hour)
        QVERIFY(rig.store->findCase(domain::CaseId("draft-" + std::to_string(hour))).ok());
}

void TestStoreUpkeep::aSnapshotFromBeforeTheBoxWasWrittenAnewIsNotTaken()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    lookAfter(*rig.store);
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    QVERIFY(rig.store->keep(samplePromise("case-3")).ok());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.box")));
    QVERIFY(rig.open().ok()); // the box begins with a checkpoint now
    const domain::ClientId client = rig.store->client();
    rig.store.reset();
    spoil(rig.path("work.db"));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().snapshot.empty());
    QCOMPARE(rig.store->client(), client);
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{1, 2, 3}));
}

void TestStoreUpkeep::aSnapshotWithoutItsBoxGoesOnUnderANewIdentity()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const domain::ClientId client = rig.store->client();
    QVERIFY(rig.store->addNumberBlock({.series = "receipt", .prefix = "9901", .next = 1, .end = 99, .width = 8}).ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    lookAfter(*rig.store);
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.box")));
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().newClient);
    QVERIFY(rig.store->client() != client);
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{0}); // some may have been printed since
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), std::vector<std::int64_t>{1});
}

void TestStoreUpkeep::aFullDiskTakesTheReserveAndThePromiseIsKept()
{
    int struck = 0;
    for (int call = 1; call < 100; ++call) {
        fakes::FaultyFiles files;
        StoreRig rig;
        QVERIFY(rig.open(files).ok());
        lookAfter(*rig.store);
        QVERIFY(QFile::exists(rig.folder.filePath("reserve")));
        files.plan.arm(call, false, fakes::FaultPlan::Kind::DiskFull);
        const auto kept = rig.store->keep(samplePromise("case-1"));
        const bool wasStruck = files.plan.struck();
        files.plan.heal();
        // A sync that finds no room is told as an I/O error: nobody knows what is on the disk then, and nothing is promised.
        QVERIFY2(kept.ok() || kept.problem().code == "store.io", kept ? "" : kept.problem().code.c_str());
        QCOMPARE(rig.store->unsent(Role::Cases, 10)->size(), std::size_t{kept ? 1U : 0U});
        const bool heldUp = !kept;
        QVERIFY(!heldUp || rig.store->keep(samplePromise("case-1")).ok());
        rig.store.reset();
        QVERIFY(store::verifyStore(rig.path("work.db"), rig.realFiles)->sound());
        if (heldUp)
            continue;
        if (!wasStruck)
            break;
        QVERIFY(!QFile::exists(rig.folder.filePath("reserve")));
        ++struck;
    }
    QVERIFY(struck >= 3); // black box, its sync, the log
}

void TestStoreUpkeep::theReserveComesBackWithRoom()
{
    fakes::FaultyFiles files;
    StoreRig rig;
    rig.settings.reserve = (2U << 20) + 1000; // made in three pieces
    files.free = 1000;
    QVERIFY(rig.open(files).ok());
    lookAfter(*rig.store);
    QVERIFY(rig.store->state().shortOfRoom);
    QVERIFY(!QFile::exists(rig.folder.filePath("reserve")));
    files.free = 1ULL << 40;
    lookAfter(*rig.store);
    QVERIFY(!rig.store->state().shortOfRoom);
    QCOMPARE(QFile(rig.folder.filePath("reserve")).size(), static_cast<qint64>(rig.settings.reserve));
}

void TestStoreUpkeep::scansAreRefusedWhileCasesStillFindRoom()
{
    fakes::FaultyFiles files;
    StoreRig rig;
    QVERIFY(rig.open(files).ok());
    lookAfter(*rig.store);
    QVERIFY(rig.store->putFile(pdf(), "application/pdf", "a.pdf").ok());
    files.free = rig.settings.reserve;
    const auto refused = rig.store->putFile(pdf("another"), "application/pdf", "b.pdf");
    QCOMPARE(refused.problem().fault, Fault::Full);
    QCOMPARE(refused.problem().code, std::string("disk.no_room_for_files"));
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
}

void TestStoreUpkeep::scansOverTheBudgetAreRefusedUntilSomeHaveLeft()
{
    StoreRig rig;
    rig.settings.fileBudget = 1000;
    QVERIFY(rig.open().ok());
    const Bytes big = pdf(std::string(890, 'x'));
    const domain::Attachment scan = rig.store->putFile(big, "application/pdf", "a.pdf").value();
    QVERIFY(rig.store->putFile(big, "application/pdf", "again.pdf").ok()); // the same bytes are there once
    const Bytes more = pdf(std::string(90, 'y'));
    QVERIFY(rig.open().ok()); // counted anew
    QCOMPARE(rig.store->putFile(more, "application/pdf", "b.pdf").problem().code, std::string("disk.files_over_budget"));
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok()); // text is never refused

    sendWith(*rig.store, "case-2", scan, 5);
    QVERIFY(rig.store->setSetting(ports::kHubBackedUpSetting, "5").ok());
    rig.clock.advance(1s);
    lookAfter(*rig.store); // the hub has it twice: it leaves, though there is room on the disk
    QVERIFY(!rig.store->file(scan.digest).ok());
    QVERIFY(rig.store->putFile(more, "application/pdf", "b.pdf").ok());
}

void TestStoreUpkeep::whatIsAcknowledgedBackedUpAndOldIsForgotten()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (int i = 1; i <= 4; ++i)
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(i))).ok());
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, appliedAt(5)}, {2, appliedAt(6)}, {4, appliedAt(4)}}).ok());
    QVERIFY(rig.store->setSetting(ports::kHubBackedUpSetting, "5").ok());
    rig.clock.advance(34 * 24h);
    lookAfter(*rig.store);
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 3).value(), 1); // too young: all are there
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{4, appliedAt(4)}}).ok());
    rig.clock.advance(2 * 24h);
    lookAfter(*rig.store);
    QVERIFY(rig.open().ok());
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), std::vector<std::int64_t>{3}); // waits, and what follows
    QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok()); // the case itself stays
    QCOMPARE(rig.store->keep(samplePromise("case-5")).value().front().sequence, std::int64_t{5});
    rig.store.reset();
    const auto report = store::verifyStore(rig.path("work.db"), rig.realFiles).value();
    QVERIFY2(report.sound(), report.findings.empty() ? "" : report.findings.front().c_str());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 0).value(), 2); // 2 is in no backup, 4 is behind 3; 1 is gone
}

void TestStoreUpkeep::nothingIsForgottenWithoutABackupOfTheHub()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, appliedAt(5)}}).ok());
    rig.clock.advance(400 * 24h);
    lookAfter(*rig.store);
    QCOMPARE(rig.store->requeueAfter(Role::Cases, 0).value(), 1);
}

void TestStoreUpkeep::scansTheHubHasTwiceLeaveAtOnceWhenRoomIsShort()
{
    fakes::FaultyFiles files;
    StoreRig rig;
    QVERIFY(rig.open(files).ok());
    const domain::Attachment scan = rig.store->putFile(pdf(), "application/pdf", "a.pdf").value();
    sendWith(*rig.store, "case-1", scan, 3);
    QVERIFY(rig.store->setSetting(ports::kHubBackedUpSetting, "5").ok());
    rig.clock.advance(1min);
    lookAfter(*rig.store);
    QVERIFY(rig.store->file(scan.digest).ok()); // there is room: it stays for the window
    files.free = 0;
    QVERIFY(QFile::remove(rig.folder.filePath("reserve")));
    lookAfter(*rig.store);
    QVERIFY(!rig.store->file(scan.digest).ok());
}

QTEST_GUILESS_MAIN(TestStoreUpkeep)
#include "tst_store_upkeep.moc"
