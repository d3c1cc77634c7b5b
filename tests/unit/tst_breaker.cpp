#include "base/backoff.h"
#include "central/health.h"
#include "central/truce.h"
#include "fakes/manual_clock.h"
#include "fakes/seeded_random.h"

#include <QTest>

using namespace yc;
using namespace yc::central;
using namespace std::chrono_literals;

class TestBreaker : public QObject
{
    Q_OBJECT

private slots:
    void aRoleNobodyAskedIsNotSaidToBeReachable();
    void aFailureOpensAndThePauseEndsInOneProbe();
    void aProbeThatFailsOpensAgain();
    void anAnswerClosesAndForgetsTheFailure();
    void sinceIsOfTheStateNotOfTheLastTry();
    void pausesGrowWithinTheirBoundsAndStartOver();
    void theWallClockDoesNotMoveThePause();
    void whatWasTriedLastIsKept();
    void whoLetsNobodyInIsReachedAllTheSame();
    void aTruceEndsWithItsTimeOrWithAGoodAnswer();
    void anAnswerThatWasOnItsWayEndsNoTruce();
};

void TestBreaker::aRoleNobodyAskedIsNotSaidToBeReachable()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    const Breaker breaker(domain::Role::Queue, clock, random);
    QVERIFY(!breaker.health().reachable);
    QCOMPARE(breaker.health().role, domain::Role::Queue);
}

void TestBreaker::aFailureOpensAndThePauseEndsInOneProbe()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    QVERIFY(breaker.admit());
    breaker.failed("net.timeout");
    QVERIFY(!breaker.admit());
    QCOMPARE(breaker.health().lastCode, std::string("net.timeout"));
    clock.set(breaker.health().nextTry);
    QVERIFY(!breaker.admit()); // only the wall moved
    clock.advance(31s);
    QVERIFY(breaker.admit());
    QCOMPARE(breaker.state(), Breaker::State::HalfOpen);
    QVERIFY(!breaker.admit());
}

void TestBreaker::aProbeThatFailsOpensAgain()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    breaker.failed("net.refused");
    clock.advance(31s);
    QVERIFY(breaker.admit());
    breaker.failed("net.refused");
    QCOMPARE(breaker.state(), Breaker::State::Open);
    QVERIFY(!breaker.admit());
}

void TestBreaker::anAnswerClosesAndForgetsTheFailure()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    breaker.failed("net.refused");
    clock.advance(31s);
    QVERIFY(breaker.admit());
    breaker.answered();
    QVERIFY(breaker.admit());
    QVERIFY(breaker.health().reachable);
    QVERIFY(breaker.health().lastCode.empty());
    QCOMPARE(breaker.health().lastGood, clock.now());
}

void TestBreaker::whatWasTriedLastIsKept()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    QVERIFY(breaker.health().lastAsked.empty());
    breaker.asked("/v1/hello");
    const Moment then = clock.now();
    clock.advance(3s);
    breaker.failed("net.timeout");
    QCOMPARE(breaker.health().lastAsked, std::string("/v1/hello"));
    QCOMPARE(breaker.health().lastTry, then);
}

void TestBreaker::aTruceEndsWithItsTimeOrWithAGoodAnswer()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    central::Truce truce(clock);
    truce.wanted(90s);
    clock.advance(89s);
    QVERIFY(truce.holds());
    clock.advance(1s);
    QVERIFY(!truce.holds());
    truce.wanted(90s);
    truce.answered(truce.asking());
    QVERIFY(!truce.holds());
}

void TestBreaker::anAnswerThatWasOnItsWayEndsNoTruce()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    central::Truce truce(clock);
    const std::uint64_t before = truce.asking();
    truce.wanted(90s);
    truce.answered(before);
    QVERIFY(truce.holds());
}

void TestBreaker::whoLetsNobodyInIsReachedAllTheSame()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    breaker.answered("session.needed");
    QVERIFY(breaker.health().reachable);
    QCOMPARE(breaker.health().refusal, std::string("session.needed"));
    breaker.answered();
    QVERIFY(breaker.health().refusal.empty());
}

void TestBreaker::sinceIsOfTheStateNotOfTheLastTry()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    breaker.answered();
    clock.advance(1min);
    const Moment lost = clock.now();
    breaker.failed("net.refused");
    clock.advance(1min);
    breaker.failed("net.refused");
    QCOMPARE(breaker.health().since, lost);
    clock.advance(1min);
    breaker.answered();
    QCOMPARE(breaker.health().since, clock.now());
}

void TestBreaker::pausesGrowWithinTheirBoundsAndStartOver()
{
    fakes::SeededRandom random(7);
    Backoff backoff(500ms, 30s);
    Backoff::Pause longest = 0ms;
    Backoff::Pause last = 500ms;
    for (int i = 0; i < 1000; ++i) {
        const Backoff::Pause pause = backoff.next(random);
        QVERIFY(pause >= 500ms && pause <= 30s && pause <= last * 3);
        last = pause;
        longest = std::max(longest, pause);
    }
    QVERIFY(longest > 20s);
    backoff.reset();
    QVERIFY(backoff.next(random) <= 1500ms);
}

void TestBreaker::theWallClockDoesNotMoveThePause()
{
    fakes::ManualClock clock(fakes::mondayMorning());
    fakes::SeededRandom random;
    Breaker breaker(domain::Role::Queue, clock, random);
    breaker.failed("net.refused");
    clock.jumpWall(-24h);
    clock.advance(31s);
    QVERIFY(breaker.admit());
}

QTEST_APPLESS_MAIN(TestBreaker)
#include "tst_breaker.moc"
