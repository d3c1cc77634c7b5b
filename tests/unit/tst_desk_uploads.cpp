#include "desk_rig.h"

#include "base/text.h"
#include "hub/backup.h"
#include "security/digest.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace yc;
using namespace yc::testing;
using namespace std::chrono_literals;
using ports::UploadState;

namespace
{

Bytes scan()
{
    Bytes bytes(5000, 'x');
    constexpr std::array<std::uint8_t, 3> kJpeg{0xFF, 0xD8, 0xFF};
    std::ranges::copy(kJpeg, bytes.begin());
    return bytes;
}

std::string digest()
{
    return toHex(security::sha256(scan()));
}

/// A case that could be taken in, with a scan at its first material.
domain::CaseId draftWithScan(DeskRig& rig)
{
    const ports::CaseView view = rig.complete();
    const domain::CaseId id = view.record.id;
    rig.desk->attachFile(id, view.materials.front().key, scan(), "image/jpeg", "扫描.jpg").value();
    rig.desk->setConfirmed(id, true).value();
    return id;
}

bool hubHas(DeskRig& rig)
{
    return rig.central->uploads(0).stored(digest()).ok();
}

} // namespace

class TestDeskUploads : public QObject
{
    Q_OBJECT

private slots:
    void aScanReachesTheHubOnceItsCaseIsTakenIn()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        const domain::CaseId id = draftWithScan(rig);
        rig.pass(31s);
        QVERIFY(!hubHas(rig));
        QVERIFY(rig.desk->submit(id).ok());
        rig.settle();
        rig.pass(1s);
        QVERIFY(hubHas(rig));
        QVERIFY(rig.desk->sync().value().uploads.empty());
    }

    void takenInOfflineItFollowsWhenTheHubIsBack()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        const domain::CaseId id = draftWithScan(rig);
        rig.hub.away = true;
        QVERIFY(rig.desk->submit(id).ok());
        rig.pass(60s);
        QCOMPARE(rig.desk->sync().value().uploads.size(), std::size_t{1});
        rig.hub.away = false;
        rig.restart(); // and it outlives the program
        QVERIFY(rig.signIn().ok());
        for (int round = 0; round < 5; ++round)
            rig.pass(31s);
        QVERIFY(hubHas(rig));
    }

    void aScanThatWasFreedHereIsShownFromTheHub()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        QVERIFY(rig.desk->submit(draftWithScan(rig)).ok());
        rig.settle();
        rig.pass(1s);
        QCOMPARE(rig.disk.store->freeFiles(1'000'000, rig.disk.clock.now() + 1s, 10).value(), 1);
        QVERIFY(!rig.disk.store->file(digest()).ok());
        Answer<Bytes> shown;
        rig.desk->file(digest(), shown.reply());
        rig.settle();
        QVERIFY(shown.once());
        QVERIFY(**shown == scan());
    }

    void aScanLeavesTheDiskOnceABackupOfTheHubHasIt()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        QVERIFY(rig.desk->submit(draftWithScan(rig)).ok());
        rig.settle();
        rig.pass(1s);
        QVERIFY(hubHas(rig));
        for (const bool backedUp : {false, true}) {
            if (backedUp)
                QVERIFY(hub::backUp(rig.hub.parts(), rig.disk.path("hub-copy.db")).ok());
            rig.disk.clock.advance(25h);
            QVERIFY(rig.signIn().ok()); // the next day
            for (int round = 0; round < 12; ++round)
                rig.pass(31s);
            QCOMPARE(rig.disk.store->file(digest()).ok(), !backedUp);
        }
    }

    void aPersonStopsAnUploadAndLetsItGoOn()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        const domain::CaseId id = draftWithScan(rig);
        rig.hub.away = true;
        QVERIFY(rig.desk->submit(id).ok());
        QVERIFY(rig.desk->stopUpload(digest()).ok());
        rig.hub.away = false;
        for (int round = 0; round < 5; ++round)
            rig.pass(31s);
        QVERIFY(!hubHas(rig));
        QVERIFY(rig.desk->sync().value().uploads.front().state == UploadState::Paused);
        QVERIFY(rig.desk->resumeUpload(digest()).ok());
        for (int round = 0; round < 3; ++round)
            rig.pass(31s);
        QVERIFY(hubHas(rig));
    }

    void tryNowAlsoTriesWhatNeedsAPerson()
    {
        DeskRig rig;
        QVERIFY(rig.signIn().ok());
        const domain::CaseId id = draftWithScan(rig);
        rig.hub.away = true;
        QVERIFY(rig.desk->submit(id).ok());
        ports::Upload stuck = rig.disk.store->upload(digest()).value();
        stuck.state = UploadState::NeedsPerson;
        QVERIFY(rig.disk.store->saveUpload(stuck).ok());
        rig.hub.away = false;
        rig.desk->retryNow();
        for (int round = 0; round < 3; ++round)
            rig.pass(31s);
        QVERIFY(hubHas(rig));
    }
};

QTEST_GUILESS_MAIN(TestDeskUploads)
#include "tst_desk_uploads.moc"
