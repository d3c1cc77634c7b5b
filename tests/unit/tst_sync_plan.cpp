#include "base/pace.h"
#include "sync/plan.h"

#include <QTest>

using namespace yc;
using namespace yc::sync;
using namespace std::chrono_literals;

namespace
{

constexpr Tick kNow = Tick(1h);

/// Connected, and nothing to do.
LaneState resting()
{
    LaneState state;
    state.connected = true;
    state.pushAt = kNow + 30s;
    state.scopes = {{.scope = "cases:h", .dueAt = kNow + 20s, .cursor = {}}};
    return state;
}

} // namespace

class TestSyncPlan : public QObject
{
    Q_OBJECT

private slots:
    void theFirstThingIsAHello();
    void theBackOffGoesBeforeEverything();
    void ownWorkGoesBeforePages();
    void littleThingsGoBeforePages();
    void theLongestDueScopeIsPulledFirst();
    void restEndsWithTheNextThingDue();
    void aLaneAlwaysWakesAgain();
    void onlyWhoOwesSomethingCanBeStuck();
    void jobsShrinkWhenTheyTakeTooLong();
};

void TestSyncPlan::theFirstThingIsAHello()
{
    QVERIFY(nextStep(LaneState(), kNow).step == Step::Hello);
}

void TestSyncPlan::theBackOffGoesBeforeEverything()
{
    LaneState state = resting();
    state.pushAt = kNow;
    state.nextTry = kNow + 3s;
    const Plan plan = nextStep(state, kNow);
    QVERIFY(plan.step == Step::Wait);
    QVERIFY(plan.until == kNow + 3s);
    QVERIFY(nextStep(state, kNow + 3s).step == Step::Push);
}

void TestSyncPlan::ownWorkGoesBeforePages()
{
    LaneState state = resting();
    state.pushAt = kNow;
    state.scopes[0].dueAt = kNow - 1h;
    QVERIFY(nextStep(state, kNow).step == Step::Push);
}

void TestSyncPlan::littleThingsGoBeforePages()
{
    LaneState state = resting();
    state.scopes[0].dueAt = kNow;
    state.numbersAt = kNow;
    state.reportAt = kNow;
    QVERIFY(nextStep(state, kNow).step == Step::TopUp);
    state.numbersAt = kNow + 1s;
    QVERIFY(nextStep(state, kNow).step == Step::Report);
    state.reportAt = kNow + 1s;
    QVERIFY(nextStep(state, kNow).step == Step::Pull);
}

void TestSyncPlan::theLongestDueScopeIsPulledFirst()
{
    LaneState state = resting();
    state.scopes[0].dueAt = kNow - 1s;
    state.scopes.push_back({.scope = "more:h", .dueAt = kNow - 2s, .cursor = {}});
    QCOMPARE(nextStep(state, kNow).scope, std::size_t{1});
}

void TestSyncPlan::restEndsWithTheNextThingDue()
{
    LaneState state = resting();
    QVERIFY(nextStep(state, kNow).until == kNow + 20s);
    state.reportAt = kNow + 5s;
    QVERIFY(nextStep(state, kNow).until == kNow + 5s);
    state.numbersAt = kNow + 4s;
    QVERIFY(nextStep(state, kNow).until == kNow + 4s);
}

void TestSyncPlan::aLaneAlwaysWakesAgain()
{
    LaneState state;
    state.connected = true;
    state.pushAt = kNow + kRescanEvery; // no scope, no duty, nothing to send
    const Plan plan = nextStep(state, kNow);
    QVERIFY(plan.step == Step::Wait);
    QVERIFY(plan.until == kNow + kRescanEvery);
}

void TestSyncPlan::onlyWhoOwesSomethingCanBeStuck()
{
    LaneState state = resting();
    QVERIFY(!stuckAt(state));
    state.unsent = true;
    state.progressAt = kNow;
    QVERIFY(stuckAt(state) == kNow + kStuckAfter);
    state.connected = false;
    QVERIFY(!stuckAt(state)); // the back-off brings the next try
    state.busy = true;
    state.busySince = kNow + 1s;
    QVERIFY(stuckAt(state) == kNow + 1s + kStuckAfter);
}

void TestSyncPlan::jobsShrinkWhenTheyTakeTooLong()
{
    Pace pace(8, 64, 200);
    pace.took(1ms);
    QCOMPARE(pace.rows(), 128);
    pace.took(5ms);
    QCOMPARE(pace.rows(), 128);
    pace.took(11ms);
    QCOMPARE(pace.rows(), 64);
    for (int i = 0; i < 10; ++i)
        pace.took(1s);
    QCOMPARE(pace.rows(), 8);
    QVERIFY(pace.atLeast());
    for (int i = 0; i < 10; ++i)
        pace.took(0ms);
    QCOMPARE(pace.rows(), 200);
}

QTEST_APPLESS_MAIN(TestSyncPlan)
#include "tst_sync_plan.moc"
