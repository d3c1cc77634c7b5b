#include "sync_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;

class TestPush : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptArrivesOnceAndInOrder();
    void aLostReplyHasNoSecondEffect_data();
    void aLostReplyHasNoSecondEffect();
    void aRequestDeliveredTwiceHasOneEffect();
    void anAnswerThatLiesIsNotBelieved_data();
    void anAnswerThatLiesIsNotBelieved();
    void aRefusedOperationWaitsForAPersonAndHoldsNobodyUp();
    void anOperationThatCannotBeStoredTravelsAsAHusk();
    void whatComesLaterIsAskedForLater();
    void whatIsHeldIsAskedForUntilPatienceEnds();
    void whatWasHeldIsHeardOfWhenItIsJudgedAtLast();
    void aHeldOneThatIsRefusedAtLastSaysWhy();
    void anotherOperationAtTheSamePlaceIsShownToAPerson();
    void aLongOutboxDrainsInBatches();
    void aPersonIsToldWhenVerdictsArrive();
    void aStoreThatCannotRecordIsAskedAgain();
};

void TestPush::whatIsKeptArrivesOnceAndInOrder()
{
    SyncRig rig;
    for (int i = 1; i <= 5; ++i)
        rig.add(Role::Cases, "c" + std::to_string(i));
    rig.settle();
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestPush::aLostReplyHasNoSecondEffect_data()
{
    QTest::addColumn<int>("trouble");
    for (const auto& [name, trouble] :
         std::initializer_list<std::pair<const char*, Trouble>>{{"refused", Trouble::Refuse},
                                                                {"hang", Trouble::Hang},
                                                                {"drop", Trouble::DropReply},
                                                                {"cut", Trouble::Truncate},
                                                                {"portal", Trouble::Portal},
                                                                {"busy", Trouble::Busy},
                                                                {"disk full", Trouble::HubFull},
                                                                {"signed out", Trouble::SignedOut}})
        QTest::newRow(name) << static_cast<int>(trouble);
}

void TestPush::aLostReplyHasNoSecondEffect()
{
    QFETCH(int, trouble);
    SyncRig rig;
    rig.hub().pushTroubles = {static_cast<Trouble>(trouble), static_cast<Trouble>(trouble)};
    rig.add(Role::Cases, "c1");
    rig.add(Role::Cases, "c2");
    rig.settle();
    QVERIFY(rig.state(1) != OperationState::Acknowledged);
    for (int i = 0; i < 3; ++i)
        rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
    QVERIFY(rig.countOf("hello") >= 3); // each failure begins with a hello again
}

void TestPush::aRequestDeliveredTwiceHasOneEffect()
{
    SyncRig rig;
    rig.hub().pushTroubles = {Trouble::Duplicate};
    rig.add(Role::Cases, "c1");
    rig.settle();
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestPush::anAnswerThatLiesIsNotBelieved_data()
{
    QTest::addColumn<int>("trouble");
    QTest::newRow("too few") << static_cast<int>(Trouble::ShortVerdicts);
    QTest::newRow("wrong order") << static_cast<int>(Trouble::WrongOrder);
    QTest::newRow("unknown word") << static_cast<int>(Trouble::UnknownVerdict);
}

void TestPush::anAnswerThatLiesIsNotBelieved()
{
    QFETCH(int, trouble);
    SyncRig rig;
    rig.hub().pushTroubles = {static_cast<Trouble>(trouble)};
    rig.store.add(Role::Cases, "case.withdraw", "c1", Object{});
    rig.store.add(Role::Cases, "case.withdraw", "c2", Object{});
    rig.engine->added(Role::Cases);
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Sent);
    QVERIFY(!rig.store.lanes[Role::Cases][0].verdict);
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
}

void TestPush::aRefusedOperationWaitsForAPersonAndHoldsNobodyUp()
{
    SyncRig rig;
    rig.hub().judging["bad"] = {{VerdictCode::Rejected, "case.unknown", {"bad"}, 0, 0}};
    rig.add(Role::Cases, "c1");
    rig.add(Role::Cases, "bad");
    rig.add(Role::Cases, "c3");
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
    QCOMPARE(rig.state(2), OperationState::NeedsPerson);
    QCOMPARE(rig.store.lanes[Role::Cases][1].verdict->reason, std::string("case.unknown"));
    QCOMPARE(rig.state(3), OperationState::Acknowledged);
}

void TestPush::anOperationThatCannotBeStoredTravelsAsAHusk()
{
    SyncRig rig;
    rig.hub().unstorable = {"poison"};
    for (const char* entity : {"c1", "c2", "poison", "c4", "c5"})
        rig.store.add(Role::Cases, "case.withdraw", entity, Object{{"reason", "私"}});
    rig.engine->added(Role::Cases);
    rig.settle();
    QCOMPARE(rig.hub().received(), std::int64_t{5});
    QCOMPARE(rig.state(3), OperationState::NeedsPerson);
    QCOMPARE(rig.store.lanes[Role::Cases][2].verdict->reason, std::string("wire.operations"));
    QVERIFY(rig.store.lanes[Role::Cases][2].operation.payload.has("reason")); // the work is still here
    QVERIFY(!rig.hub().taken[2].payload.has("reason"));
    for (const std::int64_t sequence : {1, 2, 4, 5})
        QCOMPARE(rig.state(sequence), OperationState::Acknowledged);
}

void TestPush::whatComesLaterIsAskedForLater()
{
    SyncRig rig;
    rig.hub().judging["later"] = {{VerdictCode::RetryLater, "case.locked", {}, 0, 0}};
    rig.add(Role::Cases, "later");
    rig.add(Role::Cases, "c2");
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Pending);
    QCOMPARE(rig.state(2), OperationState::Acknowledged); // the one behind is not held up
    const std::size_t asked = rig.countOf("push 1-1");
    rig.pass(1s);
    QCOMPARE(rig.countOf("push 1-1"), asked);
    rig.pass(15s);
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
    QCOMPARE(rig.hub().effects.size(), std::size_t{2});
}

void TestPush::whatIsHeldIsAskedForUntilPatienceEnds()
{
    SyncRig rig;
    const domain::Verdict held{VerdictCode::Held, "operation.waits", {"q/1"}, 0, 0};
    rig.hub().judging["brief"] = {held, held};
    rig.hub().judging["endless"] = std::deque<domain::Verdict>(100, held);
    rig.add(Role::Cases, "brief");
    rig.add(Role::Cases, "endless");
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Pending);
    for (int i = 0; i < 30; ++i)
        rig.pass(10min);
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
    QCOMPARE(rig.state(2), OperationState::NeedsPerson);
}

namespace
{

/// Held until a person is told of it, and later judged as said.
void holdBeyondPatience(SyncRig& rig)
{
    rig.hub().judging["slow"] =
        std::deque<domain::Verdict>(13, domain::Verdict{VerdictCode::Held, "operation.held", {"q/1"}, 0, 0});
    rig.add(Role::Cases, "slow");
    rig.settle();
    for (int i = 0; i < 60 && rig.state(1) != OperationState::NeedsPerson; ++i)
        rig.pass(1min);
}

} // namespace

void TestPush::whatWasHeldIsHeardOfWhenItIsJudgedAtLast()
{
    SyncRig rig;
    holdBeyondPatience(rig);
    QCOMPARE(rig.state(1), OperationState::NeedsPerson);
    rig.pass(sync::kHeldEvery + 1s);
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
    QVERIFY(rig.exactlyOnce());
    const std::size_t asked = rig.countOf("push 1-1");
    rig.pass(sync::kHeldEvery + 1s);
    QCOMPARE(rig.countOf("push 1-1"), asked); // nothing waits: nobody asks
}

void TestPush::aHeldOneThatIsRefusedAtLastSaysWhy()
{
    SyncRig rig;
    holdBeyondPatience(rig);
    rig.hub().judging["slow"] = {{VerdictCode::Rejected, "operation.dependency", {"q/1"}, 0, 0}};
    rig.restart(); // a fresh connection asks at once
    QCOMPARE(rig.state(1), OperationState::NeedsPerson);
    QCOMPARE(rig.store.lanes[Role::Cases][0].verdict->reason, std::string("operation.dependency"));
}

void TestPush::anotherOperationAtTheSamePlaceIsShownToAPerson()
{
    SyncRig rig;
    domain::Operation other;
    other.id = domain::OperationId("of-a-copy-of-this-file");
    other.sequence = 1;
    rig.hub().taken = {other};
    rig.engine->retryNow();
    rig.restart();
    rig.add(Role::Cases, "c1");
    rig.add(Role::Cases, "c2");
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::NeedsPerson);
    QCOMPARE(rig.store.lanes[Role::Cases][0].verdict->reason, std::string("push.other_operation"));
    QCOMPARE(rig.state(2), OperationState::Acknowledged);
}

void TestPush::aLongOutboxDrainsInBatches()
{
    SyncRig rig;
    rig.hub().down = true;
    for (int i = 1; i <= 1000; ++i)
        rig.store.add(Role::Cases, "case.withdraw", "c" + std::to_string(i), Object{{"i", i}});
    rig.pass(31s);
    rig.hub().down = false;
    rig.pass(31s);
    QVERIFY(rig.exactlyOnce());
    QVERIFY(rig.allAcknowledged());
    const auto pushes =
        std::ranges::count_if(rig.hub().calls, [](const auto& call) { return call.starts_with("push"); });
    QVERIFY(pushes >= 5 && pushes <= 20);
}

void TestPush::aPersonIsToldWhenVerdictsArrive()
{
    SyncRig rig;
    rig.told.clear();
    rig.add(Role::Cases, "c1");
    rig.settle();
    QVERIFY(std::ranges::count(rig.told, ports::Topic::Case) > 0);
    QVERIFY(std::ranges::count(rig.told, ports::Topic::Sync) > 0);
}

void TestPush::aStoreThatCannotRecordIsAskedAgain()
{
    SyncRig rig;
    rig.add(Role::Cases, "c1");
    rig.net->runReady();
    rig.desk->runReady(); // gathered and marked
    rig.net->runReady();  // pushed; the verdict is on its way to the store
    rig.store.nextWrite = fail(Fault::Full, "disk.full");
    rig.settle();
    QCOMPARE(rig.state(1), OperationState::Sent);
    rig.pass(6s);
    QCOMPARE(rig.state(1), OperationState::Acknowledged);
    QVERIFY(rig.exactlyOnce());
}

QTEST_APPLESS_MAIN(TestPush)
#include "tst_push.moc"
