#include "sync_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;

namespace
{

void fill(SyncRig& rig, int rows)
{
    auto& scope = rig.hub(Role::Queue).scopes["queue:h"];
    for (int i = 1; i <= rows; ++i)
        scope.push_back(SyncRig::row("t" + std::to_string(i), i));
}

} // namespace

class TestPull : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesAndTheCursorFollows();
    void nothingNewWritesNothing();
    void theBellBringsItAtOnce();
    void aBellThatFallsSilentMakesTheLaneLook();
    void withoutABellItComesInTime();
    void aPageThatLiesIsNotApplied_data();
    void aPageThatLiesIsNotApplied();
    void aCutPageIsFetchedAgainFromTheSameCursor();
    void pagesTooBigAreFetchedInSmallerOnes();
    void anotherLifeStartsOver();
    void aPageThatCannotBeWrittenIsFetchedAgain();
    void whatIsToBeSentGoesBeforePages();
    void aMirrorThatMissedAChangeIsFilledAnewAndOnlyThatScope();
    void sidesThatCountDifferentlyDoNotCarryTheFeedOverAndOver();
};

void TestPull::everythingComesAndTheCursorFollows()
{
    SyncRig rig;
    fill(rig, 1000);
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{1000});
    QCOMPARE(rig.store.cursor("queue:h")->cursor, std::int64_t{1000});
    QVERIFY(std::ranges::count(rig.told, ports::Topic::Queue) > 0);
}

void TestPull::nothingNewWritesNothing()
{
    SyncRig rig;
    fill(rig, 3);
    rig.pass(31s);
    const std::size_t pages = rig.store.pages.size();
    rig.pass(31s);
    rig.pass(31s);
    QCOMPARE(rig.store.pages.size(), pages);
}

void TestPull::theBellBringsItAtOnce()
{
    SyncRig rig;
    fill(rig, 1);
    rig.hub(Role::Queue).newest = 1;
    rig.bell.runReady();
    rig.bell.runDelayed();
    rig.settle();
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{1});
}

void TestPull::aBellThatFallsSilentMakesTheLaneLook()
{
    SyncRig rig;
    rig.bell.runReady();
    rig.bell.runDelayed();
    rig.settle();
    const std::size_t calls = rig.hub(Role::Queue).calls.size();
    rig.hub(Role::Queue).down = true;
    rig.bell.runDelayed();
    rig.settle();
    QVERIFY(rig.hub(Role::Queue).calls.size() > calls);
    QVERIFY(rig.told.size() > 0 && rig.told.back() == ports::Topic::Sync);
    const std::size_t looked = rig.hub(Role::Queue).calls.size();
    rig.bell.runDelayed();
    rig.settle();
    QCOMPARE(rig.hub(Role::Queue).calls.size(), looked); // once is enough: the lane tries again by itself
}

void TestPull::withoutABellItComesInTime()
{
    SyncRig rig;
    fill(rig, 1);
    rig.pass(10s);
    QVERIFY(rig.store.mirror("ticket")->empty());
    rig.pass(21s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{1});
}

void TestPull::aPageThatLiesIsNotApplied_data()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("other scope") << static_cast<int>(Trouble::OtherScope);
    QTest::newRow("backwards") << static_cast<int>(Trouble::Backwards);
    QTest::newRow("standstill") << static_cast<int>(Trouble::Standstill);
}

void TestPull::aPageThatLiesIsNotApplied()
{
    QFETCH(int, trouble);
    SyncRig rig;
    fill(rig, 2);
    rig.hub(Role::Queue).pullTroubles = {static_cast<Trouble>(trouble)};
    const std::size_t pages = rig.store.pages.size();
    rig.pass(31s);
    QCOMPARE(rig.store.pages.size(), pages);
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{2});
}

void TestPull::aCutPageIsFetchedAgainFromTheSameCursor()
{
    SyncRig rig;
    fill(rig, 2);
    rig.hub(Role::Queue).pullTroubles = {Trouble::Truncate};
    rig.pass(31s);
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{2});
    QVERIFY(rig.countOf("pull queue:h 0", Role::Queue) >= 2);
}

void TestPull::pagesTooBigAreFetchedInSmallerOnes()
{
    SyncRig rig;
    fill(rig, 40);
    rig.hub(Role::Queue).pageRows = 10;
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{40});
    QVERIFY(rig.hub(Role::Queue).lastLimit <= 10);
}

void TestPull::anotherLifeStartsOver()
{
    SyncRig rig;
    fill(rig, 3);
    rig.pass(31s);
    rig.hub(Role::Queue).scopes["queue:h"] = {SyncRig::row("new", 1)};
    rig.hub(Role::Queue).epoch = "e2";
    rig.pass(31s);
    const auto mirror = rig.store.mirror("ticket");
    QCOMPARE(mirror->size(), std::size_t{1});
    QCOMPARE(mirror->front().id, std::string("new"));
}

void TestPull::aPageThatCannotBeWrittenIsFetchedAgain()
{
    SyncRig rig;
    fill(rig, 2);
    rig.clock.advance(31s);
    rig.net->runDelayed(); // the page is fetched, and on its way to the store
    rig.store.nextWrite = fail(Fault::Full, "disk.full");
    rig.settle();
    const auto& calls = rig.hub(Role::Queue).calls;
    const auto before = static_cast<std::ptrdiff_t>(calls.size());
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{2});
    const auto next = std::find_if(calls.begin() + before, calls.end(),
                                   [](const auto& call) { return call.starts_with("pull queue:h"); });
    QVERIFY(next != calls.end());
    QCOMPARE(*next, std::string("pull queue:h 0")); // the sum would find what is missing, but later
}

void TestPull::whatIsToBeSentGoesBeforePages()
{
    SyncRig rig;
    fill(rig, 5000);
    rig.clock.advance(31s);
    rig.add(Role::Queue, "t1");
    rig.settle();
    const auto& calls = rig.hub(Role::Queue).calls;
    const auto push = std::ranges::find(calls, "push 1-1");
    const auto laterPage = std::ranges::find_if(calls, [](const auto& call) {
        return call.starts_with("pull") && !call.ends_with(" 0");
    });
    QVERIFY(push != calls.end());
    QVERIFY(push < laterPage);
}

void TestPull::aMirrorThatMissedAChangeIsFilledAnewAndOnlyThatScope()
{
    SyncRig rig;
    fill(rig, 5);
    rig.hub(Role::Cases).scopes["cases:h"] = {SyncRig::row("case", 1)};
    rig.pass(31s);
    rig.store.loseFromMirror("ticket", "t3"); // though the cursor is past it
    const auto casePulls = rig.countOf("pull cases:h 0");
    rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{6}); // and the one of the other scope
    QCOMPARE(rig.countOf("pull cases:h 0"), casePulls);
}

void TestPull::sidesThatCountDifferentlyDoNotCarryTheFeedOverAndOver()
{
    SyncRig rig;
    fill(rig, 5);
    rig.hub(Role::Queue).wrongSum = true;
    rig.pass(31s);
    const std::size_t pages = rig.store.pages.size();
    QCOMPARE(std::ranges::count(rig.store.pages, "queue:h", &ports::PullPage::scope), std::ptrdiff_t{3}); // empty, full, once anew
    for (int i = 0; i < 10; ++i)
        rig.pass(31s);
    QCOMPARE(rig.store.pages.size(), pages);
    rig.hub(Role::Queue).wrongSum = false;
    rig.store.loseFromMirror("ticket", "t3");
    for (int i = 0; i < 12; ++i)
        rig.pass(31s);
    QCOMPARE(rig.store.mirror("ticket")->size(), std::size_t{5});
}

QTEST_APPLESS_MAIN(TestPull)
#include "tst_pull.moc"
