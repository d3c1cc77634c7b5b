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
    void aPathIsNoDigest();
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

void TestFileVault::aPathIsNoDigest()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->file("../work.db").problem().fault, Fault::NotFound);
    QCOMPARE(rig.store->file(std::string(64, 'a')).problem().code, std::string("attachment.unknown"));
}

QTEST_APPLESS_MAIN(TestFileVault)
#include "tst_file_vault.moc"
