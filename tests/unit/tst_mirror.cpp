#include "store_rig.h"

#include "domain/mirror_sum.h"

#include <QFile>
#include <QTest>

using namespace yc;
using namespace yc::testing;

class TestMirror : public QObject
{
    Q_OBJECT

private slots:
    void aPageAndItsCursorComeTogether();
    void aClearedScopeLosesOnlyItsOwn();
    void aDeletedOneIsNotSeen();
    void aDamagedCacheIsThrownAwayAndTheWorkStays();
    void aCacheOfAnotherInstallationIsThrownAway();
    void theSumDoesNotDependOnTheWay();
    void whatIsDistrustedStaysAndIsAskedForAsByAStranger();
};

namespace
{

ports::MirrorEntity ticket(const std::string& id, std::int64_t version, bool deleted = false)
{
    return {.type = "ticket",
            .id = id,
            .version = version,
            .hubSequence = version,
            .deleted = deleted,
            .body = Object{{"applicant", kCanaryName}, {"version", version}}};
}

ports::PullPage page(const std::string& scope, std::int64_t cursor, std::vector<ports::MirrorEntity> entities)
{
    return {.scope = scope, .epoch = "e1", .cursor = cursor, .entities = std::move(entities)};
}

} // namespace

void TestMirror::aPageAndItsCursorComeTogether()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->cursor("queue").value().cursor, std::int64_t{0});
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("b", 4), ticket("a", 5)})).ok());
    QVERIFY(rig.store->applyPage(page("queue", 7, {ticket("a", 7)})).ok());
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->cursor("queue").value().cursor, std::int64_t{7});
    QCOMPARE(rig.store->cursor("queue").value().epoch, std::string("e1"));
    const auto all = rig.store->mirror("ticket").value();
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].id, std::string("a"));
    QCOMPARE(all[0].version, std::int64_t{7});
    QVERIFY(all[0].body == ticket("a", 7).body);
    QCOMPARE(rig.store->mirrored("ticket", "b").value().hubSequence, std::int64_t{4});
}

void TestMirror::aClearedScopeLosesOnlyItsOwn()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4)})).ok());
    QVERIFY(rig.store->applyPage(page("other", 5, {ticket("z", 4)})).ok());
    ports::PullPage fresh = page("queue", 1, {ticket("b", 1)});
    fresh.clear = true;
    fresh.epoch = "e2";
    QVERIFY(rig.store->applyPage(fresh).ok());
    QCOMPARE(rig.store->mirrored("ticket", "a").problem().fault, Fault::NotFound);
    QVERIFY(rig.store->mirrored("ticket", "b").ok());
    QVERIFY(rig.store->mirrored("ticket", "z").ok());
    QCOMPARE(rig.store->cursor("queue").value().epoch, std::string("e2"));
}

void TestMirror::aDeletedOneIsNotSeen()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4), ticket("b", 5)})).ok());
    QVERIFY(rig.store->applyPage(page("queue", 6, {ticket("a", 6, true)})).ok());
    QCOMPARE(rig.store->mirror("ticket").value().size(), std::size_t{1});
    QCOMPARE(rig.store->mirrored("ticket", "a").problem().code, std::string("mirror.unknown"));
}

void TestMirror::aDamagedCacheIsThrownAwayAndTheWorkStays()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->keep(samplePromise("case-1")).ok());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4)})).ok());
    rig.store.reset();
    QFile cache(rig.folder.filePath("cache.db"));
    QVERIFY(cache.open(QIODevice::ReadWrite));
    cache.write(QByteArray(8192, 'x'));
    cache.close();
    QVERIFY(rig.open().ok());
    QCOMPARE(rig.store->cursor("queue").value().cursor, std::int64_t{0}); // so the next pull starts over
    QVERIFY(rig.store->mirror("ticket").value().empty());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4)})).ok());
    QVERIFY(rig.store->findCase(domain::CaseId("case-1")).ok());
}

void TestMirror::aCacheOfAnotherInstallationIsThrownAway()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4)})).ok());
    rig.store.reset();
    for (const char* name : {"work.db", "work.box"})
        QVERIFY(QFile::remove(rig.folder.filePath(name)));
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->recovery().created);
    QCOMPARE(rig.store->cursor("queue").value().cursor, std::int64_t{0});
    QVERIFY(rig.store->mirror("ticket").value().empty());
}

void TestMirror::theSumDoesNotDependOnTheWay()
{
    StoreRig followed;
    QVERIFY(followed.open().ok());
    QVERIFY(followed.store->applyPage(page("queue", 3, {ticket("a", 1), ticket("b", 2), ticket("c", 3)})).ok());
    const std::string three = followed.store->checksum("queue").value();
    QVERIFY(followed.store->applyPage(page("queue", 5, {ticket("a", 4), ticket("b", 5, true)})).ok());
    QVERIFY(followed.open().ok()); // kept over a restart
    StoreRig fresh;
    QVERIFY(fresh.open().ok());
    QVERIFY(fresh.store->applyPage(page("other", 9, {ticket("z", 9)})).ok());
    QVERIFY(fresh.store->applyPage(page("queue", 5, {ticket("c", 3), ticket("a", 4)})).ok());
    QCOMPARE(fresh.store->checksum("queue").value(), followed.store->checksum("queue").value());
    QVERIFY(followed.store->checksum("queue").value() != three);
    domain::MirrorSum expected;
    expected.add("ticket", "a", 4);
    expected.add("ticket", "c", 3);
    QCOMPARE(fresh.store->checksum("queue").value(), expected.text());
}

void TestMirror::whatIsDistrustedStaysAndIsAskedForAsByAStranger()
{
    StoreRig rig;
    QVERIFY(rig.open().ok());
    QVERIFY(rig.store->applyPage(page("queue", 5, {ticket("a", 4), ticket("b", 5)})).ok());
    QVERIFY(rig.store->distrust("queue").ok());
    QCOMPARE(rig.store->mirror("ticket").value().size(), std::size_t{2});
    const ports::Cursor cursor = rig.store->cursor("queue").value();
    QVERIFY(cursor.epoch != "e1" && !cursor.epoch.empty());
    ports::PullPage anew = page("queue", 5, {ticket("a", 4)});
    anew.clear = true;
    QVERIFY(rig.store->applyPage(anew).ok());
    QCOMPARE(rig.store->mirror("ticket").value().size(), std::size_t{1});
    QCOMPARE(rig.store->cursor("queue").value().epoch, std::string("e1"));
}

QTEST_APPLESS_MAIN(TestMirror)
#include "tst_mirror.moc"
