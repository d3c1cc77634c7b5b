#include "domain/ticket.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;
using std::chrono::minutes;
using std::chrono::seconds;

namespace
{

const Moment kMorning = fakes::at("2026-11-23", 9);

StepContext from(const char* window, int minute, const char* reason = "")
{
    return {.at = kMorning + minutes(minute),
            .window = WindowId(window),
            .clerk = UserId("C07"),
            .service = ServiceId("company"),
            .reason = reason};
}

Ticket booked(TicketState state = TicketState::Registering)
{
    Ticket ticket;
    ticket.id = TicketId("t1");
    ticket.number = "A022";
    ticket.service = ServiceId("newborn");
    ticket.state = state;
    return ticket;
}

Ticket after(Ticket ticket, TicketStep step, int minute, const char* window = "07")
{
    return stepped(std::move(ticket), step, from(window, minute)).value();
}

Ticket waiting()
{
    return after(booked(), TicketStep::Enqueue, 0);
}

Ticket called()
{
    return after(waiting(), TicketStep::Call, 10);
}

Ticket serving()
{
    return after(called(), TicketStep::Start, 12);
}

Ticket held()
{
    return after(serving(), TicketStep::Hold, 20);
}

Ticket missed()
{
    return after(called(), TicketStep::NoShow, 15);
}

const std::vector<TicketStep> kAllSteps{TicketStep::Enqueue, TicketStep::Call,     TicketStep::Recall,
                                        TicketStep::Start,   TicketStep::Hold,     TicketStep::NoShow,
                                        TicketStep::Return,  TicketStep::Transfer, TicketStep::Finish,
                                        TicketStep::Leave,   TicketStep::ForceEnd};

} // namespace

class TestTicket : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheKnownStepsLeadOutOfEachState();
    void aTicketIsCalledOnce();
    void anotherWindowCannotGoOnWithIt();
    void everyClaimGetsANewFence();
    void aRecallAnnouncesWithoutChangingThePeriod();
    void timeIsNeverOverwritten();
    void theWaitRunsUntilTheLastCall();
    void aTransferKeepsTheWaitAndChangesTheService();
    void oneWhoComesBackGetsTheClassOfTheReturned();
    void aForcedEndFlagsItsPeriod();
    void aPeriodThatSleptOvernightIsFlagged();
    void aClockSetBackNeverMakesANegativePeriod();
    void endsNameTheirReason();
};

void TestTicket::onlyTheKnownStepsLeadOutOfEachState()
{
    using enum TicketState;
    using Legal = std::map<TicketStep, TicketState>;
    const std::vector<std::pair<Ticket, Legal>> table{
        {booked(Booked), {{TicketStep::Enqueue, Waiting}, {TicketStep::Leave, Left}}},
        {booked(), {{TicketStep::Enqueue, Waiting}, {TicketStep::Start, Serving}, {TicketStep::Leave, Left}}},
        {waiting(), {{TicketStep::Call, Called}, {TicketStep::Transfer, Waiting}, {TicketStep::Leave, Left}}},
        {called(),
         {{TicketStep::Recall, Called},
          {TicketStep::Start, Serving},
          {TicketStep::NoShow, Missed},
          {TicketStep::Return, Waiting},
          {TicketStep::Transfer, Waiting},
          {TicketStep::Leave, Left},
          {TicketStep::ForceEnd, Done}}},
        {serving(),
         {{TicketStep::Hold, OnHold},
          {TicketStep::Return, Waiting},
          {TicketStep::Transfer, Waiting},
          {TicketStep::Finish, Done},
          {TicketStep::ForceEnd, Done}}},
        {held(),
         {{TicketStep::Start, Serving},
          {TicketStep::Return, Waiting},
          {TicketStep::Transfer, Waiting},
          {TicketStep::Leave, Left},
          {TicketStep::ForceEnd, Done}}},
        {missed(), {{TicketStep::Return, Waiting}, {TicketStep::Leave, Left}}},
        {after(serving(), TicketStep::Finish, 30), {}},
        {after(waiting(), TicketStep::Leave, 30), {}}};
    for (const auto& [ticket, legal] : table) {
        for (const TicketStep step : kAllSteps) {
            const Result<Ticket> next = stepped(ticket, step, from("07", 40));
            const std::string what = name(ticket.state) + " + " + name(step);
            const auto known = legal.find(step);
            QVERIFY2(next.ok() == (known != legal.end()), what.c_str());
            if (next.ok())
                QVERIFY2(next->state == known->second, what.c_str());
        }
    }
}

void TestTicket::aTicketIsCalledOnce()
{
    for (const Ticket& ticket : {called(), serving(), held()}) {
        const Result<Ticket> again = stepped(ticket, TicketStep::Call, from("08", 30));
        QVERIFY(!again.ok());
        QVERIFY(again.problem() == fail(Fault::Rejected, "ticket.not_from_here", {}, {"call", name(ticket.state)}));
    }
}

void TestTicket::anotherWindowCannotGoOnWithIt()
{
    for (const TicketStep step : {TicketStep::Recall, TicketStep::Start, TicketStep::NoShow, TicketStep::Return}) {
        const Result<Ticket> taken = stepped(called(), step, from("08", 11));
        QVERIFY(!taken.ok());
        QCOMPARE(taken.problem().code, std::string("ticket.other_window"));
    }
    QVERIFY(stepped(serving(), TicketStep::ForceEnd, from("", 50)).ok());
    QVERIFY(stepped(missed(), TicketStep::Return, from("", 50)).ok());
}

void TestTicket::everyClaimGetsANewFence()
{
    const Ticket first = called();
    QCOMPARE(first.fence, std::int64_t{1});
    QCOMPARE(after(first, TicketStep::Start, 12).fence, std::int64_t{1});
    const Ticket second = after(after(first, TicketStep::Return, 13), TicketStep::Call, 14, "08");
    QCOMPARE(second.fence, std::int64_t{2});
    QCOMPARE(second.window, WindowId("08"));
    QVERIFY(after(first, TicketStep::Return, 13).window.empty());
}

void TestTicket::aRecallAnnouncesWithoutChangingThePeriod()
{
    const Ticket again = after(called(), TicketStep::Recall, 11);
    QCOMPARE(again.calls, 2);
    QCOMPARE(again.periods, called().periods);
    QCOMPARE(again.state, TicketState::Called);
}

void TestTicket::timeIsNeverOverwritten()
{
    const Ticket done = after(after(held(), TicketStep::Start, 25), TicketStep::Finish, 40);
    QCOMPARE(done.periods.size(), std::size_t{5});
    for (std::size_t i = 1; i < done.periods.size(); ++i)
        QVERIFY(done.periods[i - 1].to == done.periods[i].from);
    const TicketTimes times = timesOf(done, kMorning + minutes(300));
    QCOMPARE(times.wait, seconds(minutes(10)));
    QCOMPARE(times.walk, seconds(minutes(2)));
    QCOMPARE(times.service, seconds(minutes(8 + 15)));
    QCOMPARE(times.hold, seconds(minutes(5)));
    QVERIFY(!times.inaccurate);
}

void TestTicket::theWaitRunsUntilTheLastCall()
{
    QCOMPARE(timesOf(waiting(), kMorning + minutes(7)).wait, seconds(minutes(7)));
    const Ticket back = after(missed(), TicketStep::Return, 20);
    QCOMPARE(timesOf(back, kMorning + minutes(26)).wait, seconds(minutes(10 + 6)));
    const Ticket again = after(back, TicketStep::Call, 30);
    QCOMPARE(timesOf(again, kMorning + minutes(60)).wait, seconds(minutes(10 + 10)));
    const Ticket gone = after(back, TicketStep::Leave, 50);
    QCOMPARE(timesOf(gone, kMorning + minutes(60)).wait, seconds(minutes(10)));
}

void TestTicket::aTransferKeepsTheWaitAndChangesTheService()
{
    const Ticket moved = after(serving(), TicketStep::Transfer, 20);
    QCOMPARE(moved.service, ServiceId("company"));
    QCOMPARE(timesOf(moved, kMorning + minutes(25)).wait, seconds(minutes(15)));
    StepContext nowhere = from("07", 20);
    nowhere.service = ServiceId();
    QCOMPARE(stepped(serving(), TicketStep::Transfer, nowhere).problem().code, std::string("ticket.service_missing"));
}

void TestTicket::oneWhoComesBackGetsTheClassOfTheReturned()
{
    QCOMPARE(after(missed(), TicketStep::Return, 20).priority, PriorityClass::Returned);
    Ticket elderly = missed();
    elderly.priority = PriorityClass::Elderly;
    QCOMPARE(after(elderly, TicketStep::Return, 20).priority, PriorityClass::Elderly);
}

void TestTicket::aForcedEndFlagsItsPeriod()
{
    const Ticket forced = after(serving(), TicketStep::ForceEnd, 200);
    QVERIFY(forced.periods.back().inaccurate);
    QVERIFY(!forced.periods.front().inaccurate);
    QVERIFY(timesOf(forced, kMorning).inaccurate);
}

void TestTicket::aPeriodThatSleptOvernightIsFlagged()
{
    const Ticket slept = after(serving(), TicketStep::Finish, 24 * 60);
    QVERIFY(slept.periods.back().inaccurate);
}

void TestTicket::aClockSetBackNeverMakesANegativePeriod()
{
    const Ticket back = after(called(), TicketStep::Start, 5); // called at minute 10
    QCOMPARE(*back.periods[1].to, back.periods[1].from);
    QVERIFY(back.periods[1].inaccurate);
    QCOMPARE(back.periods[2].from, kMorning + minutes(10));
    QVERIFY(back.periods[2].inaccurate);
    QCOMPARE(timesOf(back, kMorning).service, seconds(0));
}

void TestTicket::endsNameTheirReason()
{
    QCOMPARE(after(serving(), TicketStep::Finish, 30).endReason, std::string("finished"));
    QCOMPARE(after(serving(), TicketStep::ForceEnd, 30).endReason, std::string("forced"));
    QCOMPARE(after(waiting(), TicketStep::Leave, 30).endReason, std::string("walked_out"));
    QCOMPARE(stepped(missed(), TicketStep::Leave, from("", 30, "no_show"))->endReason, std::string("no_show"));
    QVERIFY(after(serving(), TicketStep::Finish, 30).window.empty());
}

QTEST_APPLESS_MAIN(TestTicket)
#include "tst_ticket.moc"
