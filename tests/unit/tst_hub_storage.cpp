#include "fakes/faulty_files.h"
#include "store/sqlite_hub_storage.h"
#include "store_rig.h"

#include <QTest>
#include <thread>

using namespace yc;
using namespace yc::ports;
using store::SqliteHubStorage;

class TestHubStorage : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsThereAfterARestart();
    void everyKindOfCellComesBack();
    void aFailedBodyLeavesNothing();
    void aBodyThatThrowsLeavesNothing();
    void aFailedAttemptLeavesTheRest();
    void attemptsNest();
    void readingRefusesToWrite();
    void aBrokenRuleOfATableIsAConflict();
    void eightThreadsLoseNoWrite();
    void oneFailureAmongManySharesNoFate();
    void theNthCallFailsAndNothingIsHalfDone();
    void aNewerFileIsRefused();
    void aSecondProcessIsToldThatItIsInUse();
    void aBackupOfAFileInUseIsWhole();
};

namespace
{

const std::vector<std::string> kSteps{"CREATE TABLE t(id INTEGER PRIMARY KEY, word TEXT UNIQUE, data BLOB) STRICT"};

struct Rig {
    QTemporaryDir folder{testing::folderTemplate()};
    fakes::FaultyFiles files;
    std::unique_ptr<SqliteHubStorage> storage;

    Rig() { reopen(); }
    std::string path(const std::string& name = "hub.db") const { return folder.path().toStdString() + "/" + name; }
    void reopen()
    {
        storage.reset();
        storage = std::move(SqliteHubStorage::open(path(), files)).value();
        QVERIFY(storage->migrate(kSteps).ok());
    }
    Result<void> put(const std::string& word)
    {
        return storage->write([&](HubTransaction& tx) -> Result<void> {
            auto done = tx.run("INSERT INTO t(word) VALUES(?)", {word});
            return done ? Result<void>() : done.problem();
        });
    }
    std::int64_t count()
    {
        std::int64_t rows = -1;
        const auto read = storage->read([&](HubTransaction& tx) -> Result<void> {
            rows = integerOf(tx.run("SELECT count(*) FROM t").value()[0][0]);
            return {};
        });
        return read ? rows : -1;
    }
};

} // namespace

void TestHubStorage::whatIsWrittenIsThereAfterARestart()
{
    Rig rig;
    QVERIFY(rig.put("a").ok());
    rig.reopen();
    QCOMPARE(rig.count(), std::int64_t{1});
}

void TestHubStorage::everyKindOfCellComesBack()
{
    Rig rig;
    Rows rows;
    QVERIFY(rig.storage
                ->write([&](HubTransaction& tx) -> Result<void> {
                    rows = tx.run("INSERT INTO t(id, word, data) VALUES(?, ?, ?) RETURNING id, word, data, NULL",
                                  {std::int64_t{7}, std::string("字"), Bytes{0, 1, 255}})
                               .value();
                    return {};
                })
                .ok());
    QCOMPARE(rows, (Rows{{std::int64_t{7}, std::string("字"), Bytes{0, 1, 255}, std::monostate()}}));
}

void TestHubStorage::aFailedBodyLeavesNothing()
{
    Rig rig;
    const auto written = rig.storage->write([](HubTransaction& tx) -> Result<void> {
        if (auto done = tx.run("INSERT INTO t(word) VALUES('a')"); !done)
            return done.problem();
        return fail(Fault::Rejected, "rule.word");
    });
    QCOMPARE(written.problem().code, std::string("rule.word"));
    QCOMPARE(rig.count(), std::int64_t{0});
}

void TestHubStorage::aBodyThatThrowsLeavesNothing()
{
    Rig rig;
    const auto written = rig.storage->write([](HubTransaction& tx) -> Result<void> {
        (void)tx.run("INSERT INTO t(word) VALUES('a')").ok();
        throw std::runtime_error("broken");
    });
    QCOMPARE(written.problem().code, std::string("storage.body"));
    QCOMPARE(rig.count(), std::int64_t{0});
    QVERIFY(rig.put("b").ok());
}

void TestHubStorage::aFailedAttemptLeavesTheRest()
{
    Rig rig;
    const auto written = rig.storage->write([](HubTransaction& tx) -> Result<void> {
        (void)tx.run("INSERT INTO t(word) VALUES('kept')").ok();
        const auto attempt = tx.attempt([&]() -> Result<void> {
            (void)tx.run("INSERT INTO t(word) VALUES('undone')").ok();
            return fail(Fault::Rejected, "rule.word");
        });
        return attempt.problem().code == "rule.word" ? Result<void>() : attempt;
    });
    QVERIFY(written.ok());
    QCOMPARE(rig.count(), std::int64_t{1});
}

void TestHubStorage::attemptsNest()
{
    Rig rig;
    const auto written = rig.storage->write([](HubTransaction& tx) {
        return tx.attempt([&]() -> Result<void> {
            (void)tx.run("INSERT INTO t(word) VALUES('outer')").ok();
            const auto inner = tx.attempt([&]() -> Result<void> {
                (void)tx.run("INSERT INTO t(word) VALUES('inner')").ok();
                return fail(Fault::Rejected, "rule.word");
            });
            return inner.ok() ? fail(Fault::Invalid, "unexpected") : Result<void>();
        });
    });
    QVERIFY(written.ok());
    QCOMPARE(rig.count(), std::int64_t{1});
}

void TestHubStorage::readingRefusesToWrite()
{
    Rig rig;
    const auto read = rig.storage->read([](HubTransaction& tx) -> Result<void> {
        auto done = tx.run("INSERT INTO t(word) VALUES('a')");
        return done ? Result<void>() : done.problem();
    });
    QCOMPARE(read.problem().code, std::string("storage.read_only"));
    QCOMPARE(rig.count(), std::int64_t{0});
}

void TestHubStorage::aBrokenRuleOfATableIsAConflict()
{
    Rig rig;
    QVERIFY(rig.put("a").ok());
    QCOMPARE(rig.put("a").problem().fault, Fault::Conflict);
    const auto written = rig.storage->write([](HubTransaction& tx) -> Result<void> {
        return tx.run("SELEC").ok() ? Result<void>() : fail(Fault::Invalid, "expected");
    });
    QCOMPARE(written.problem().code, std::string("expected"));
}

void TestHubStorage::eightThreadsLoseNoWrite()
{
    constexpr int kThreads = 8;
    constexpr int kRounds = 200;
    Rig rig;
    std::vector<std::thread> threads;
    std::atomic<int> failures{0};
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < kRounds; ++round) {
                failures += !rig.put(std::to_string(thread) + "/" + std::to_string(round)).ok();
                failures += rig.count() < 1;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    rig.reopen();
    QCOMPARE(rig.count(), std::int64_t{kThreads * kRounds});
}

void TestHubStorage::oneFailureAmongManySharesNoFate()
{
    constexpr int kThreads = 8;
    Rig rig;
    std::vector<std::thread> threads;
    std::atomic<int> done{0};
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int round = 0; round < 50; ++round) // every second thread always writes the same word
                done += rig.put(thread % 2 == 0 ? "same" : std::to_string(thread * 100 + round)).ok();
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(done.load(), kThreads / 2 * 50 + 1);
    QCOMPARE(rig.count(), std::int64_t{done.load()});
}

void TestHubStorage::theNthCallFailsAndNothingIsHalfDone()
{
    for (const bool forGood : {false, true}) {
        for (int call = 1;; ++call) {
            QVERIFY(call < 200);
            Rig rig;
            QVERIFY(rig.put("before").ok());
            rig.files.plan.arm(call, forGood, fakes::FaultPlan::Kind::DiskFull);
            const auto written = rig.storage->write([](HubTransaction& tx) -> Result<void> {
                for (const char* word : {"a", "b"}) {
                    if (auto done = tx.run("INSERT INTO t(word) VALUES(?)", {std::string(word)}); !done)
                        return done.problem();
                }
                return {};
            });
            const bool struck = rig.files.plan.struck();
            rig.storage.reset();
            rig.files.plan.heal();
            rig.reopen();
            QVERIFY(rig.count() == 1 || rig.count() == 3);
            if (written)
                QCOMPARE(rig.count(), std::int64_t{3});
            if (!struck)
                break;
        }
    }
}

void TestHubStorage::aNewerFileIsRefused()
{
    Rig rig;
    std::vector<std::string> more = kSteps;
    more.push_back("CREATE TABLE u(x)");
    QVERIFY(rig.storage->migrate(more).ok());
    QCOMPARE(rig.storage->migrate(kSteps).problem().code, std::string("store.newer"));
    QVERIFY(rig.files.exists(rig.path("hub.db.before-v2")));
}

void TestHubStorage::aSecondProcessIsToldThatItIsInUse()
{
    Rig rig;
    QCOMPARE(SqliteHubStorage::open(rig.path(), rig.files).problem().code, std::string("store.in_use"));
    QVERIFY(rig.put("a").ok());
}

void TestHubStorage::aBackupOfAFileInUseIsWhole()
{
    Rig rig;
    QVERIFY(rig.put("a").ok());
    QVERIFY(rig.storage->backup(rig.path("copy.db")).ok());
    QVERIFY(rig.put("b").ok());
    auto copy = SqliteHubStorage::open(rig.path("copy.db"), rig.files);
    QVERIFY(copy.ok());
    std::int64_t rows = 0;
    QVERIFY((*copy)
                ->read([&](HubTransaction& tx) -> Result<void> {
                    rows = integerOf(tx.run("SELECT count(*) FROM t").value()[0][0]);
                    return {};
                })
                .ok());
    QCOMPARE(rows, std::int64_t{1});
}

QTEST_APPLESS_MAIN(TestHubStorage)
#include "tst_hub_storage.moc"
