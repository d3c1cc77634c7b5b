#include "security/digest.h"
#include "store_rig.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;

class TestFileVault : public QObject
{
    Q_OBJECT

private slots:
    void aFileComesBackAfterARestart();
    void theBytesMustBeWhatTheNameSays_data();
    void theBytesMustBeWhatTheNameSays();
    void aTooLargeFileIsRefused();
    void aChangedFileIsNoticed();
    void aSpoiledCopyIsReplacedByTheSameScan();
    void aPathIsNoDigest();
    void anAttachmentGoesToTheHubOnceItsCaseIsTakenIn();
    void howFarAnUploadIsSurvivesARestartAndADamagedFile();
    void aBlackBoxWrittenAnewKnowsWhatIsOnItsWay();
    void aCopyIsFreedOnlyWhenVerifiedBackedUpAndOfAnEarlierDay();
    void whatTheHubHasOnlyReceivedStaysHere();
    void aHubThatWentBackIsAskedAgainForWhatIsStillHere();
    void whatIsOnItsWayGoesOnFirstAndWhatWasTriedLastComesLast();
};

namespace
{

Bytes pdf(std::size_t size = 100)
{
    Bytes bytes(size, 'x');
    const std::string beginning = "%PDF-1.7 ";
    std::copy(beginning.begin(), beginning.end(), bytes.begin());
    return bytes;
}

Bytes bytesOfText(const std::string& text)
{
    return {text.begin(), text.end()};
}

} // namespace

void TestFileVault::aFileComesBackAfterARestart()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto attachment = rig.store->putFile(pdf(), "application/pdf", "户口簿.pdf").value();
    QCOMPARE(attachment.digest, toHex(security::sha256(pdf())));
    QCOMPARE(attachment.size, std::int64_t{100});
    QVERIFY(rig.store->putFile(pdf(), "application/pdf", "再次.pdf").ok()); // the same bytes are the same file
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->file(attachment.digest).value() == pdf());
}

void TestFileVault::theBytesMustBeWhatTheNameSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<bool>("taken");
    const QByteArray png("\x89PNG\r\n\x1a\n....", 12);
    const QByteArray jpeg("\xff\xd8\xff\xe0....", 8);
    QTest::newRow("pdf") << QByteArray("%PDF-1.4") << "application/pdf" << true;
    QTest::newRow("png") << png << "image/png" << true;
    QTest::newRow("jpeg") << jpeg << "image/jpeg" << true;
    QTest::newRow("png as pdf") << png << "application/pdf" << false;
    QTest::newRow("program as pdf") << QByteArray("\x7f"
                                                  "ELF....")
                                    << "application/pdf" << false;
    QTest::newRow("another kind") << QByteArray("GIF89a") << "image/gif" << false;
    QTest::newRow("nothing") << QByteArray() << "image/png" << false;
}

void TestFileVault::theBytesMustBeWhatTheNameSays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mime);
    QFETCH(bool, taken);
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto put = rig.store->putFile(bytesOfText(bytes.toStdString()), mime.toStdString(), "name");
    QCOMPARE(put.ok(), taken);
    if (!taken)
        QCOMPARE(put.problem().code, std::string("attachment.kind"));
}

void TestFileVault::aTooLargeFileIsRefused()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto most = static_cast<std::size_t>(domain::kMaxAttachment);
    QVERIFY(rig.store->putFile(pdf(most), "application/pdf", "a").ok());
    QCOMPARE(rig.store->putFile(pdf(most + 1), "application/pdf", "a").problem().code,
             std::string("attachment.too_large"));
}

void TestFileVault::aChangedFileIsNoticed()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const std::string digest = rig.store->putFile(pdf(), "application/pdf", "a").value().digest;
    const std::string path = rig.path("files/" + digest);
    Bytes sealed = rig.realFiles.read(path, 1U << 20).value();
    sealed[40] ^= 1U;
    QVERIFY(rig.realFiles.writeAtomically(path, sealed).ok());
    QCOMPARE(rig.store->file(digest).problem().fault, Fault::Damaged);
}

void TestFileVault::aSpoiledCopyIsReplacedByTheSameScan()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const std::string digest = rig.store->putFile(pdf(), "application/pdf", "a").value().digest;
    QVERIFY(rig.realFiles.writeAtomically(rig.path("files/" + digest), bytesOf("spoiled")).ok());
    QVERIFY(rig.store->putFile(pdf(), "application/pdf", "a").ok());
    const Result<Bytes> read = rig.store->file(digest);
    QVERIFY(read.ok() && *read == pdf());
}

void TestFileVault::aPathIsNoDigest()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->file("../work.db").problem().fault, Fault::NotFound);
    QCOMPARE(rig.store->file(std::string(64, 'a')).problem().code, std::string("attachment.unknown"));
}

namespace
{

/// A case taken in with this file attached.
void takeIn(StoreRig& rig, const domain::Attachment& file)
{
    ports::Promise promise = samplePromise("case-1");
    domain::TakenMaterial taken;
    taken.key = "M1/mother";
    taken.as = domain::TakenAs::File;
    taken.files = {file};
    promise.record->materials.emplace(taken.key, taken);
    promise.operations.front().payload = domain::toValue(domain::SubmitCase{*promise.record});
    QVERIFY(rig.store->keep(promise).ok());
}

domain::Attachment attached(StoreRig& rig, std::uint8_t which = 0)
{
    Bytes bytes = pdf();
    bytes.back() = which;
    const auto file = rig.store->putFile(bytes, "application/pdf", "户口簿.pdf").value();
    takeIn(rig, file);
    return file;
}

void verify(StoreRig& rig, const std::string& digest, std::int64_t hubSequence)
{
    ports::Upload upload = rig.store->upload(digest).value();
    upload.state = ports::UploadState::Verified;
    upload.hubSequence = hubSequence;
    QVERIFY(rig.store->saveUpload(upload).ok());
}

} // namespace

void TestFileVault::anAttachmentGoesToTheHubOnceItsCaseIsTakenIn()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto file = rig.store->putFile(pdf(), "application/pdf", "户口簿.pdf").value();
    QVERIFY(rig.store->uploads(10).value().empty()); // a draft keeps it to itself
    takeIn(rig, file);
    const std::vector<ports::Upload> open = rig.store->uploads(10).value();
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(open[0].digest, file.digest);
    QCOMPARE(open[0].size, std::int64_t{100});
    QCOMPARE(open[0].mime, std::string("application/pdf"));
    QVERIFY(open[0].state == ports::UploadState::Local);
}

void TestFileVault::howFarAnUploadIsSurvivesARestartAndADamagedFile()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto file = attached(rig);
    ports::Upload upload = rig.store->upload(file.digest).value();
    upload.state = ports::UploadState::Uploading;
    upload.address = "/v1/uploads/1";
    upload.sent = 40;
    QVERIFY(rig.store->saveUpload(upload).ok());
    upload.at = rig.clock.now();
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->upload(file.digest).value() == upload);
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db"))); // the black box has it too
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->upload(file.digest).value() == upload);
}

void TestFileVault::aBlackBoxWrittenAnewKnowsWhatIsOnItsWay()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto file = attached(rig);
    for (const char* lost : {"work.box", "work.db"}) {
        rig.store.reset();
        QVERIFY(QFile::remove(rig.folder.filePath(lost)));
        QVERIFY(rig.open().ok());
    }
    const auto open = rig.store->uploads(10).value();
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(open.front().digest, file.digest);
}

void TestFileVault::aCopyIsFreedOnlyWhenVerifiedBackedUpAndOfAnEarlierDay()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto file = attached(rig);
    const auto soon = [&] { return rig.clock.now() + std::chrono::seconds(1); };
    QCOMPARE(rig.store->freeFiles(100, soon(), 10).value(), 0); // not verified
    verify(rig, file.digest, 17);
    QCOMPARE(rig.store->freeFiles(16, soon(), 10).value(), 0);            // in no backup
    QCOMPARE(rig.store->freeFiles(17, rig.clock.now(), 10).value(), 0);   // of today
    QVERIFY(rig.store->file(file.digest).ok());
    QCOMPARE(rig.store->freeFiles(17, soon(), 10).value(), 1);
    QCOMPARE(rig.store->file(file.digest).problem().code, std::string("attachment.unknown"));
    QVERIFY(rig.store->upload(file.digest).value().state == ports::UploadState::Freed);
    QVERIFY(rig.store->uploads(10).value().empty());
}

void TestFileVault::whatTheHubHasOnlyReceivedStaysHere()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    ports::Upload upload = rig.store->upload(attached(rig).digest).value();
    upload.state = ports::UploadState::Stored; // nobody said yet that it is what was sent
    QVERIFY(rig.store->saveUpload(upload).ok());
    QCOMPARE(rig.store->freeFiles(100, rig.clock.now() + std::chrono::seconds(1), 10).value(), 0);
    QVERIFY(rig.store->file(upload.digest).ok());
}

void TestFileVault::aHubThatWentBackIsAskedAgainForWhatIsStillHere()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const auto file = attached(rig);
    verify(rig, file.digest, 17);
    QCOMPARE(rig.store->recheckUploads().value(), 1);
    QVERIFY(rig.store->uploads(10).value().front().state == ports::UploadState::Local);
}

void TestFileVault::whatIsOnItsWayGoesOnFirstAndWhatWasTriedLastComesLast()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    std::vector<std::string> digests;
    for (std::uint8_t number = 0; number < 4; ++number)
        digests.push_back(attached(rig, number).digest);
    const auto put = [&](std::size_t which, ports::UploadState state) {
        ports::Upload upload = rig.store->upload(digests[which]).value();
        upload.state = state;
        QVERIFY(rig.store->saveUpload(upload).ok());
    };
    const auto order = [&](int limit) {
        std::vector<std::string> found;
        const std::vector<ports::Upload> open = rig.store->uploads(limit).value();
        for (const ports::Upload& upload : open)
            found.push_back(upload.digest);
        return found;
    };
    put(0, ports::UploadState::NeedsPerson); // tried in vain
    put(2, ports::UploadState::Uploading);
    QVERIFY(order(10) == std::vector({digests[2], digests[1], digests[3], digests[0]}));
    QVERIFY(order(2) == std::vector({digests[2], digests[1]}));
    put(2, ports::UploadState::Verified);
    QVERIFY(order(10) == std::vector({digests[1], digests[3], digests[0]}));
}

QTEST_APPLESS_MAIN(TestFileVault)
#include "tst_file_vault.moc"
