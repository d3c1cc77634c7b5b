#include "store_rig.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;

class TestStoreSealed : public QObject
{
    Q_OBJECT

private slots:
    void noPersonalTextIsInAnyFile_data();
    void noPersonalTextIsInAnyFile();
};

namespace
{

/// Everything that can hold personal data, put once.
void fill(ports::LocalStore& store)
{
    QVERIFY(store.keep(samplePromise("case-1")).ok());
    QVERIFY(store.saveCase(sampleCase("draft-1", false)).ok());
    const domain::Verdict verdict{.code = domain::VerdictCode::Rejected, .reason = "x", .args = {kCanaryName}};
    QVERIFY(store.recordVerdicts(domain::Role::Cases, {{1, verdict}}).ok());
    const auto rejected = store.outbox(1).value().front().operation.id;
    QVERIFY(store.settleAttention(rejected, kCanaryName).ok());
    QVERIFY(store.audit({StoreRig::clerk(), "reveal", "case-1", kCanaryNumber}).ok());
    ports::PullPage page{.scope = "queue", .epoch = "e", .cursor = 1, .entities = {}};
    page.entities.push_back({.type = "ticket", .id = "t1", .body = Object{{"applicant", kCanaryName}}});
    QVERIFY(store.applyPage(page).ok());
    const std::string text = "%PDF-1.7 " + kCanaryName + kCanaryNumber;
    QVERIFY(store.putFile({text.begin(), text.end()}, "application/pdf", kCanaryName + ".pdf").ok());
    ports::OfflineCredential credential;
    credential.user.id = StoreRig::clerk();
    credential.user.name = kCanaryName;
    QVERIFY(store.saveCredential(credential).ok());
}

void verifyNoCanary(const QString& folder)
{
    int files = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++files) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const std::string& canary : {kCanaryName, kCanaryNumber, StoreRig::secret()}) {
            QVERIFY2(!content.contains(QByteArray::fromStdString(canary)), qPrintable(file.fileName()));
            QVERIFY(!content.contains(QByteArray::fromStdString(canary).toBase64().chopped(4)));
        }
    }
    QVERIFY(files >= 5); // both databases, the black box, the attachment, the snapshot
}

} // namespace

void TestStoreSealed::noPersonalTextIsInAnyFile_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::newRow("aes") << static_cast<int>(security::Algorithm::Aes256Gcm);
    QTest::newRow("sm4") << static_cast<int>(security::Algorithm::Sm4CtrHmacSm3);
}

void TestStoreSealed::noPersonalTextIsInAnyFile()
{
    QFETCH(int, algorithm);
    StoreRig rig;
    rig.settings.algorithm = static_cast<security::Algorithm>(algorithm);
    QVERIFY(rig.open().ok());
    fill(*rig.store);
    QVERIFY(rig.store->exportUnsent(rig.path("unsent.export"), "another secret").ok());
    rig.store->endOfShift();
    while (rig.store->upkeep().value()) {
    }
    QVERIFY(QDir(rig.folder.filePath("snapshots")).count() > 2);
    verifyNoCanary(rig.folder.path()); // with the logs of both databases still there
    rig.store.reset();
    verifyNoCanary(rig.folder.path());
}

QTEST_APPLESS_MAIN(TestStoreSealed)
#include "tst_store_sealed.moc"
