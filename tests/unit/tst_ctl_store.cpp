#include "ctl_run.h"
#include "store/verify.h"
#include "store_rig.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;

/// `yichuangctl store …` on the work file of a workstation, run as a program.
class TestCtlStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSoundFileIsCounted();
    void aDamagedFileIsAFault();
    void aFileInUseSaysSo();
    void aFileThatIsNotThereIsAFault();
    void aBackupIsACopyThatVerifies();
    void aBackupNeverOverwrites();
    void theExportAsksForTheSecret();
    void aWrongSecretExportsNothing();

private:
    QString file() const { return QString::fromStdString(m_rig->path("work.db")); }
    Run store(const char* command, const QStringList& more = {}, const QByteArray& input = {}) const
    {
        return ctl(QStringList{QStringLiteral("store"), QString::fromUtf8(command), file()} + more, input);
    }

    std::unique_ptr<StoreRig> m_rig;
};

namespace
{

const QString kJson = QStringLiteral("--json");

} // namespace

void TestCtlStore::init()
{
    m_rig = std::make_unique<StoreRig>();
    QVERIFY(m_rig->open().ok());
    for (const char* id : {"case-1", "case-2"})
        QVERIFY(m_rig->store->keep(samplePromise(id)).ok());
    m_rig->store.reset();
}

void TestCtlStore::aSoundFileIsCounted()
{
    const Run run = store("verify", {kJson});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const Value report = run.json();
    QVERIFY(report["sound"].toBool() && report["integrity"].toBool() && report["audit"]["intact"].toBool());
    QCOMPARE(report["cases"].toInteger(), 2);
    QCOMPARE(report["outbox"]["unsent"].toInteger(), 2);
}

void TestCtlStore::aDamagedFileIsAFault()
{
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(0));
    QVERIFY(damaged.write(QByteArray(4096, 'x')) == 4096);
    damaged.close();
    const Run run = store("verify", {kJson});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("store."));
}

void TestCtlStore::aFileInUseSaysSo()
{
    QVERIFY(m_rig->open().ok());
    for (const char* command : {"verify", "export-unsent"}) {
        const Run run = store(command, {}, QByteArray::fromStdString(StoreRig::secret()));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("in use"), run.err.constData());
    }
}

void TestCtlStore::aFileThatIsNotThereIsAFault()
{
    const Run run = ctl("store verify no/such/file");
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("no/such/file"));
}

void TestCtlStore::aBackupIsACopyThatVerifies()
{
    const QString copy = QString::fromStdString(m_rig->path("copy.db"));
    QCOMPARE(store("backup", {copy, kJson}).exitCode, 0);
    QCOMPARE(ctl({QStringLiteral("store"), QStringLiteral("verify"), copy}).exitCode, 0);
}

void TestCtlStore::aBackupNeverOverwrites()
{
    const QString copy = QString::fromStdString(m_rig->path("copy.db"));
    QCOMPARE(store("backup", {copy}).exitCode, 0);
    const Run again = store("backup", {copy});
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains("backup.exists"));
}

void TestCtlStore::theExportAsksForTheSecret()
{
    const Run run = store("export-unsent", {kJson}, QByteArray::fromStdString(StoreRig::secret() + "\n"));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["operations"].toInteger(), 2);
    const std::string sealed = run.json()["file"].toString();
    QFile written(QString::fromStdString(sealed));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains(QByteArray::fromStdString(kCanaryName)));
    const auto opened = store::openExport(sealed, StoreRig::secret(), m_rig->realFiles);
    QVERIFY(opened.ok());
    QVERIFY(opened->find("case-2") != std::string::npos);
}

void TestCtlStore::aWrongSecretExportsNothing()
{
    const Run run = store("export-unsent", {}, "not the secret\n");
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("secret.wrong"));
    QVERIFY(!QFile::exists(file() + QStringLiteral(".unsent")));
    QCOMPARE(store("export-unsent", {}, "\n").exitCode, 1);
}

QTEST_GUILESS_MAIN(TestCtlStore)
#include "tst_ctl_store.moc"
