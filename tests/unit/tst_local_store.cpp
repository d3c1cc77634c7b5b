#include "fakes/manual_clock.h"
#include "fakes/seeded_random.h"
#include "store/local_store_impl.h"
#include "store/numbers.h"
#include "store/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using store::LocalStoreImpl;

namespace
{

constexpr const char* kCanary = "金丝雀示例姓名";
constexpr const char* kSecret = "demo-2026";

struct Fixture {
    QTemporaryDir folder;
    PosixFiles files;
    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::SeededRandom random;
    security::Algorithm algorithm = security::Algorithm::Aes256Gcm;
    std::unique_ptr<LocalStoreImpl> store;

    std::string path(const char* name = "") const { return folder.path().toStdString() + "/store" + name; }
    Result<void> open()
    {
        store.reset();
        auto opened = LocalStoreImpl::open(path(), {files, clock, random, nullptr, algorithm, security::kTrivialCost});
        if (!opened)
            return opened.problem();
        store = std::move(*opened);
        return {};
    }
    Result<void> openUnlocked()
    {
        if (Result<void> opened = open(); !opened)
            return opened;
        const domain::UserId clerk("020317");
        return store->keyRing().isNew() ? store->keyRing().addClerk(clerk, kSecret)
                                        : store->keyRing().unlockWithSecret(clerk, kSecret);
    }
};

domain::CaseRecord sampleCase(const std::string& id = "case-1")
{
    domain::CaseRecord record;
    record.id = domain::CaseId(id);
    record.oneThing = domain::OneThingId("newborn");
    record.oneThingName = "新生儿出生";
    record.catalogueVersion = "2026.10";
    record.hall = domain::HallId("demo");
    record.applicantElement = "mother";
    record.openedAt = fakes::mondayMorning();
    domain::Field name;
    name.element = domain::ElementId("mother.name");
    name.value = Value(kCanary);
    record.fields.emplace(name.element, name);
    return record;
}

ports::Promise promiseOf(const domain::CaseRecord& record, domain::Role lane = domain::Role::Cases)
{
    ports::Promise promise;
    promise.record = record;
    promise.user = domain::UserId("020317");
    Value payload;
    payload.set("name", kCanary);
    promise.operations.push_back({.lane = lane, .kind = "case.submit", .entity = record.id.text(), .payload = payload});
    promise.audit.push_back({promise.user, "submit", record.id.text(), kCanary});
    return promise;
}

} // namespace

class TestLocalStore : public QObject
{
    Q_OBJECT

private slots:
    void aPromiseIsThereAfterReopening_data();
    void aPromiseIsThereAfterReopening();
    void lanesAreDenseAndApart();
    void verdictsMoveOperationsWhereTheyBelong();
    void withoutTheKeyNothingPersonalIsGiven();
    void noPersonalTextLiesInAnyFile();
    void aDamagedFileIsSetAsideAndUnsentWorkComesBack();
    void aLostFileComesBackFromTheBlackBox();
    void numbersAreGivenOnceAndSurviveReopening();
    void aPageAndItsCursorAreOne();
    void filesAreKnownByWhatTheyHold();
    void theStoreVerifiesAndAChangedAuditLineIsFound();
};

void TestLocalStore::aPromiseIsThereAfterReopening_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::newRow("aes") << int(security::Algorithm::Aes256Gcm);
    QTest::newRow("sm4") << int(security::Algorithm::Sm4CtrHmacSm3);
}

void TestLocalStore::aPromiseIsThereAfterReopening()
{
    QFETCH(int, algorithm);
    Fixture fixture;
    fixture.algorithm = security::Algorithm(algorithm);
    QVERIFY(fixture.openUnlocked().ok());
    const domain::CaseRecord record = sampleCase();
    QVERIFY(fixture.store->keep(promiseOf(record)).ok());
    QVERIFY(fixture.openUnlocked().ok());
    const Result<domain::CaseRecord> found = fixture.store->findCase(record.id);
    QVERIFY2(found.ok(), found.ok() ? "" : found.problem().code.c_str());
    QVERIFY(*found == record);
    const auto unsent = fixture.store->unsent(domain::Role::Cases, 10).value();
    QCOMPARE(unsent.size(), std::size_t{1});
    QCOMPARE(unsent[0].operation.payload["name"].toString(), std::string(kCanary));
    QVERIFY(!fixture.store->report().rebuilt);
}

void TestLocalStore::lanesAreDenseAndApart()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    ports::Promise promise = promiseOf(sampleCase());
    promise.operations.push_back({.lane = domain::Role::Queue, .kind = "ticket.step", .entity = "t"});
    promise.operations.push_back({.lane = domain::Role::Cases, .kind = "case.handout", .entity = "c"});
    const auto kept = fixture.store->keep(promise).value();
    QCOMPARE(kept[0].sequence, 1);
    QCOMPARE(kept[1].sequence, 1);
    QCOMPARE(kept[2].sequence, 2);
    QCOMPARE(fixture.store->keep(promiseOf(sampleCase())).value()[0].sequence, 3);
}

void TestLocalStore::verdictsMoveOperationsWhereTheyBelong()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    for (int i = 0; i < 4; ++i)
        QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    QVERIFY(fixture.store->markSent(domain::Role::Cases, 1, 4).ok());
    using domain::VerdictCode;
    QVERIFY(fixture.store
                ->recordVerdicts(domain::Role::Cases, {{1, {VerdictCode::Applied, {}, {}, 10, 1}},
                                                       {2, {VerdictCode::Rejected, "item.closed", {}, 11, 1}},
                                                       {3, {VerdictCode::RetryLater, {}, {}, 0, 0}}})
                .ok());
    const ports::OutboxSummary summary = fixture.store->outboxSummary().value();
    QCOMPARE(summary.pending, 1);
    QCOMPARE(summary.sent, 1);
    QCOMPARE(summary.needsPerson, 1);
    const auto open = fixture.store->outbox(10).value();
    QCOMPARE(open.size(), std::size_t{3});
    const auto rejected = std::find_if(open.begin(), open.end(), [](const auto& o) { return o.operation.sequence == 2; });
    QCOMPARE(rejected->verdict->reason, std::string("item.closed"));
    QVERIFY(fixture.store->settleAttention(rejected->operation.id, "done by hand").ok());
    QCOMPARE(fixture.store->outboxSummary().value().needsPerson, 0);
}

void TestLocalStore::withoutTheKeyNothingPersonalIsGiven()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    QVERIFY(fixture.open().ok());
    QCOMPARE(fixture.store->findCase(domain::CaseId("case-1")).problem().code, std::string("store.locked"));
    QCOMPARE(fixture.store->keep(promiseOf(sampleCase())).problem().code, std::string("store.locked"));
    QCOMPARE(fixture.store->outboxSummary().value().pending, 1); // counts are not personal
    QCOMPARE(fixture.store->keyRing().unlockWithSecret(domain::UserId("020317"), "wrong").problem().fault, Fault::Denied);
}

void TestLocalStore::noPersonalTextLiesInAnyFile()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    QVERIFY(fixture.store->saveCase(sampleCase("case-2")).ok());
    ports::PullPage page{.scope = "cases:demo", .epoch = "e", .cursor = 1};
    Value body;
    body.set("name", kCanary);
    page.entities.push_back({"case", "c", 1, 1, false, body});
    QVERIFY(fixture.store->applyPage(page).ok());
    QVERIFY(fixture.store->putFile(Bytes{'%', 'P', 'D', 'F', '-', '1'}, "application/pdf", kCanary).ok());
    QVERIFY(fixture.store->exportUnsent(fixture.path("/export.json"), "secret").ok());
    int files = 0;
    for (QDirIterator it(fixture.folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(kCanary), qPrintable(file.fileName()));
        QVERIFY2(!bytes.contains(kSecret), qPrintable(file.fileName()));
    }
    QVERIFY(files >= 5);
}

void TestLocalStore::aDamagedFileIsSetAsideAndUnsentWorkComesBack()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    const domain::ClientId client = fixture.store->client();
    QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    fixture.store.reset();
    QVERIFY(fixture.files.writeAtomically(fixture.path("/work.db"), Bytes(8192, 'x')).ok());
    QVERIFY(fixture.openUnlocked().ok());
    QVERIFY(fixture.store->report().rebuilt);
    QCOMPARE(fixture.store->report().operations, 1);
    QCOMPARE(fixture.store->report().cases, 1);
    QVERIFY(fixture.files.exists(fixture.store->report().setAside));
    QCOMPARE(fixture.store->client().text(), client.text());
    QVERIFY(fixture.store->findCase(domain::CaseId("case-1")).ok());
    QCOMPARE(fixture.store->keep(promiseOf(sampleCase("case-2"))).value()[0].sequence, 2);
}

void TestLocalStore::aLostFileComesBackFromTheBlackBox()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    fixture.store.reset();
    QVERIFY(fixture.files.remove(fixture.path("/work.db")).ok());
    for (const char* tail : {"/work.db-wal", "/work.db-shm"}) {
        if (fixture.files.exists(fixture.path(tail)))
            QVERIFY(fixture.files.remove(fixture.path(tail)).ok());
    }
    QVERIFY(fixture.openUnlocked().ok());
    QCOMPARE(fixture.store->unsent(domain::Role::Cases, 10).value().size(), std::size_t{1});
}

void TestLocalStore::numbersAreGivenOnceAndSurviveReopening()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    QCOMPARE(fixture.store->takeNumber().problem().code, std::string("numbers.exhausted"));
    const ports::NumberBlock block{"2026", "9901", 100, 103, 8};
    QVERIFY(fixture.store->addNumberBlock(block).ok());
    QVERIFY(fixture.store->addNumberBlock(block).ok()); // the same lease told twice
    QCOMPARE(fixture.store->numbersLeft().value(), 3);
    QSet<QString> given;
    for (int i = 0; i < 3; ++i) {
        const std::string number = fixture.store->takeNumber().value();
        QVERIFY(store::isReceiptNumber(number));
        std::string wrong = number;
        wrong[5] = wrong[5] == '9' ? '0' : static_cast<char>(wrong[5] + 1);
        QVERIFY(!store::isReceiptNumber(wrong));
        given.insert(QString::fromStdString(number));
        QVERIFY(fixture.openUnlocked().ok());
    }
    QCOMPARE(given.size(), 3);
    QVERIFY(!fixture.store->takeNumber().ok());
}

void TestLocalStore::aPageAndItsCursorAreOne()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    ports::PullPage page{.scope = "queue:demo", .epoch = "e1", .cursor = 5};
    page.entities.push_back({"ticket", "t1", 2, 5, false, Value("new")});
    QVERIFY(fixture.store->applyPage(page).ok());
    page.cursor = 4; // an older page arrives late
    page.entities[0] = {"ticket", "t1", 1, 4, false, Value("old")};
    QVERIFY(fixture.store->applyPage(page).ok());
    QCOMPARE(fixture.store->mirrored("ticket", "t1").value().body.toString(), std::string("new"));
    page = {.scope = "queue:demo", .epoch = "e2", .cursor = 9, .clear = true};
    QVERIFY(fixture.store->applyPage(page).ok());
    QCOMPARE(fixture.store->mirror("ticket").value().size(), std::size_t{0});
    QCOMPARE(fixture.store->cursor("queue:demo").value().epoch, std::string("e2"));
}

void TestLocalStore::filesAreKnownByWhatTheyHold()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    const Bytes pdf{'%', 'P', 'D', 'F', '-', '1', '.', '7'};
    const auto kept = fixture.store->putFile(pdf, "application/pdf", "scan.pdf");
    QVERIFY(kept.ok());
    QVERIFY(fixture.store->file(kept->digest).value() == pdf);
    QCOMPARE(fixture.store->putFile(pdf, "image/png", "lie.png").problem().code, std::string("attachment.kind"));
    QCOMPARE(fixture.store->putFile(Bytes{'M', 'Z'}, "", "a.exe").problem().code, std::string("attachment.kind"));
    QCOMPARE(fixture.store->putFile(Bytes(domain::kMaxAttachment + 1, 'x'), "", "big").problem().code,
             std::string("attachment.too_large"));
}

void TestLocalStore::theStoreVerifiesAndAChangedAuditLineIsFound()
{
    Fixture fixture;
    QVERIFY(fixture.openUnlocked().ok());
    QVERIFY(fixture.store->keep(promiseOf(sampleCase())).ok());
    QVERIFY(fixture.store->keep(promiseOf(sampleCase("case-2"))).ok());
    QCOMPARE(store::verifyStore(fixture.path("/work.db")).problem().code, std::string("store.in_use"));
    fixture.store.reset();
    const store::Verification clean = store::verifyStore(fixture.path("/work.db")).value();
    QVERIFY(clean.clean());
    QCOMPARE(clean.operations, 2);
    QCOMPARE(clean.auditLines, 2);
    QVERIFY(store::backupStore(fixture.path("/work.db"), fixture.path("/copy.db")).ok());
    QVERIFY(store::verifyStore(fixture.path("/copy.db")).value().clean());
    {
        store::Database database(fixture.path("/copy.db"), {});
        database.execute("UPDATE audit SET action='other' WHERE seq=1; DELETE FROM op WHERE seq=1");
    }
    const store::Verification broken = store::verifyStore(fixture.path("/copy.db")).value();
    QCOMPARE(broken.faults, (std::vector<std::string>{"lane_gap:cases", "audit_chain:1"}));
}

QTEST_APPLESS_MAIN(TestLocalStore)
#include "tst_local_store.moc"
