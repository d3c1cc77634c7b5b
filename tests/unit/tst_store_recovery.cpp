#include "store/black_box.h"
#include "store_rig.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::Role;

class TestStoreRecovery : public QObject
{
    Q_OBJECT

private slots:
    void aDamagedFileIsSetAsideAndUnsentWorkComesBack_data();
    void aDamagedFileIsSetAsideAndUnsentWorkComesBack();
    void aMissingFileIsRebuilt();
    void anOlderCopyIsBroughtUpToDate();
    void aLostBlackBoxIsWrittenAnew();
    void aBlackBoxWrittenAnewKeepsWhatNeedsAPerson();
    void aTornBlackBoxIsCutAndCompleted();
    void aHoleInTheBlackBoxGivesANewIdentity();
    void whatNeedsAPersonTakesNoPlaceInANewLane();
    void aSecondDamageDoesNotOverwriteTheFirstCopy();
    void whatWasAnsweredIsNotSentAgain();
    void numbersGoOnWhereTheyWere();
    void theBlackBoxOfAnotherInstallationIsNotTaken();
    void aBlackBoxThatGrewIsWrittenAnewAtTheNextStart();

private:
    static void damage(const QString& path, qint64 at, qint64 size);
};

void TestStoreRecovery::damage(const QString& path, qint64 at, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    file.write(QByteArray(static_cast<int>(size), '\x5a'));
}

void TestStoreRecovery::aDamagedFileIsSetAsideAndUnsentWorkComesBack_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<qint64>("size");
    QTest::newRow("header") << qint64{0} << qint64{100};
    QTest::newRow("schema page") << qint64{100} << qint64{3900};
    QTest::newRow("everything after it") << qint64{4096} << qint64{4096 * 20};
}

void TestStoreRecovery::aDamagedFileIsSetAsideAndUnsentWorkComesBack()
{
    QFETCH(qint64, at);
    QFETCH(qint64, size);
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const domain::ClientId client = rig.store->client();
    QVERIFY(rig.store->setSetting("window", "07").ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const auto kept = rig.store->keep(samplePromise("case-2")).value();
    rig.store.reset();
    damage(rig.folder.filePath("work.db"), at, size);

    QVERIFY(rig.open().ok());
    const store::RecoveryReport& report = rig.store->recovery();
    QVERIFY(report.recovered());
    QCOMPARE(rig.store->state().setAside, !report.setAside.empty());
    QCOMPARE(rig.store->state().recovered, report.records);
    QVERIFY(rig.store->state().unlocked);
    QCOMPARE(report.operations, 2);
    QCOMPARE(report.cases, 2);
    QVERIFY(!report.newClient);
    QVERIFY(QFile::exists(QString::fromStdString(report.setAside))); // never deleted
    QCOMPARE(rig.store->client(), client);
    QCOMPARE(rig.store->setting("window"), std::string("07"));
    const auto unsent = rig.store->unsent(Role::Cases, 10).value();
    QCOMPARE(sequencesOf(unsent), (std::vector<std::int64_t>{1, 2}));
    QVERIFY(unsent[1].operation == kept.front());
    QCOMPARE(rig.store->findCase(domain::CaseId("case-2")).value().localOrder, std::int64_t{2});
    QCOMPARE(rig.store->keep(samplePromise("case-3")).value().front().sequence, std::int64_t{3});

    QVERIFY(rig.open().ok()); // and nothing is put in twice
    QVERIFY(!rig.store->recovery().recovered());
    QCOMPARE(rig.store->unsent(Role::Cases, 10).value().size(), std::size_t{3});
}

void TestStoreRecovery::aMissingFileIsRebuilt()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QVERIFY(!rig.store->recovery().created);
    QCOMPARE(rig.store->recovery().operations, 1);
    QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok());
}

void TestStoreRecovery::anOlderCopyIsBroughtUpToDate()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    QVERIFY(QFile::copy(rig.folder.filePath("work.db"), rig.folder.filePath("yesterday")));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(QFile::rename(rig.folder.filePath("yesterday"), rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->recovery().records, 1);
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), (std::vector<std::int64_t>{1, 2}));
}

void TestStoreRecovery::aLostBlackBoxIsWrittenAnew()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.box")));
    QVERIFY(rig.open().ok());
    QVERIFY(!rig.store->recovery().recovered());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db"))); // now the new box has to serve
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok());
    QCOMPARE(rig.store->outboxSummary().value().pending, 1);
}

void TestStoreRecovery::aBlackBoxWrittenAnewKeepsWhatNeedsAPerson()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const domain::Verdict rejected{.code = domain::VerdictCode::Rejected, .reason = "x", .args = {}};
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, rejected}}).ok());
    for (const char* lost : {"work.box", "work.db"}) {
        rig.store.reset();
        QVERIFY(QFile::remove(rig.folder.filePath(lost)));
        QVERIFY(rig.open().ok());
    }
    QCOMPARE(rig.store->outboxSummary().value().needsPerson, 1);
    QCOMPARE(rig.store->outbox(10).value().front().verdict->reason, std::string("x"));
}

void TestStoreRecovery::aTornBlackBoxIsCutAndCompleted()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    rig.store.reset();
    QFile box(rig.folder.filePath("work.box"));
    QVERIFY(box.resize(box.size() - 7));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().boxTorn);
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->recovery().operations, 2);
}

void TestStoreRecovery::aHoleInTheBlackBoxGivesANewIdentity()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    const domain::ClientId client = rig.store->client();
    QVERIFY(rig.store->addNumberBlock({.series = "receipt", .prefix = "43", .next = 1, .end = 50, .width = 6}).ok());
    QFile box(rig.folder.filePath("work.box"));
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const qint64 before = box.size();
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    QVERIFY(rig.store->keep(samplePromise("case-3")).ok());
    const auto lost = rig.store->unsent(Role::Cases, 10).value();
    rig.store.reset();
    damage(rig.folder.filePath("work.box"), before + 30, 10);
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));

    QVERIFY(rig.open().ok());
    const store::RecoveryReport& report = rig.store->recovery();
    QVERIFY(report.newClient);
    QVERIFY(rig.store->client() != client);
    QVERIFY(QFile::exists(QString::fromStdString(report.boxSetAside)));
    const auto unsent = rig.store->unsent(Role::Cases, 10).value();
    QCOMPARE(sequencesOf(unsent), (std::vector<std::int64_t>{1, 2})); // dense again
    QCOMPARE(unsent[0].operation.id, lost[0].operation.id);
    QCOMPARE(unsent[1].operation.id, lost[2].operation.id);
    QCOMPARE(unsent[1].operation.client, rig.store->client());
    QCOMPARE(rig.store->numbersLeft().value(), std::int64_t{0}); // some may have been printed
    QVERIFY(rig.open().ok());
    QVERIFY(!rig.store->recovery().newClient);
}

void TestStoreRecovery::whatNeedsAPersonTakesNoPlaceInANewLane()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    const domain::Verdict rejected{.code = domain::VerdictCode::Rejected, .reason = "x", .args = {}};
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, rejected}}).ok());
    const qint64 before = QFile(rig.folder.filePath("work.box")).size();
    QVERIFY(rig.store->keep(samplePromise("case-2")).ok());
    QVERIFY(rig.store->keep(samplePromise("case-3")).ok());
    rig.store.reset();
    damage(rig.folder.filePath("work.box"), before + 30, 10);
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().newClient);
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), std::vector<std::int64_t>{1});
    QCOMPARE(rig.store->outboxSummary().value().needsPerson, 1);
}

void TestStoreRecovery::aSecondDamageDoesNotOverwriteTheFirstCopy()
{
    StoreRig rig;
    for (int i = 0; i < 2; ++i) { // within one second of the clock
        QVERIFY(rig.open().ok());
        QVERIFY(rig.store->keep(samplePromise("case-" + std::to_string(i))).ok());
        rig.store.reset();
        damage(rig.folder.filePath("work.db"), 0, 100);
    }
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->outboxSummary().value().pending, 2);
    QCOMPARE(QDir(rig.folder.path()).entryList({"work.db.damaged-*"}, QDir::Files).size(), 2);
}

void TestStoreRecovery::whatWasAnsweredIsNotSentAgain()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    for (const char* id : {"case-1", "case-2", "case-3"})
        QVERIFY(rig.store->keep(samplePromise(id)).ok());
    const domain::Verdict rejected{.code = domain::VerdictCode::Rejected, .reason = "x", .args = {}};
    QVERIFY(rig.store->recordVerdicts(Role::Cases, {{1, domain::Verdict{}}, {2, rejected}}).ok());
    rig.store.reset();
    damage(rig.folder.filePath("work.db"), 0, 100);
    QVERIFY(rig.open().ok());
    QCOMPARE(sequencesOf(rig.store->unsent(Role::Cases, 10).value()), std::vector<std::int64_t>{3});
    QCOMPARE(rig.store->outboxSummary().value().needsPerson, 1);
}

void TestStoreRecovery::numbersGoOnWhereTheyWere()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->addNumberBlock({.series = "receipt", .prefix = "43", .next = 1, .end = 50, .width = 6}).ok());
    const std::string first = rig.store->takeNumber().value();
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.db")));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->takeNumber().value() > first);
}

void TestStoreRecovery::theBlackBoxOfAnotherInstallationIsNotTaken()
{
    StoreRig rig;
    StoreRig other;
    other.random = fakes::SeededRandom(2);
    QVERIFY(rig.open().ok());
    QVERIFY(other.open().ok());
    QVERIFY(other.store->keep(samplePromise("foreign")).ok());
    QVERIFY(other.store->keep(samplePromise("foreign-2")).ok());
    rig.store.reset();
    other.store.reset();
    QVERIFY(QFile::remove(rig.folder.filePath("work.box")));
    QVERIFY(QFile::copy(other.folder.filePath("work.box"), rig.folder.filePath("work.box")));
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->outboxSummary().value().pending, 0);
    QVERIFY(!rig.store->recovery().boxSetAside.empty());
}

void TestStoreRecovery::aBlackBoxThatGrewIsWrittenAnewAtTheNextStart()
{
    constexpr std::size_t kRecord = 4U << 20;
    constexpr qint64 kMuch = qint64{32} << 20;
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    const QFile file(rig.folder.filePath("work.box"));
    store::BlackBox box(rig.path("work.box"), rig.realFiles);
    const auto contents = box.read();
    QVERIFY(box.openAfter(contents).ok());
    const store::BoxRecord seen{.serial = contents.records.back().serial,
                                .rows = {{store::Table::Setting, {std::string("name"), std::string(kRecord, 'x')}}}};
    while (file.size() <= kMuch)
        QVERIFY(box.append(seen, store::BlackBox::Sync::Later).ok());
    QVERIFY(rig.open().ok());
    QVERIFY(file.size() < kMuch / 32);
    QCOMPARE(rig.store->keep(samplePromise("case-2")).value().front().sequence, std::int64_t{2});
}

QTEST_APPLESS_MAIN(TestStoreRecovery)
#include "tst_store_recovery.moc"
