#include "fakes/bent_storage.h"
#include "hub/lanes.h"
#include "hub/operations.h"
#include "hub/test_hall.h"

#include "wire/endpoints.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;

namespace
{

Value windowState(const TestHall& hall, const char* state)
{
    return domain::toValue(domain::SetWindowState{state, "lunch", hall.clock.now()});
}

/// A start with a fence that is not the call's: in conflict when it arrives.
domain::Operation staleStart(const TestHall& hall, Client& client, Workstation& desk)
{
    client.post(wire::path::kTake, Object{{"service", "newborn"}, {"priority", "normal"}});
    const Reply called = client.post(wire::path::kCall, Object{{"claim", "claim-1"}, {"window", "07"}, {"ticket", ""}});
    domain::StepTicket command;
    command.ticket = domain::TicketId(called.json["ticket"]["id"].toString());
    command.step = domain::TicketStep::Start;
    command.fence = called.json["fence"].toInteger() - 1;
    command.at = hall.clock.now();
    return desk.make(Role::Queue, "ticket.step", command.ticket.text(), domain::toValue(command), hall.clock.now());
}

} // namespace

class HubLanes : public QObject
{
    Q_OBJECT

private slots:
    void anOperationTakesEffectOnceHoweverOftenItIsSent()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto operation =
            desk.make(Role::Cases, "case.submit", "c1",
                      submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        const domain::Verdict first = verdictAt(desk.push({operation}), 0);
        QCOMPARE(first.code, domain::VerdictCode::Applied);
        const domain::Verdict again = verdictAt(desk.push({operation}), 0);
        QCOMPARE(again.code, domain::VerdictCode::Duplicate);
        QCOMPARE(again.hubSequence, first.hubSequence);
        QCOMPARE(again.version, first.version);
        const Reply pulled = client.post(wire::path::kPull,
                                         Object{{"scope", "cases:demo"}, {"epoch", ""}, {"cursor", 0}, {"limit", 100}});
        QCOMPARE(pulled.json["entities"].toArray().size(), std::size_t(1));
    }

    void aGapIsRefusedAndNothingOfThePushIsKept()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto first = desk.make(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now());
        desk.make(Role::Queue, "window.state", "07", windowState(hall, "paused"), hall.clock.now());
        const auto third = desk.make(Role::Queue, "window.state", "07", windowState(hall, "closed"), hall.clock.now());
        const Reply reply = desk.push({first, third});
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.code(), std::string("push.gap"));
        QCOMPARE(reply.json["error"]["args"].toArray().at(0).toString(), std::string("2"));
        const Reply hello = client.post(wire::path::kHello, Object{{"client", "k1"}, {"lane", "queue"}});
        QCOMPARE(hello.json["received"].toInteger(), 0);
    }

    void aPoisonedOperationNeverHoldsUpTheNext()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto poison =
            desk.make(Role::Cases, "case.submit", "c0", Object{{"record", "nonsense"}}, hall.clock.now());
        const auto unknown = desk.make(Role::Cases, "case.teleport", "c0", Object{{"x", 1}}, hall.clock.now());
        const auto good = desk.make(Role::Cases, "case.submit", "c1",
                                    submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        const Reply reply = desk.push({poison, unknown, good});
        QCOMPARE(codeAt(reply, 0), std::string("rejected"));
        QCOMPARE(codeAt(reply, 1), std::string("rejected"));
        QCOMPARE(verdictAt(reply, 1).reason, std::string("operation.kind"));
        QCOMPARE(codeAt(reply, 2), std::string("applied"));
        QCOMPARE(codeAt(desk.push({poison}), 0), std::string("rejected")); // a refusal stays one
    }

    void anotherOperationInATakenPlaceIsAConflict()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation original(client, "k1", kClerk, "07");
        Workstation copy(client, "k1", kClerk, "07");
        original.push({original.make(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now())});
        auto cloned = copy.make(Role::Queue, "window.state", "07", windowState(hall, "paused"), hall.clock.now());
        cloned.id = domain::OperationId("made-by-a-copy");
        QCOMPARE(copy.push({cloned}).code(), std::string("push.other_operation"));
    }

    void aFullDiskIsNoVerdict()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto submit =
            desk.make(Role::Cases, "case.submit", "c1",
                      submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        fakes::BentStorage storage(hall.storage());
        storage.failing = [](std::string_view sql) {
            return sql.starts_with("INSERT INTO case_head") ? std::optional(fail(Fault::Full, "disk.full")) : std::nullopt;
        };
        const hub::Parts parts = fakes::partsOver(storage, hall.parts());
        desk.greet(Role::Cases);
        std::string refused;
        try {
            hub::push(parts, {domain::ClientId("k1"), Role::Cases, desk.epoch(), {submit}});
        } catch (const hub::Refusal& refusal) {
            refused = refusal.problem.code;
        }
        QCOMPARE(refused, std::string("disk.full"));
        QCOMPARE(codeAt(desk.push({submit}), 0), std::string("applied")); // and not its repeat
    }

    void aRefusedStepLeavesNoTrace()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        domain::CaseRecord twice = takenIn("c1", "99010700000011", hall.clock.now());
        twice.items.push_back(twice.items.front());
        QCOMPARE(desk.hand(Role::Cases, "case.submit", "c1", submitPayload(twice), hall.clock.now()).reason,
                 std::string("case.item_twice"));
        const Reply pulled = client.post(wire::path::kPull,
                                         Object{{"scope", "cases:demo"}, {"epoch", ""}, {"cursor", 0}, {"limit", 100}});
        QVERIFY(pulled.json["entities"].toArray().empty());
    }

    void whatWaitsForAnotherLaneIsJudgedWhenThatArrives()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto opened = desk.make(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now());
        auto submit = desk.make(Role::Cases, "case.submit", "c1",
                                submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        submit.dependsOn = {opened.id};
        const domain::Verdict held = verdictAt(desk.push({submit}), 0);
        QCOMPARE(held.code, domain::VerdictCode::Held);
        QCOMPARE(held.args, std::vector<std::string>{opened.id.text()});
        QCOMPARE(codeAt(desk.push({opened}), 0), std::string("applied"));
        const Reply asked = client.get("/v1/operations/k1/cases/1");
        QCOMPARE(asked.json["verdict"]["code"].toString(), std::string("applied"));
    }

    void whatWaitsForWhatWaitedIsJudgedAtOnceToo()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto opened = desk.make(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now());
        auto note = desk.make(Role::Statistics, domain::AuditNote::kKind, "c1",
                              domain::toValue(domain::AuditNote{"print", "c1", hall.clock.now()}), hall.clock.now());
        note.dependsOn = {opened.id};
        auto submit = desk.make(Role::Cases, "case.submit", "c1",
                                submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        submit.dependsOn = {note.id};
        QCOMPARE(codeAt(desk.push({submit}), 0), std::string("held"));
        QCOMPARE(codeAt(desk.push({note}), 0), std::string("held"));
        QCOMPARE(codeAt(desk.push({opened}), 0), std::string("applied"));
        QCOMPARE(client.get("/v1/operations/k1/cases/1").json["verdict"]["code"].toString(), std::string("applied"));
    }

    void whatBuildsOnAStepThatTookNoEffectIsRefusedByName()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto stale = staleStart(hall, client, desk);
        QCOMPARE(codeAt(desk.push({stale}), 0), std::string("conflict"));
        auto opened = desk.make(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now());
        opened.dependsOn = {stale.id};
        const domain::Verdict verdict = verdictAt(desk.push({opened}), 0);
        QCOMPARE(verdict.code, domain::VerdictCode::Rejected);
        QCOMPARE(verdict.reason, std::string("operation.dependency"));
        QCOMPARE(verdict.args, std::vector<std::string>{stale.id.text()});
    }

    void aCaseNeverDependsOnWinningATicket()
    {
        TestHall hall;
        Client client = hall.desk();
        Workstation desk(client, "k1", kClerk, "07");
        const auto lost = desk.make(Role::Queue, "ticket.step", "no-such-ticket", Object{}, hall.clock.now());
        auto submit = desk.make(Role::Cases, "case.submit", "c1",
                                submitPayload(takenIn("c1", "99010700000011", hall.clock.now())), hall.clock.now());
        submit.dependsOn = {lost.id};
        QCOMPARE(codeAt(desk.push({submit}), 0), std::string("held"));
        QCOMPARE(codeAt(desk.push({lost}), 0), std::string("rejected"));
        QCOMPARE(client.get("/v1/operations/k1/cases/1").json["verdict"]["code"].toString(), std::string("applied"));
    }

    void theWorkOfSomeoneWhoLeftIsKeptAndShownNotLost()
    {
        TestHall hall;
        Client client = hall.desk(kOtherClerk);
        Workstation desk(client, "k1", kClerk, "07");
        QVERIFY(hub::setUserActive(hall.parts(), domain::UserId(kClerk), false).ok());
        const domain::Verdict verdict =
            desk.hand(Role::Queue, "window.state", "07", windowState(hall, "open"), hall.clock.now());
        QCOMPARE(verdict.code, domain::VerdictCode::Rejected);
        QCOMPARE(verdict.reason, std::string("operation.user"));
        QCOMPARE(client.get("/v1/operations/k1/queue/1").status, 200);
    }

    void aBlockedWorkstationIsTurnedAway()
    {
        TestHall hall;
        Client client = hall.desk();
        client.post(wire::path::kHello, Object{{"client", "k1"}, {"lane", "queue"}});
        QVERIFY(hub::setBlocked(hall.parts(), domain::ClientId("k1"), true).ok());
        QCOMPARE(client.post(wire::path::kHello, Object{{"client", "k1"}, {"lane", "queue"}}).code(),
                 std::string("client.blocked"));
    }

    void anUnknownOperationIsNotFound()
    {
        TestHall hall;
        QCOMPARE(hall.desk().get("/v1/operations/k1/cases/1").status, 404);
    }
};

QTEST_GUILESS_MAIN(HubLanes)
#include "tst_hub_lanes.moc"
