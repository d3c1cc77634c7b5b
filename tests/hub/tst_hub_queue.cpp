#include "hub/operations.h"
#include "hub/test_hall.h"

#include "domain/ticket_codec.h"
#include "wire/endpoints.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using domain::TicketStep;

namespace
{

Value takeTicket(Client& client, const char* priority = "normal", const char* service = "newborn")
{
    return client.post(wire::path::kTake, Object{{"service", service}, {"priority", priority}}).json["ticket"];
}

Reply call(Client& client, const std::string& claim, const std::string& window, const std::string& ticket = {})
{
    return client.post(wire::path::kCall, Object{{"claim", claim}, {"window", window}, {"ticket", ticket}});
}

Value reserve(Client& client, const std::string& window)
{
    return client.post(wire::path::kReserve, Object{{"window", window}}).json["reservations"];
}

Value step(const TestHall& hall, const Value& ticket, TicketStep kind, std::int64_t fence)
{
    domain::StepTicket command;
    command.ticket = domain::TicketId(ticket["id"].toString());
    command.step = kind;
    command.fence = fence;
    command.at = hall.clock.now();
    return domain::toValue(command);
}

domain::Ticket byNumber(const TestHall& hall, const std::string& id, const std::string& number, const char* window)
{
    domain::Ticket ticket;
    ticket.id = domain::TicketId(id);
    ticket.visit = domain::VisitId("visit-" + id);
    ticket.number = number;
    ticket.service = domain::ServiceId("newborn");
    ticket.state = domain::TicketState::Serving;
    ticket.window = domain::WindowId(window);
    ticket.provisional = true;
    ticket.periods = {{.state = domain::TicketState::Serving,
                       .from = hall.clock.now(),
                       .to = {},
                       .window = domain::WindowId(window),
                       .clerk = domain::UserId(kClerk),
                       .inaccurate = false}};
    return ticket;
}

} // namespace

class HubQueue : public QObject
{
    Q_OBJECT

private slots:
    void theSameClaimGivesTheSameTicket()
    {
        TestHall hall;
        Client client = hall.desk();
        takeTicket(client);
        hall.clock.advance(std::chrono::seconds(1));
        takeTicket(client);
        const Reply first = call(client, "claim-1", "07");
        QCOMPARE(first.json["ticket"]["number"].toString(), std::string("A001"));
        QCOMPARE(call(client, "claim-1", "07").body, first.body);
    }

    void twoWindowsGetTwoPeopleInOrder()
    {
        TestHall hall;
        Client seven = hall.desk();
        Client five = hall.desk(kOtherClerk, "05");
        takeTicket(seven);
        hall.clock.advance(std::chrono::minutes(1));
        takeTicket(seven);
        QCOMPARE(call(seven, "claim-7", "07").json["ticket"]["number"].toString(), std::string("A001"));
        QCOMPARE(call(five, "claim-5", "05").json["ticket"]["number"].toString(), std::string("A002"));
        Client six = hall.desk(kClerk, "06");
        QVERIFY(call(six, "claim-6", "06").json["ticket"].isNull());
    }

    void aKeptTicketIsGivenToNobodyElseUntilItsTimeIsOver()
    {
        TestHall hall;
        QVERIFY(hub::setOfflineShare(hall.parts(), 2).ok());
        Client seven = hall.desk();
        Client five = hall.desk(kOtherClerk, "05");
        for (int person = 0; person < 3; ++person) {
            hall.clock.advance(std::chrono::seconds(1));
            takeTicket(seven);
        }
        const Array kept = reserve(seven, "07").toArray();
        QCOMPARE(kept.size(), std::size_t{2});
        QCOMPARE(kept[0]["ticket"]["number"].toString(), std::string("A001"));
        QCOMPARE(kept[1]["ticket"]["number"].toString(), std::string("A002"));
        QCOMPARE(kept[0]["fence"].toInteger(), std::int64_t{1});
        QCOMPARE(call(five, "c-1", "05", kept[0]["ticket"]["id"].toString()).code(), std::string("ticket.reserved"));
        QCOMPARE(call(five, "c-2", "05").json["ticket"]["number"].toString(), std::string("A003"));
        hall.clock.advance(std::chrono::minutes(7));
        Client six = hall.desk(kClerk, "06");
        QCOMPARE(call(six, "c-3", "06").json["ticket"]["number"].toString(), std::string("A001"));
    }

    void aWindowCallsItsOwnKeptTicketInTheUsualOrder()
    {
        TestHall hall;
        QVERIFY(hub::setOfflineShare(hall.parts(), 1).ok());
        Client seven = hall.desk();
        takeTicket(seven);
        QCOMPARE(reserve(seven, "07").toArray().size(), std::size_t{1});
        QCOMPARE(call(seven, "c-1", "07").json["ticket"]["number"].toString(), std::string("A001"));
        QVERIFY(reserve(seven, "07").toArray().empty()); // it is no longer waiting, and nobody else is
    }

    void nobodyIsPassedByForLongHoweverOftenAWindowRenews()
    {
        TestHall hall;
        QVERIFY(hub::setOfflineShare(hall.parts(), 1).ok());
        Client seven = hall.desk();
        Client five = hall.desk(kOtherClerk, "05");
        takeTicket(seven);
        int minutes = 0;
        for (; minutes < 60; ++minutes) {
            reserve(seven, "07");
            if (!call(five, "c-" + std::to_string(minutes), "05").json["ticket"].isNull())
                break;
            hall.clock.advance(std::chrono::minutes(1));
        }
        QVERIFY2(minutes >= 10 && minutes <= 17, qPrintable(QString::number(minutes)));
    }

    void withoutAShareNothingIsKept()
    {
        TestHall hall;
        Client seven = hall.desk();
        takeTicket(seven);
        QVERIFY(reserve(seven, "07").toArray().empty());
        Client five = hall.desk(kOtherClerk, "05");
        QCOMPARE(call(five, "c-1", "05").json["ticket"]["number"].toString(), std::string("A001"));
    }

    void aCallByOperationIsOnlyForWhatWasKept()
    {
        TestHall hall;
        Client seven = hall.desk();
        const Value ticket = takeTicket(seven);
        Workstation machine(seven, "ws-7", kClerk, "07");
        const domain::Verdict refused =
            machine.hand(Role::Queue, domain::StepTicket::kKind, ticket["id"].toString(),
                         step(hall, ticket, TicketStep::Call, 1), hall.clock.now());
        QCOMPARE(refused.reason, std::string("ticket.step_direct"));
        QVERIFY(hub::setOfflineShare(hall.parts(), 1).ok());
        reserve(seven, "07");
        const domain::Verdict stale =
            machine.hand(Role::Queue, domain::StepTicket::kKind, ticket["id"].toString(),
                         step(hall, ticket, TicketStep::Call, 0), hall.clock.now());
        QCOMPARE(stale.reason, std::string("ticket.stale_fence"));
        const domain::Verdict called =
            machine.hand(Role::Queue, domain::StepTicket::kKind, ticket["id"].toString(),
                         step(hall, ticket, TicketStep::Call, 1), hall.clock.now());
        QCOMPARE(called.code, domain::VerdictCode::Applied);
    }

    void theElderlyHaveTheirHeadStart()
    {
        TestHall hall;
        Client client = hall.desk();
        takeTicket(client);
        hall.clock.advance(std::chrono::minutes(5));
        const Value elder = takeTicket(client, "elderly");
        QCOMPARE(call(client, "claim-1", "07").json["ticket"]["id"].toString(), elder["id"].toString());
    }

    void aWindowCallsOnlyFromItsOwnLines()
    {
        TestHall hall;
        Client client = hall.desk();
        const Value other = takeTicket(client, "normal", "other");
        QVERIFY(call(client, "claim-1", "07").json["ticket"].isNull());
        QCOMPARE(call(client, "claim-2", "07", other["id"].toString()).code(), std::string("ticket.not_yours"));
    }

    void aWindowWithACalledPersonCallsNobodyElse()
    {
        TestHall hall;
        Client client = hall.desk();
        takeTicket(client);
        hall.clock.advance(std::chrono::seconds(1));
        takeTicket(client);
        call(client, "claim-1", "07");
        const Reply second = call(client, "claim-2", "07");
        QCOMPARE(second.code(), std::string("window.busy"));
        QCOMPARE(second.json["error"]["args"].toArray().at(0).toString(), std::string("A001"));
    }

    void aTicketOfAnotherWindowCannotBeCalled()
    {
        TestHall hall;
        Client client = hall.desk();
        const Value ticket = takeTicket(client);
        call(client, "claim-1", "07");
        Client five = hall.desk(kOtherClerk, "05");
        QCOMPARE(call(five, "claim-2", "05", ticket["id"].toString()).code(), std::string("ticket.not_from_here"));
    }

    void anOldFenceIsRefusedAndTheTicketStays()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        takeTicket(client);
        const Reply called = call(client, "claim-1", "07");
        const Value ticket = called.json["ticket"];
        const std::int64_t fence = called.json["fence"].toInteger();
        const domain::Verdict stale = desk.hand(Role::Queue, "ticket.step", ticket["id"].toString(),
                                                step(hall, ticket, TicketStep::Start, fence - 1), hall.clock.now());
        QCOMPARE(stale.code, domain::VerdictCode::Conflict);
        QCOMPARE(stale.reason, std::string("ticket.stale_fence"));
        const domain::Verdict good = desk.hand(Role::Queue, "ticket.step", ticket["id"].toString(),
                                               step(hall, ticket, TicketStep::Start, fence), hall.clock.now());
        QCOMPARE(good.code, domain::VerdictCode::Applied);
    }

    void recallingAnnouncesAgain()
    {
        TestHall hall;
        Client client = hall.desk();
        takeTicket(client);
        const Reply called = call(client, "claim-1", "07");
        const Reply again = client.post(
            wire::path::kRecall, Object{{"ticket", called.json["ticket"]["id"]}, {"fence", called.json["fence"]}});
        QCOMPARE(again.json["ticket"]["calls"].toInteger(), 2);
    }

    void anOldFenceRecallsNobody()
    {
        TestHall hall;
        Client client = hall.desk();
        takeTicket(client);
        const Reply called = call(client, "claim-1", "07");
        const Reply stale =
            client.post(wire::path::kRecall, Object{{"ticket", called.json["ticket"]["id"]},
                                                    {"fence", called.json["fence"].toInteger() - 1}});
        QCOMPARE(stale.code(), std::string("ticket.stale_fence"));
    }

    void callingIsNeverAnOperation()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const Value ticket = takeTicket(client);
        const domain::Verdict verdict = desk.hand(Role::Queue, "ticket.step", ticket["id"].toString(),
                                                  step(hall, ticket, TicketStep::Call, 0), hall.clock.now());
        QCOMPARE(verdict.reason, std::string("ticket.step_direct"));
    }

    void servedByNumberEndsTheTicketThatStillWaits()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        takeTicket(client);
        const domain::Verdict verdict =
            desk.hand(Role::Queue, "ticket.add", "t9",
                      domain::toValue(domain::AddTicket{byNumber(hall, "t9", "A001", "07"), true}), hall.clock.now());
        QCOMPARE(verdict.code, domain::VerdictCode::Applied);
        Client five = hall.desk(kOtherClerk, "05");
        QVERIFY(call(five, "claim-5", "05").json["ticket"].isNull());
    }

    void aNumberServedTwiceIsKeptForBothAndFlagged()
    {
        TestHall hall;
        Client five = hall.desk(kOtherClerk, "05");
        takeTicket(five);
        call(five, "claim-5", "05");
        Client seven = hall.desk();
        Workstation desk(seven, "k1", kClerk, "07");
        const domain::Verdict verdict =
            desk.hand(Role::Queue, "ticket.add", "t9",
                      domain::toValue(domain::AddTicket{byNumber(hall, "t9", "A001", "07"), true}), hall.clock.now());
        QCOMPARE(verdict.code, domain::VerdictCode::Merged);
        QCOMPARE(verdict.reason, std::string("ticket.double_service"));
        QCOMPARE(verdict.args, (std::vector<std::string>{"A001", "05"}));
        Client supervisor = hall.desk(kSupervisor, "");
        int doubled = 0;
        const Reply seen = supervisor.get(wire::path::kHall);
        QCOMPARE(seen.status, 200);
        for (const Value& alert : seen.json["alerts"].toArray())
            doubled += alert["kind"].toString() == "double_service" ? 1 : 0;
        QCOMPARE(doubled, 2);
    }

    void anUnknownLineIsNotFound()
    {
        TestHall hall;
        QCOMPARE(hall.desk().post(wire::path::kTake, Object{{"service", "nothing"}}).code(),
                 std::string("service.unknown"));
    }
};

QTEST_GUILESS_MAIN(HubQueue)
#include "tst_hub_queue.moc"
