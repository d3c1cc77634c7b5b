#include "sync/upload_plan.h"

#include <QTest>

using namespace yc;
using namespace yc::sync;
using namespace std::chrono_literals;
using ports::UploadState;

namespace
{

const Tick kNow = Tick{} + 1h;

UploadCandidate candidate(const std::string& digest, UploadState state = UploadState::Local)
{
    UploadCandidate made;
    made.upload.digest = digest;
    made.upload.size = 3 * kChunk;
    made.upload.state = state;
    return made;
}

UploadChoice chosen(const std::vector<UploadCandidate>& candidates, bool textWaits = false, Tick textSince = kNow)
{
    return nextUpload({candidates, textWaits, textSince, {}}, kNow);
}

} // namespace

class TestUploadPlan : public QObject
{
    Q_OBJECT

private slots:
    void theFirstThatIsFreeGoes()
    {
        std::vector<UploadCandidate> all{candidate("a"), candidate("b"), candidate("c")};
        all[0].busy = true;
        all[1].restUntil = kNow + 1s;
        QCOMPARE(chosen(all).which, std::optional<std::size_t>(2));
    }

    void smallOperationsGoFirstButNotForEver()
    {
        const std::vector<UploadCandidate> all{candidate("a")};
        QVERIFY(!chosen(all, true).which);
        QVERIFY(chosen(all, true).until <= kNow + kTextLook);
        QVERIFY(chosen(all, true, kNow - kTextFirst).which.has_value());
    }

    void whatNeedsAPersonOrIsDoneIsLeftAlone()
    {
        for (const UploadState state :
             {UploadState::NeedsPerson, UploadState::Verified, UploadState::Freed, UploadState::Paused}) {
            const UploadChoice choice = chosen({candidate("a", state)});
            QVERIFY(!choice.which);
            QVERIFY(choice.until > kNow);
        }
    }

    void aStoppedUploadIsDroppedAtTheOtherSide()
    {
        UploadCandidate stopped = candidate("a", UploadState::Paused);
        stopped.upload.address = "/uploads/1";
        QVERIFY(chosen({stopped}).which.has_value());
        QVERIFY(stepOf({.upload = stopped.upload}) == UploadStep::Drop);
    }

    void nothingLeavesWhileTheOtherSideIsOutOfReach()
    {
        const std::vector<UploadCandidate> all{candidate("a")};
        const UploadChoice choice = nextUpload({all, false, {}, kNow + 4s}, kNow);
        QVERIFY(!choice.which);
        QCOMPARE(choice.until, kNow + 4s);
    }

    void afterAnyDoubtTheOffsetIsAskedFor()
    {
        UploadProgress progress{.upload = candidate("a", UploadState::Uploading).upload};
        progress.upload.address = "/uploads/1";
        progress.upload.sent = kChunk;
        QVERIFY(stepOf(progress) == UploadStep::AskStored);
        progress.asked = true;
        QVERIFY(stepOf(progress) == UploadStep::AskOffset);
        progress.sure = true;
        QVERIFY(stepOf(progress) == UploadStep::Send);
    }

    void theNetworkNeverMakesAnUploadAPersonsBusiness()
    {
        const ports::Upload upload = candidate("a").upload;
        for (const Fault fault : {Fault::Offline, Fault::Busy, Fault::Denied}) {
            const UploadVerdict verdict = afterFailure(upload, fail(fault, "x"));
            QVERIFY(verdict.away);
            QVERIFY(verdict.upload == upload);
        }
        // An answer beyond every bound came from somebody on the way.
        QVERIFY(afterFailure(upload, fail(Fault::Full, "net.too_large")).away);
    }

    void aRefusalIsAPersonsBusinessAtOnceAndAFailureAfterAFew()
    {
        ports::Upload upload = candidate("a").upload;
        QVERIFY(afterFailure(upload, fail(Fault::Full, "upload.quota")).upload.state == UploadState::NeedsPerson);
        for (int attempt = 1; attempt <= kMostUploadAttempts; ++attempt) {
            QVERIFY(upload.state != UploadState::NeedsPerson);
            upload = afterFailure(upload, fail(Fault::Damaged, "upload.checksum")).upload;
        }
        QVERIFY(upload.state == UploadState::NeedsPerson);
        QCOMPARE(upload.reason, std::string("upload.checksum"));
    }

    void anUploadThatIsForgottenThereBeginsAnew()
    {
        ports::Upload upload = candidate("a", UploadState::Uploading).upload;
        upload.address = "/uploads/1";
        upload.sent = kChunk;
        const UploadVerdict verdict = afterFailure(upload, fail(Fault::NotFound, "upload.gone"));
        QVERIFY(verdict.goOn);
        QVERIFY(verdict.upload.address.empty());
        QCOMPARE(verdict.upload.sent, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestUploadPlan)
#include "tst_upload_plan.moc"
