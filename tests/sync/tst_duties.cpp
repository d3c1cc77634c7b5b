#include "sync_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using namespace std::chrono_literals;

class TestDuties : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreLeasedBeforeTheyRunOut();
    void enoughNumbersAreNotLeasedAgain();
    void aRefusedLeaseIsAskedForAgain();
    void aWindowKeepsNumbersForThirtyBusyDays();
    void whatIsUnsentIsReported();
    void theTokenReachesTheCentralSystems();
    void anIdleSyncWakesRarely();
};

void TestDuties::numbersAreLeasedBeforeTheyRunOut()
{
    SyncRig rig;
    QCOMPARE(*rig.store.numbersLeft(), std::int64_t{150});
    for (int i = 0; i < 60; ++i)
        QVERIFY(rig.store.takeNumber().ok());
    rig.pass(11min);
    QCOMPARE(*rig.store.numbersLeft(), std::int64_t{240});
}

void TestDuties::enoughNumbersAreNotLeasedAgain()
{
    SyncRig rig;
    for (int i = 0; i < 5; ++i)
        rig.pass(11min);
    QCOMPARE(rig.central.numbersGiven, std::int64_t{150});
}

void TestDuties::aRefusedLeaseIsAskedForAgain()
{
    SyncRig rig;
    for (int i = 0; i < 100; ++i)
        QVERIFY(rig.store.takeNumber().ok());
    rig.central.numbersRefused = true;
    rig.pass(11min);
    QCOMPARE(*rig.store.numbersLeft(), std::int64_t{50});
    rig.central.numbersRefused = false;
    rig.pass(61s);
    QCOMPARE(*rig.store.numbersLeft(), std::int64_t{200});
}

void TestDuties::aWindowKeepsNumbersForThirtyBusyDays()
{
    constexpr std::int64_t kWorkingDays = 22, kCasesADay = 150;
    const sync::NumberPolicy policy;
    QVERIFY(policy.keep >= kWorkingDays * kCasesADay);
    QVERIFY(policy.lease >= policy.keep); // also a window that has just begun
}

void TestDuties::whatIsUnsentIsReported()
{
    SyncRig rig;
    rig.hub().down = true;
    rig.add(Role::Cases, "c1");
    rig.settle();
    rig.pass(61s);
    QCOMPARE(rig.central.reports.back().sent, 1); // it left, and nobody knows whether it arrived
    QCOMPARE(rig.central.reports.back().oldest, fakes::mondayMorning());
}

void TestDuties::theTokenReachesTheCentralSystems()
{
    SyncRig rig;
    QCOMPARE(rig.central.token, std::string("token"));
    rig.engine->session({}, domain::HallId("h"));
    QVERIFY(rig.central.token.empty());
}

void TestDuties::anIdleSyncWakesRarely()
{
    SyncRig rig;
    rig.pass(31s);
    const std::size_t before = rig.hub().calls.size();
    for (int i = 0; i < 60; ++i)
        rig.pass(1s);
    // One pull each half minute, and nothing else on the line.
    QVERIFY(rig.hub().calls.size() - before <= 3);
}

QTEST_APPLESS_MAIN(TestDuties)
#include "tst_duties.moc"
