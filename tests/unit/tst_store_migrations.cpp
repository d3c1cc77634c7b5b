#include "store/guard.h"
#include "store/migrations.h"
#include "store/work_schema.h"
#include "store_rig.h"

#include <QFile>
#include <QTest>
#include <sqlite3.h>

using namespace yc;
using namespace yc::testing;

class TestStoreMigrations : public QObject
{
    Q_OBJECT

private slots:
    void aNewerFileIsRefusedAndLeftAlone();
    void aForeignFileIsRefusedAndLeftAlone();
    void eachStepIsDoneOnce();
    void aFailingStepLeavesTheVersionBeforeIt();
    void aFilledFileIsCopiedBeforeItIsChanged();
    void anOldRecordFitsATableWithMoreColumns();
};

void TestStoreMigrations::aNewerFileIsRefusedAndLeftAlone()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    rig.store.reset();
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(rig.path("work.db").c_str(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, "PRAGMA user_version=99", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const Bytes before = rig.realFiles.read(rig.path("work.db"), 1U << 24).value();
    const Bytes boxBefore = rig.realFiles.read(rig.path("work.box"), 1U << 24).value();

    const auto opened = rig.open();
    QCOMPARE(opened.problem().fault, Fault::Unsupported);
    QCOMPARE(opened.problem().code, std::string("store.newer"));
    QCOMPARE(opened.problem().args, (std::vector<std::string>{"99", std::to_string(store::workFormat().steps.size())}));
    QVERIFY(rig.realFiles.read(rig.path("work.db"), 1U << 24).value() == before);
    QVERIFY(rig.realFiles.read(rig.path("work.box"), 1U << 24).value() == boxBefore);
}

void TestStoreMigrations::aForeignFileIsRefusedAndLeftAlone()
{
    StoreRig rig;
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(rig.path("work.db").c_str(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, "CREATE TABLE a(b)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    QCOMPARE(rig.open().problem().code, std::string("store.foreign"));
    QVERIFY(QFile::exists(rig.folder.filePath("work.db")));
}

void TestStoreMigrations::eachStepIsDoneOnce()
{
    QTemporaryDir folder{testing::folderTemplate()};
    const std::string path = folder.filePath("a.db").toStdString();
    store::Format format{.applicationId = 7, .steps = {"CREATE TABLE a(x)"}};
    {
        store::Database database(path, {});
        store::migrate(database, format, {});
        store::migrate(database, format, {});
    }
    format.steps.push_back("ALTER TABLE a ADD COLUMN y");
    store::Database database(path, {});
    store::migrate(database, format, {});
    QCOMPARE(database.number("PRAGMA user_version"), std::int64_t{2});
    QCOMPARE(database.number("SELECT count(*) FROM pragma_table_info('a')"), std::int64_t{2});
}

void TestStoreMigrations::aFailingStepLeavesTheVersionBeforeIt()
{
    QTemporaryDir folder{testing::folderTemplate()};
    store::Database database(folder.filePath("a.db").toStdString(), {});
    const store::Format format{.applicationId = 7,
                               .steps = {"CREATE TABLE a(x)", "CREATE TABLE b(x); CREATE TABLE a(x)"}};
    const auto migrated = store::guarded([&] { store::migrate(database, format, {}); });
    QVERIFY(!migrated.ok());
    QCOMPARE(database.number("PRAGMA user_version"), std::int64_t{1});
    QCOMPARE(database.number("SELECT count(*) FROM sqlite_schema"), std::int64_t{1});
}

void TestStoreMigrations::aFilledFileIsCopiedBeforeItIsChanged()
{
    QTemporaryDir folder{testing::folderTemplate()};
    const std::string backup = folder.filePath("before").toStdString();
    store::Database database(folder.filePath("a.db").toStdString(), {});
    store::Format format{.applicationId = 7, .steps = {"CREATE TABLE a(x)"}};
    store::migrate(database, format, backup);
    QVERIFY(!QFile::exists(folder.filePath("before"))); // there was nothing to copy
    database.run("INSERT INTO a VALUES(42)");
    format.steps.push_back("DELETE FROM a");
    store::migrate(database, format, backup);
    QCOMPARE(database.number("SELECT count(*) FROM a"), std::int64_t{0});
    store::Database copy(backup, {});
    QCOMPARE(copy.number("SELECT x FROM a"), std::int64_t{42});
    QCOMPARE(copy.number("PRAGMA user_version"), std::int64_t{1});
}

void TestStoreMigrations::anOldRecordFitsATableWithMoreColumns()
{
    QCOMPARE(store::putStatement(store::Table::Setting, 2),
             std::string("INSERT OR REPLACE INTO setting(name,value) VALUES(?,?)"));
    QCOMPARE(store::putStatement(store::Table::Lane, 2),
             std::string("INSERT OR REPLACE INTO lane(name,last) VALUES(?,?)"));
    QCOMPARE(store::columnsOf(store::Table::Audit), std::size_t{8});
}

QTEST_APPLESS_MAIN(TestStoreMigrations)
#include "tst_store_migrations.moc"
