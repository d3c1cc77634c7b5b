#include "hub/operations.h"
#include "hub/test_hall.h"

#include "wire/endpoints.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using domain::TicketStep;
using std::chrono::minutes;

namespace
{

/// A morning at one window, every step told to the hub as a desk tells it.
struct Morning {
    TestHall hall;
    Client client = hall.desk();
    Workstation desk{client, "k1", kClerk, "07"};
    Client supervisor = hall.desk(kSupervisor, "");
    int claims = 0;

    void arrive(const char* service = "newborn") { client.post(wire::path::kTake, Object{{"service", service}}); }
    Reply call()
    {
        return client.post(wire::path::kCall,
                           Object{{"claim", "claim-" + std::to_string(++claims)}, {"window", "07"}, {"ticket", ""}});
    }
    bool step(const Reply& called, TicketStep step)
    {
        domain::StepTicket command;
        command.ticket = domain::TicketId(called.json["ticket"]["id"].toString());
        command.step = step;
        command.fence = called.json["fence"].toInteger();
        command.at = hall.clock.now();
        return desk.hand(Role::Queue, "ticket.step", command.ticket.text(), domain::toValue(command), command.at)
                   .code == domain::VerdictCode::Applied;
    }
    /// Wait, be called, be served.
    bool serve(minutes wait, minutes service)
    {
        hall.clock.advance(wait);
        const Reply called = call();
        const bool started = step(called, TicketStep::Start);
        hall.clock.advance(service);
        return started && step(called, TicketStep::Finish);
    }
    Value figures() { return supervisor.get(wire::path::kHall).json; }
};

const Value& named(const Value& rows, const char* key, const char* name)
{
    static const Value kNone;
    for (const Value& row : rows.toArray()) {
        if (row[key].toString() == name)
            return row;
    }
    return kNone;
}

} // namespace

class HubStatistics : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfTheEvents()
    {
        Morning day;
        for (int person = 0; person < 5; ++person)
            day.arrive();
        QVERIFY(day.serve(minutes(4), minutes(6)));
        const Reply missed = day.call();
        QVERIFY(day.step(missed, TicketStep::NoShow));
        const Reply serving = day.call();
        QVERIFY(day.step(serving, TicketStep::Start));
        const Value seen = day.figures();
        const Value& counts = seen["counts"];
        QCOMPARE(counts["served"].toInteger(), 1);
        QCOMPARE(counts["serving"].toInteger(), 1);
        QCOMPARE(counts["called"].toInteger(), 3);
        QCOMPARE(counts["waiting"].toInteger(), 2);
    }

    void waitsAreFromArrivalToTheCallAndServicesFromStartToEnd()
    {
        Morning day;
        day.arrive();
        day.arrive();
        QVERIFY(day.serve(minutes(4), minutes(6)));  // waited 4, served 6
        QVERIFY(day.serve(minutes(0), minutes(10))); // waited 10, served 10
        const Value seen = day.figures();
        const Value& line = named(seen["waits"], "service", "newborn");
        QCOMPARE(line["count"].toInteger(), 2);
        QCOMPARE(line["mean"].toInteger(), 7 * 60);
        QCOMPARE(line["p90"].toInteger(), 10 * 60);
        QCOMPARE(named(seen["numbers"], "id", "mean_service")["value"].toInteger(), 8 * 60);
        QCOMPARE(named(seen["waits"], "service", "other")["count"].toInteger(), 0);
    }

    void aShareOfNothingIsNotCalledGood()
    {
        Morning day;
        day.arrive();
        for (const char* id : {"mean_service", "called_in_time", "first_time"})
            QCOMPARE(named(day.figures()["numbers"], "id", id)["tone"].toString(), std::string("none"));
        QVERIFY(day.serve(minutes(4), minutes(6)));
        QCOMPARE(named(day.figures()["numbers"], "id", "called_in_time")["tone"].toString(), std::string("ok"));
        QCOMPARE(named(day.figures()["numbers"], "id", "first_time")["tone"].toString(), std::string("none"));
    }

    void theHalfHoursAddUpToTheDay()
    {
        Morning day;
        for (int person = 0; person < 6; ++person) {
            day.arrive();
            day.hall.clock.advance(minutes(11));
            QVERIFY(day.serve(minutes(2), minutes(5)));
        }
        const Value seen = day.figures();
        std::int64_t arrived = 0;
        std::int64_t called = 0;
        std::int64_t served = 0;
        for (const Value& half : seen["halfHours"].toArray()) {
            arrived += half["arrived"].toInteger();
            called += half["called"].toInteger();
            served += half["served"].toInteger();
        }
        QVERIFY(seen["halfHours"].toArray().size() >= 3);
        QCOMPARE(arrived, 6);
        QCOMPARE(called, 6);
        QCOMPARE(served, 6);
    }

    void theWindowShowsWhomItServes()
    {
        Morning day;
        day.arrive();
        const Reply called = day.call();
        QVERIFY(day.step(called, TicketStep::Start));
        const Value seen = day.figures();
        const Value& seat = named(seen["windows"], "id", "07");
        QCOMPARE(seat["number"].toString(), std::string("A001"));
        QCOMPARE(seat["ticketState"].toString(), std::string("serving"));
        QCOMPARE(seat["clerkName"].toString(), std::string("王示范"));
        QVERIFY(named(seen["windows"], "id", "05")["number"].toString().empty());
    }

    void yesterdayDoesNotCount()
    {
        Morning day;
        day.arrive();
        QVERIFY(day.serve(minutes(1), minutes(1)));
        day.hall.clock.advance(std::chrono::hours(24));
        Client tomorrow = day.hall.desk(kSupervisor, "");
        QCOMPARE(tomorrow.get(wire::path::kHall).json["counts"]["served"].toInteger(), 0);
    }
};

QTEST_GUILESS_MAIN(HubStatistics)
#include "tst_hub_statistics.moc"
