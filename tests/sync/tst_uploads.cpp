#include "sync_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;
using ports::UploadState;

namespace
{

constexpr std::size_t kLarge = 2'500'000;

ports::Upload row(SyncRig& rig, const std::string& digest)
{
    return *rig.store.upload(digest);
}

std::size_t countOf(const SyncRig& rig, const std::string& call)
{
    return static_cast<std::size_t>(std::ranges::count(rig.central.attachments.calls, call));
}

void attach(SyncRig& rig, const std::string& digest, std::size_t size = 300)
{
    rig.store.attach(digest, Bytes(size, 'x'));
    rig.engine->added(Role::Cases);
}

} // namespace

class TestUploads : public QObject
{
    Q_OBJECT

private slots:
    void anAttachmentIsVerifiedOnceTheHubHasItWhole()
    {
        SyncRig rig;
        attach(rig, "a", kLarge);
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(row(rig, "a").hubSequence, std::int64_t{17});
        QVERIFY(rig.central.attachments.blobs.at("a") == Bytes(kLarge, 'x'));
        QCOMPARE(countOf(rig, "send"), std::size_t{3});
        QCOMPARE(rig.central.attachments.mostAtOnce, static_cast<std::size_t>(sync::kChunk));
    }

    void whatTheHubHasAlreadyIsNotSentAgain()
    {
        SyncRig rig;
        rig.central.attachments.blobs["a"] = Bytes(300, 'x');
        attach(rig, "a");
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(countOf(rig, "create"), std::size_t{0});
    }

    void aLostAnswerIsSettledByAskingTheOffset()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] = {{fail(Fault::Offline, "net.reset"), true}};
        attach(rig, "a", kLarge);
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Uploading);
        rig.pass(31s);
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(countOf(rig, "send"), std::size_t{3}); // none of them twice
        QVERIFY(rig.central.attachments.blobs.at("a").size() == kLarge);
    }

    void aWrongOffsetIsSettledAtOnce()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] = {{fail(Fault::Conflict, "upload.offset"), true}};
        attach(rig, "a", kLarge);
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(countOf(rig, "offset"), std::size_t{1});
    }

    void aDoubtThatStaysIsNotAskedOnTheSpotForEver()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] =
            std::deque<fakes::UploadModel::Trouble>(50, {fail(Fault::Conflict, "upload.offset"), false});
        attach(rig, "a");
        rig.settle();
        QVERIFY(countOf(rig, "send") <= 5);
        QCOMPARE(row(rig, "a").attempts, 1);
    }

    void anUploadGoesOnAfterARestart()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] = {{fail(Fault::Offline, "net.reset"), true}};
        attach(rig, "a", kLarge);
        rig.settle();
        rig.restart();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(countOf(rig, "create"), std::size_t{1});
        QCOMPARE(countOf(rig, "send"), std::size_t{3});
    }

    void anUploadThatExpiredThereBeginsAnew()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] = {{fail(Fault::Offline, "net.reset"), false}};
        attach(rig, "a");
        rig.settle();
        rig.central.attachments.open.clear();
        rig.pass(31s);
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        QCOMPARE(countOf(rig, "create"), std::size_t{2});
    }

    void smallOperationsGoBeforeScans()
    {
        SyncRig rig;
        rig.hub().down = true;
        rig.add(Role::Cases, "case-1");
        attach(rig, "a");
        rig.settle();
        QVERIFY(rig.central.attachments.calls.empty());
        rig.hub().down = false;
        rig.pass(1s);
        rig.pass(31s);
        QVERIFY(rig.allAcknowledged());
        QVERIFY(row(rig, "a").state == UploadState::Verified);
    }

    void aFailingUploadNeverBlocksTheOthersAndAPersonSeesIt()
    {
        SyncRig rig;
        rig.store.attach("a", Bytes(300, 'x'));
        rig.store.attach("b", Bytes(300, 'x'));
        rig.store.loseFile("a");
        rig.central.attachments.troubles["create"] = {{fail(Fault::Full, "upload.quota"), false}};
        attach(rig, "c");
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::NeedsPerson);
        QCOMPARE(row(rig, "a").reason, std::string("attachment.unknown"));
        QVERIFY(row(rig, "b").state == UploadState::NeedsPerson);
        QCOMPARE(row(rig, "b").reason, std::string("upload.quota"));
        QVERIFY(row(rig, "c").state == UploadState::Verified);
        QVERIFY(std::ranges::count(rig.told, ports::Topic::Sync) > 0);
    }

    void aStoppedUploadStopsAndItsBytesGoAndItCanBeResumed()
    {
        SyncRig rig;
        rig.central.attachments.troubles["send"] = {{fail(Fault::Offline, "net.reset"), true}};
        attach(rig, "a", kLarge);
        rig.settle();
        ports::Upload stopped = row(rig, "a");
        stopped.state = UploadState::Paused;
        QVERIFY(rig.store.saveUpload(stopped).ok());
        rig.engine->uploadsChanged();
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Paused);
        QVERIFY(rig.central.attachments.open.empty());
        ports::Upload resumed = row(rig, "a");
        resumed.state = UploadState::Local;
        QVERIFY(rig.store.saveUpload(resumed).ok());
        rig.engine->uploadsChanged();
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
    }

    void outOfReachItWaitsAndNobodyIsBothered()
    {
        SyncRig rig;
        rig.central.attachments.down = true;
        attach(rig, "a");
        for (int round = 0; round < 50; ++round)
            rig.pass(31s);
        QVERIFY(row(rig, "a").state == UploadState::Local);
        QVERIFY(countOf(rig, "stored") > 25); // it never sleeps for good
        rig.central.attachments.down = false;
        rig.pass(31s);
        QVERIFY(row(rig, "a").state == UploadState::Verified);
    }

    void storedAtAServerThatKnowsNoAttachmentsIsNotVerified()
    {
        SyncRig rig;
        rig.central.attachments.keepsBlobs = false;
        attach(rig, "a");
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Stored);
        QCOMPARE(countOf(rig, "send"), std::size_t{1});
        rig.pass(10min);
        QCOMPARE(countOf(rig, "send"), std::size_t{1});
    }

    void howFarTheHubsBackupsReachIsKept()
    {
        SyncRig rig;
        rig.hub().backedUp = 40;
        rig.hub(Role::Queue).backedUp = 7; // another hub
        rig.engine->session({.main = "token", .others = {}}, domain::HallId("h"));
        rig.settle();
        QCOMPARE(rig.store.setting(ports::kHubBackedUpSetting), std::string("40"));
    }

    void aHubOfAnOlderBackupIsAskedForItsFilesAgain()
    {
        SyncRig rig;
        rig.hub().backedUp = 40;
        attach(rig, "a");
        rig.restart();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        rig.central.attachments.blobs.clear();
        rig.hub().backedUp = 30;
        rig.restart();
        rig.pass(31s);
        QVERIFY(rig.central.attachments.blobs.contains("a"));
        QCOMPARE(rig.store.setting(ports::kHubBackedUpSetting), std::string("30"));
    }

    void aHubThatGetsItsOperationsAgainGetsTheFilesToo()
    {
        SyncRig rig;
        rig.add(Role::Cases, "c1");
        attach(rig, "a");
        rig.settle();
        QVERIFY(row(rig, "a").state == UploadState::Verified);
        rig.central.attachments.blobs.clear();
        rig.hub().restoreTo(0, "e2");
        rig.restart();
        rig.pass(31s);
        QVERIFY(rig.allAcknowledged());
        QVERIFY(rig.central.attachments.blobs.contains("a"));
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
