#include "sync_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void oneRoleDownDoesNotHoldTheOthers();
    void anOutageEndsByItself();
    void newWorkAndAPersonCutTheBackOffShort();
    void aRestartInTheMiddleLosesAndDoublesNothing();
    void whatTheHubAlreadyHasIsMarkedAsArrived();
    void aRestoredHubGetsEverythingAgain();
    void aGapLeadsToTheDenseCheck();
    void anotherLifeOfTheHubIsNoticedByThePull();
    void operationsNobodyAnnouncedAreFound();
    void aLostJobIsTornDownByTheWatchdog();
    void anotherVersionIsNotHammered();
    void aLockedStoreWaitsForTheSession();
    void aNewSessionHearsOfATroubleThatGoesOn();
    void theHubsOffsetIsKept();
    void aClockThatIsSetHoldsNothingUpAndHurriesNothing_data();
    void aClockThatIsSetHoldsNothingUpAndHurriesNothing();
    void randomTroublesEndWithEverythingThereOnce();
};

void TestRecovery::oneRoleDownDoesNotHoldTheOthers()
{
    SyncRig rig;
    rig.hub(Role::Queue).down = true;
    rig.add(Role::Queue, "t1");
    rig.add(Role::Cases, "c1");
    rig.add(Role::Statistics, "s1");
    rig.settle();
    QVERIFY(rig.allAcknowledged(Role::Cases));
    QVERIFY(rig.allAcknowledged(Role::Statistics));
    QVERIFY(!rig.allAcknowledged(Role::Queue));
}

void TestRecovery::anOutageEndsByItself()
{
    SyncRig rig;
    rig.hub().down = true;
    rig.add(Role::Cases, "c1");
    for (int i = 0; i < 20; ++i)
        rig.pass(30s);
    QVERIFY(rig.countOf("hello") >= 20); // tried all the time, at the longest pause
    rig.hub().down = false;
    rig.pass(30s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::newWorkAndAPersonCutTheBackOffShort()
{
    SyncRig rig;
    rig.hub().down = true;
    rig.add(Role::Cases, "c1");
    for (int i = 0; i < 10; ++i)
        rig.pass(30s);
    const std::size_t tried = rig.countOf("hello");
    rig.engine->retryNow();
    rig.settle();
    QCOMPARE(rig.countOf("hello"), tried + 1);
    rig.hub().down = false;
    rig.add(Role::Cases, "c2");
    rig.settle();
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::aRestartInTheMiddleLosesAndDoublesNothing()
{
    // The program is cut off after every possible number of jobs.
    for (int jobs = 0; jobs < 12; ++jobs) {
        SyncRig rig;
        rig.add(Role::Cases, "c1");
        rig.add(Role::Cases, "c2");
        for (int i = 0; i < jobs; ++i) {
            if (i % 2 == 0)
                rig.net->runReady();
            else
                rig.desk->runReady();
        }
        rig.restart();
        QVERIFY(rig.exactlyOnce());
        QVERIFY(rig.allAcknowledged());
    }
}

void TestRecovery::whatTheHubAlreadyHasIsMarkedAsArrived()
{
    SyncRig rig;
    rig.hub().taken = {rig.store.add(Role::Cases, "case.withdraw", "c1", Object{})};
    rig.engine->session({.main = "token", .others = {}}, domain::HallId("h"));
    rig.net->runReady();
    rig.desk->runReady(); // the hello is compared with the outbox; nothing was pushed yet
    QCOMPARE(rig.countOf("push 1-1"), std::size_t{0});
    QCOMPARE(rig.state(1), OperationState::Sent);
    rig.settle();
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::aRestoredHubGetsEverythingAgain()
{
    SyncRig rig;
    for (int i = 1; i <= 6; ++i)
        rig.add(Role::Cases, "c" + std::to_string(i));
    rig.settle();
    QVERIFY(rig.allAcknowledged());
    rig.hub().restoreTo(2, "e2");
    rig.add(Role::Cases, "c7"); // refused as of another life, which leads to a hello and the dense check
    rig.settle();
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
    QCOMPARE(rig.hub().received(), std::int64_t{7});
}

void TestRecovery::aGapLeadsToTheDenseCheck()
{
    SyncRig rig;
    for (int i = 1; i <= 6; ++i)
        rig.add(Role::Cases, "c" + std::to_string(i));
    rig.settle();
    rig.hub().restoreTo(2, rig.hub().epoch); // its start did not tell that it went back
    rig.add(Role::Cases, "c7");
    rig.settle();
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QCOMPARE(rig.hub().received(), std::int64_t{7});
}

void TestRecovery::anotherLifeOfTheHubIsNoticedByThePull()
{
    SyncRig rig;
    rig.hub().scopes["cases:h"] = {SyncRig::row("c1", 1)};
    rig.add(Role::Cases, "c1");
    rig.pass(31s);
    QVERIFY(rig.allAcknowledged());
    rig.hub().restoreTo(0, "e2");
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QCOMPARE(rig.store.cursor("cases:h")->epoch, std::string("e2"));
}

void TestRecovery::operationsNobodyAnnouncedAreFound()
{
    SyncRig rig;
    rig.store.add(Role::Cases, "case.withdraw", "c1", Object{});
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Pending);
    rig.pass(31s);
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
}

void TestRecovery::aLostJobIsTornDownByTheWatchdog()
{
    SyncRig rig;
    rig.add(Role::Cases, "c1");
    rig.net->runReady(); // the read of the outbox is posted at the desk worker
    rig.desk.emplace();  // which forgets it
    rig.pass(30s);
    QCOMPARE(rig.state(1), OperationState::Pending);
    const std::size_t rebuilt = rig.countOf("reset");
    rig.pass(31s);
    rig.pass(31s);
    QVERIFY(rig.countOf("reset") > rebuilt);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::anotherVersionIsNotHammered()
{
    SyncRig rig;
    rig.hub().pushTroubles = {Trouble::OtherVersion};
    rig.add(Role::Cases, "c1");
    rig.settle();
    const std::size_t tried = rig.hub().calls.size();
    rig.pass(5min);
    QCOMPARE(rig.hub().calls.size(), tried);
    rig.pass(6min);
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::aLockedStoreWaitsForTheSession()
{
    SyncRig rig;
    rig.store.add(Role::Cases, "case.withdraw", "c1", Object{});
    rig.store.locked = true;
    rig.restart();
    QCOMPARE(rig.state(1), OperationState::Pending);
    rig.store.locked = false;
    rig.engine->session({.main = "token", .others = {}}, domain::HallId("h"));
    rig.settle();
    QVERIFY(rig.allAcknowledged());
}

/// A sign-in whose answer was lost begins offline under lanes that have long been answered "session needed": unless they
/// say so again, nobody learns that the hub can be asked anew.
void TestRecovery::aNewSessionHearsOfATroubleThatGoesOn()
{
    SyncRig rig;
    for (const Role role : {Role::Queue, Role::Cases, Role::Statistics})
        rig.hub(role).down = true;
    rig.pass(31s);
    rig.pass(31s);
    rig.told.clear();
    rig.pass(31s);
    QVERIFY(rig.told.empty()); // it goes on: no news
    rig.engine->session({}, domain::HallId("h"));
    rig.settle();
    QVERIFY(std::ranges::count(rig.told, ports::Topic::Sync) >= 3); // each lane, whatever the uploads say
}

void TestRecovery::theHubsOffsetIsKept()
{
    SyncRig rig;
    QCOMPARE(rig.store.setting(ports::kHubOffsetSetting), std::string("0")); // compared, and both clocks are one
    QVERIFY(rig.store.setSetting(ports::kHubOffsetSetting, "600000000").ok());
    rig.restart();
    QCOMPARE(rig.store.setting(ports::kHubOffsetSetting), std::string("0"));
}

void TestRecovery::aClockThatIsSetHoldsNothingUpAndHurriesNothing_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("a day back") << -24;
    QTest::newRow("a day ahead") << 24;
}

void TestRecovery::aClockThatIsSetHoldsNothingUpAndHurriesNothing()
{
    QFETCH(int, hours);
    SyncRig rig;
    rig.hub().down = true;
    rig.add(Role::Cases, "c1");
    for (int i = 0; i < 10; ++i)
        rig.pass(30s); // the pause is at its longest
    const std::size_t tried = rig.countOf("hello");
    rig.clock.jumpWall(std::chrono::hours(hours));
    rig.pass(0s);
    QCOMPARE(rig.countOf("hello"), tried);
    rig.hub().down = false;
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestRecovery::randomTroublesEndWithEverythingThereOnce()
{
    constexpr Trouble kAll[] = {Trouble::None,     Trouble::Refuse,        Trouble::Hang,       Trouble::DropReply,
                                Trouble::Truncate, Trouble::Portal,        Trouble::Busy,       Trouble::SignedOut,
                                Trouble::Duplicate, Trouble::ShortVerdicts, Trouble::WrongOrder, Trouble::UnknownVerdict};
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SyncRig rig;
        fakes::SeededRandom dice(seed);
        for (int turn = 0; turn < 30; ++turn) {
            rig.hub().pushTroubles.push_back(kAll[randomBelow(dice, std::size(kAll))]);
            rig.hub().helloTroubles.push_back(kAll[randomBelow(dice, std::size(kAll))]);
            rig.add(Role::Cases, "c" + std::to_string(turn));
            if (randomBelow(dice, 8) == 0)
                rig.restart();
            if (randomBelow(dice, 16) == 0)
                rig.hub().restoreTo(static_cast<std::int64_t>(randomBelow(dice, 5)), "e" + std::to_string(turn));
            rig.pass(std::chrono::milliseconds(randomBelow(dice, 20000)));
        }
        rig.hub().pushTroubles.clear();
        rig.hub().helloTroubles.clear();
        rig.restart();
        const bool allThere = rig.exactlyOnce() && rig.allAcknowledged();
        QVERIFY2(allThere, ("seed " + std::to_string(seed)).c_str());
    }
}

QTEST_APPLESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
