#include "base/executor.h"
#include "store/sqlite_hub_storage.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace yc;
using ports::Cell;
using ports::HubTransaction;
using store::SqliteHubStorage;

namespace
{

struct Fixture {
    QTemporaryDir folder;
    PosixFiles files;
    std::unique_ptr<SqliteHubStorage> storage;
    Fixture()
    {
        storage = std::move(*SqliteHubStorage::open(path(), files));
        const Result<void> migrated = storage->migrate({"CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT"});
        Q_ASSERT(migrated.ok());
    }
    std::string path() const { return folder.filePath("hub.db").toStdString(); }
    std::int64_t count() const
    {
        std::int64_t rows = 0;
        const Result<void> read = storage->read([&](HubTransaction& transaction) -> Result<void> {
            auto found = transaction.run("SELECT count(*) FROM t");
            rows = found.ok() ? ports::integerOf((*found)[0][0]) : -1;
            return {};
        });
        return read.ok() ? rows : -1;
    }
};

Result<void> insert(HubTransaction& transaction, std::int64_t id)
{
    auto done = transaction.run("INSERT INTO t(id, n) VALUES(?, ?)", {Cell(id), Cell(id)});
    return done.ok() ? Result<void>() : Result<void>(done.problem());
}

} // namespace

class TestHubStorage : public QObject
{
    Q_OBJECT

private slots:
    void aFailedBodyLeavesNothing();
    void anAttemptThatFailsLeavesNothingButTheRestStands();
    void manyThreadsWriteWithoutLosingOne();
    void theBackupHoldsWhatWasThere();
    void aNewerFileIsRefused();
};

void TestHubStorage::aFailedBodyLeavesNothing()
{
    Fixture fixture;
    const Result<void> written = fixture.storage->write([](HubTransaction& transaction) -> Result<void> {
        if (Result<void> first = insert(transaction, 1); !first)
            return first;
        return fail(Fault::Rejected, "no");
    });
    QCOMPARE(written.problem().code, std::string("no"));
    QCOMPARE(fixture.count(), 0);
}

void TestHubStorage::anAttemptThatFailsLeavesNothingButTheRestStands()
{
    Fixture fixture;
    const Result<void> written = fixture.storage->write([](HubTransaction& transaction) -> Result<void> {
        if (Result<void> first = insert(transaction, 1); !first)
            return first;
        const Result<void> poison = transaction.attempt([&]() -> Result<void> {
            if (Result<void> second = insert(transaction, 2); !second)
                return second;
            return insert(transaction, 1); // the same key again
        });
        return poison.ok() ? Result<void>(fail(Fault::Damaged, "constraint ignored")) : Result<void>();
    });
    QVERIFY(written.ok());
    QCOMPARE(fixture.count(), 1);
}

void TestHubStorage::manyThreadsWriteWithoutLosingOne()
{
    Fixture fixture;
    constexpr int kThreads = 8;
    constexpr int kEach = 50;
    std::atomic<int> failures{0};
    {
        std::vector<std::unique_ptr<Worker>> workers;
        for (int thread = 0; thread < kThreads; ++thread) {
            workers.push_back(std::make_unique<Worker>("w"));
            workers.back()->post([&, thread] {
                for (int i = 0; i < kEach; ++i) {
                    const Result<void> done = fixture.storage->write(
                        [&](HubTransaction& transaction) { return insert(transaction, thread * 1000 + i); });
                    failures += done.ok() ? 0 : 1;
                }
            });
        }
        for (auto& worker : workers)
            worker->drain();
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(fixture.count(), kThreads * kEach);
}

void TestHubStorage::theBackupHoldsWhatWasThere()
{
    Fixture fixture;
    QVERIFY(fixture.storage->write([](HubTransaction& transaction) { return insert(transaction, 7); }).ok());
    const std::string copy = fixture.folder.filePath("copy.db").toStdString();
    QVERIFY(fixture.storage->backup(copy).ok());
    fixture.storage = std::move(*SqliteHubStorage::open(copy, fixture.files));
    QCOMPARE(fixture.count(), 1);
}

void TestHubStorage::aNewerFileIsRefused()
{
    Fixture fixture;
    QCOMPARE(fixture.storage->migrate({}).problem().code, std::string("store.newer"));
}

QTEST_APPLESS_MAIN(TestHubStorage)
#include "tst_hub_storage.moc"
