#include "dispatch/statistics.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::dispatch;
using domain::ServiceId;
using domain::StepContext;
using domain::Ticket;
using domain::TicketState;
using domain::TicketStep;
using domain::WindowId;
using std::chrono::minutes;

namespace
{

const Moment kEight = fakes::at("2026-11-23", 8);
const Moment kFive = fakes::at("2026-11-23", 17);

struct Step {
    TicketStep step;
    int minute; ///< after eight
};

Ticket ticket(std::initializer_list<Step> steps, const char* service = "newborn")
{
    Ticket made;
    made.state = TicketState::Registering;
    made.service = ServiceId(service);
    for (const Step& each : steps) {
        StepContext context;
        context.at = kEight + minutes(each.minute);
        context.window = WindowId("07");
        made = domain::stepped(std::move(made), each.step, context).value();
    }
    return made;
}

Ticket served(int arrived, int called, int finished)
{
    return ticket({{TicketStep::Enqueue, arrived},
                   {TicketStep::Call, called},
                   {TicketStep::Start, called + 1},
                   {TicketStep::Finish, finished}});
}

Figures figures(const std::vector<Ticket>& tickets, int now = 240, int target = 10)
{
    return figuresOf(tickets, kEight + minutes(now), kEight, kFive, minutes(target));
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void percentilesAreNearestRank();
    void aBucketHoldsItsStartAndNotItsEnd();
    void peopleAtTheEndOfABucketAreCounted();
    void bucketsAheadAreEmpty();
    void anAverageComesWithMedianNinthAndLongestCurrentWait();
    void whatIsFlaggedIsKeptOutAndCounted();
    void theTargetIsMetUpToItsLastSecond();
    void oneWhoWaitsAgainHasNoFinishedWait();
    void linesAreCountedApart();
    void leavingAndServingAreCounted();
    void waitsOfAnotherDayAreNotCounted();
    void anEmptyDayHasNoNumbers();
    void theLineHoldsThoseWhoWaitLongestFirst();
    void timeAtAWindowIsNotPartOfTheWaitInTheLine();
};

void TestStatistics::percentilesAreNearestRank()
{
    QCOMPARE(percentile({15, 20, 35, 40, 50}, 0.3), 20.0);
    QCOMPARE(percentile({50, 15, 40, 20, 35}, 0.5), 35.0);
    QCOMPARE(percentile({15, 20, 35, 40, 50}, 1.0), 50.0);
    QCOMPARE(percentile({15, 20, 35, 40, 50}, 0.0), 15.0);
    QCOMPARE(percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0.9), 9.0);
    std::vector<double> hundred;
    for (int i = 1; i <= 100; ++i)
        hundred.push_back(i);
    QCOMPARE(percentile(hundred, 0.07), 7.0); // 0.07 * 100 lies a rounding error above 7
    QCOMPARE(percentile({}, 0.5), 0.0);
}

void TestStatistics::aBucketHoldsItsStartAndNotItsEnd()
{
    const Figures day = figures({served(0, 30, 60)});
    QCOMPARE(day.halfHours[0].arrived, 1);
    QCOMPARE(day.halfHours[0].called, 0);
    QCOMPARE(day.halfHours[1].called, 1);
    QCOMPARE(day.halfHours[1].served, 0);
    QCOMPARE(day.halfHours[2].served, 1);
    QCOMPARE(day.halfHours.size(), std::size_t{18});
}

void TestStatistics::peopleAtTheEndOfABucketAreCounted()
{
    const Figures day = figures({served(5, 30, 40), served(10, 20, 40), served(30, 61, 70)});
    QCOMPARE(day.halfHours[0].waitingAtEnd, 1); // called at 8:30: belongs to the next bucket, so it still waited
    QCOMPARE(day.halfHours[1].waitingAtEnd, 1);
    QCOMPARE(day.halfHours[2].waitingAtEnd, 0);
}

void TestStatistics::bucketsAheadAreEmpty()
{
    const Figures day = figures({ticket({{TicketStep::Enqueue, 5}})}, 40);
    QCOMPARE(day.halfHours[1].waitingAtEnd, 1);
    QCOMPARE(day.halfHours[2].waitingAtEnd, 0);
}

void TestStatistics::anAverageComesWithMedianNinthAndLongestCurrentWait()
{
    std::vector<Ticket> tickets{ticket({{TicketStep::Enqueue, 180}}), ticket({{TicketStep::Enqueue, 200}})};
    for (int wait = 1; wait <= 10; ++wait)
        tickets.push_back(served(0, wait, wait + 5));
    const WaitFigures waits = figures(tickets).waits;
    QCOMPARE(waits.count, 10);
    QCOMPARE(waits.mean, 5.5 * 60);
    QCOMPARE(waits.median, 5.0 * 60);
    QCOMPARE(waits.p90, 9.0 * 60);
    QCOMPARE(waits.longestCurrent, 60.0 * 60);
}

void TestStatistics::whatIsFlaggedIsKeptOutAndCounted()
{
    Ticket flagged = served(0, 200, 210);
    flagged.periods.front().inaccurate = true;
    const Ticket forced =
        ticket({{TicketStep::Enqueue, 0}, {TicketStep::Call, 4}, {TicketStep::Start, 5}, {TicketStep::ForceEnd, 230}});
    const Figures day = figures({flagged, forced, served(0, 6, 17)});
    QCOMPARE(day.waits.count, 2);
    QCOMPARE(day.waits.excluded, 1);
    QCOMPARE(day.waits.mean, 5.0 * 60);
    QCOMPARE(day.served, 3);
    QCOMPARE(day.meanServiceSeconds, (9.0 + 10.0) / 2 * 60); // 201 to 210 and 7 to 17; the forced one is no measure
}

void TestStatistics::theTargetIsMetUpToItsLastSecond()
{
    const Figures day = figures({served(0, 10, 20), served(0, 11, 20), served(0, 2, 20), served(0, 3, 20)});
    QCOMPARE(day.called, 4);
    QCOMPARE(day.calledWithinTarget, 3);
    QCOMPARE(day.calledWithinTargetShare, 0.75);
}

void TestStatistics::oneWhoWaitsAgainHasNoFinishedWait()
{
    const Ticket back =
        ticket({{TicketStep::Enqueue, 0}, {TicketStep::Call, 10}, {TicketStep::NoShow, 12}, {TicketStep::Return, 20}});
    const Figures day = figures({back}, 25);
    QCOMPARE(day.waits.count, 0);
    QCOMPARE(day.waiting, 1);
    QCOMPARE(day.waits.longestCurrent, 15.0 * 60);
}

void TestStatistics::linesAreCountedApart()
{
    const Figures day = figures({served(0, 10, 20), ticket({{TicketStep::Enqueue, 200}}, "company"),
                                 ticket({{TicketStep::Enqueue, 100}}, "company")});
    QCOMPARE(day.services.size(), std::size_t{2});
    QCOMPARE(day.services[0].service, ServiceId("company"));
    QCOMPARE(day.services[0].waiting, 2);
    QCOMPARE(day.services[0].waits.longestCurrent, 140.0 * 60);
    QCOMPARE(day.services[1].waits.count, 1);
}

void TestStatistics::leavingAndServingAreCounted()
{
    const Figures day = figures({ticket({{TicketStep::Enqueue, 0}, {TicketStep::Leave, 30}}),
                                 ticket({{TicketStep::Enqueue, 0}, {TicketStep::Call, 5}, {TicketStep::Start, 6}})});
    QCOMPARE(day.left, 1);
    QCOMPARE(day.serving, 1);
    QCOMPARE(day.served, 0);
    QCOMPARE(day.waits.count, 1); // who left without a call has no finished wait
}

void TestStatistics::waitsOfAnotherDayAreNotCounted()
{
    const Figures day = figures({served(-60, -30, -10)});
    QCOMPARE(day.waits.count, 0);
    QCOMPARE(day.served, 0);
}

void TestStatistics::anEmptyDayHasNoNumbers()
{
    const Figures day = figures({});
    QCOMPARE(day.waits.count, 0);
    QCOMPARE(day.calledWithinTargetShare, 0.0);
    QCOMPARE(day.meanServiceSeconds, 0.0);
    QVERIFY(day.services.empty());
}

void TestStatistics::theLineHoldsThoseWhoWaitLongestFirst()
{
    const std::vector<Ticket> tickets{ticket({{TicketStep::Enqueue, 20}}), served(0, 5, 15),
                                      ticket({{TicketStep::Enqueue, 3}}), ticket({{TicketStep::Enqueue, 10}})};
    const auto line = lineOf(tickets, kEight + minutes(30));
    QCOMPARE(line.size(), std::size_t(3));
    QCOMPARE(line[0].waited, std::chrono::seconds(minutes(27)));
    QCOMPARE(line[1].waited, std::chrono::seconds(minutes(20)));
    QCOMPARE(line[2].ticket, &tickets[0]);
    QCOMPARE(line[2].since, kEight + minutes(20));
}

void TestStatistics::timeAtAWindowIsNotPartOfTheWaitInTheLine()
{
    const std::vector<Ticket> tickets{
        ticket({{TicketStep::Enqueue, 0}, {TicketStep::Call, 10}, {TicketStep::Start, 11}, {TicketStep::Return, 20}})};
    const auto line = lineOf(tickets, kEight + minutes(25));
    QCOMPARE(line.size(), std::size_t(1));
    QCOMPARE(line[0].since, kEight);
    QCOMPARE(line[0].waited, std::chrono::seconds(minutes(15))); // 0-10 and 20-25
}

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
