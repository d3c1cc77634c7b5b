#include "base/redact.h"
#include "desk_rig.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;
using domain::TicketState;
using domain::TicketStep;

/// Calling and serving, with the queue server and without it.
class TestDeskQueue : public QObject
{
    Q_OBJECT

private slots:
    void theNextPersonIsCalledServedAndDone();
    void onlyOnePersonAtATime();
    void nobodyWaitsIsSaid();
    void arrivalAndFinishReachTheHubOnce();
    void aMissedPersonIsParkedAndComesBack();
    void aServiceOnHoldIsResumed();
    void aTransferLeavesTheWindowAndKeepsTheWait();
    void aRecallAnnouncesAgain();
    void callingNeedsTheQueueServer();
    void aWalkInIsServedOfflineAndNumberedByTheHub();
    void aPaperNumberIsServedProvisionally();
    void aNumberServedTwiceIsToldWhereItWasServedByNumber();
    void theNextMatterStaysInTheVisit();
    void aStepTheHubRefusesIsTakenBack();
    void aPauseIsShownAndSent();
    void whatWasUnderWayIsThereAfterARestart();
    void aNumberOnHoldAndItsDraftAreOneRow();
    void aPersonCalledJustBeforeTheEndIsKnownAfterwards();
    void anOldRefusalDoesNotTakeAwayWhoWasCalledSince();
    void aTicketARestoredHubHasLostHoldsTheWindowNoLonger();
    void aTicketKeptForThisWindowIsCalledWithoutTheHub();
    void whatIsKeptMayBeCalledOnlyForSomeMinutes();
    void aHubThatRefusesTheConnectionAtTheCallItselfCostsNoSecondTry();
    void aCallWhoseAnswerWasLostGoesBackIntoTheLine();
};

namespace
{

domain::TicketId idOf(const ports::QueueRow& row)
{
    return domain::TicketId(row.id);
}

ports::QueueRow served(DeskRig& rig, const std::string& applicant)
{
    rig.hub.takeNumber(applicant);
    const ports::QueueRow row = rig.call().value();
    if (!rig.step(idOf(row), TicketStep::Start))
        throw std::runtime_error("the service does not begin");
    rig.settle();
    return row;
}

} // namespace

void TestDeskQueue::theNextPersonIsCalledServedAndDone()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.hub.takeNumber("李样例");
    rig.pass(std::chrono::minutes(1));
    QCOMPARE(rig.queue().todo.size(), std::size_t{2});
    QCOMPARE(rig.queue().nextUp->number, std::string("A001"));

    const auto row = rig.call();
    QVERIFY(row.ok());
    QCOMPARE(row->number, std::string("A001"));
    QCOMPARE(row->applicant, maskName("张示例"));
    QVERIFY(rig.queue().current.has_value());
    QVERIFY(rig.step(idOf(*row), TicketStep::Start).ok());
    rig.pass(std::chrono::minutes(12));
    QVERIFY(rig.step(idOf(*row), TicketStep::Finish).ok());
    for (int look = 0; look < 2; ++look) { // before and after the hub has it
        const ports::QueueView view = rig.queue();
        QVERIFY(!view.current.has_value());
        QCOMPARE(view.done.size(), std::size_t{1});
        QCOMPARE(view.meanServiceToday, std::chrono::seconds(12 * 60));
        rig.pass(std::chrono::minutes(1));
    }
}

void TestDeskQueue::onlyOnePersonAtATime()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    served(rig, "张示例");
    rig.hub.takeNumber("李样例");
    QCOMPARE(rig.call().problem().code, std::string("queue.one_at_a_time"));
    QCOMPARE(rig.desk->walkIn(domain::OneThingId("newborn")).problem().code, std::string("queue.one_at_a_time"));
}

void TestDeskQueue::nobodyWaitsIsSaid()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    QCOMPARE(rig.call().problem().code, std::string("queue.nobody_waits"));
    QVERIFY(rig.disk.store->openClaims()->empty());
}

void TestDeskQueue::arrivalAndFinishReachTheHubOnce()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    QCOMPARE(rig.hub.ticketOf(idOf(row)).state, TicketState::Serving);
    QCOMPARE(rig.step(idOf(row), TicketStep::Start).problem().code, std::string("ticket.not_from_here"));
    QVERIFY(rig.step(idOf(row), TicketStep::Finish).ok());
    rig.settle();
    const domain::Ticket ticket = rig.hub.ticketOf(idOf(row));
    QCOMPARE(ticket.state, TicketState::Done);
    QCOMPARE(ticket.periods.size(), std::size_t{3}); // waiting, called, serving
    QVERIFY(rig.disk.store->openClaims()->empty());
    QCOMPARE(rig.disk.store->outboxSummary()->pending, 0);
}

void TestDeskQueue::aMissedPersonIsParkedAndComesBack()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    const auto row = rig.call();
    QVERIFY(rig.step(idOf(*row), TicketStep::NoShow).ok());
    rig.settle();
    QCOMPARE(rig.queue().parked.size(), std::size_t{1});
    QVERIFY(rig.step(idOf(*row), TicketStep::Return).ok()); // undo: she stood behind the pillar
    rig.settle();
    QVERIFY(rig.queue().parked.empty());
    const auto again = rig.call(idOf(*row));
    QVERIFY(again.ok());
    QCOMPARE(again->id, row->id);
    QCOMPARE(rig.hub.ticketOf(idOf(*row)).calls, 2);
}

void TestDeskQueue::aServiceOnHoldIsResumed()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    QVERIFY(rig.step(idOf(row), TicketStep::Hold).ok());
    rig.settle();
    QCOMPARE(rig.queue().parked.size(), std::size_t{1});
    QVERIFY(!rig.queue().current.has_value());
    QVERIFY(rig.step(idOf(row), TicketStep::Start).ok());
    rig.settle();
    QCOMPARE(rig.queue().current->id, row.id);
    QCOMPARE(rig.hub.ticketOf(idOf(row)).state, TicketState::Serving);
}

void TestDeskQueue::aTransferLeavesTheWindowAndKeepsTheWait()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    QCOMPARE(rig.step(idOf(row), TicketStep::Transfer).problem().code, std::string("ticket.service_missing"));
    QVERIFY(rig.desk->step({idOf(row), TicketStep::Transfer, domain::ServiceId("social-card"), "另一事项"}).ok());
    rig.settle();
    QVERIFY(!rig.queue().current.has_value());
    const domain::Ticket ticket = rig.hub.ticketOf(idOf(row));
    QCOMPARE(ticket.service, domain::ServiceId("social-card"));
    QCOMPARE(ticket.state, TicketState::Waiting);
    QCOMPARE(ticket.periods.front().state, TicketState::Waiting);
}

void TestDeskQueue::aRecallAnnouncesAgain()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    const auto row = rig.call();
    Answer<ports::QueueRow> answer;
    rig.desk->recall(answer.reply());
    rig.settle();
    QVERIFY(answer.once());
    QVERIFY((*answer).ok());
    QCOMPARE(rig.hub.ticketOf(idOf(*row)).calls, 2);
    QVERIFY(rig.step(idOf(*row), TicketStep::Start).ok());
    Answer<ports::QueueRow> late;
    rig.desk->recall(late.reply());
    rig.settle();
    QCOMPARE((*late).problem().code, std::string("queue.nobody_called"));
}

void TestDeskQueue::callingNeedsTheQueueServer()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.hub.away = true;
    QCOMPARE(rig.call().problem().fault, Fault::Offline);
    QVERIFY(!rig.queue().current.has_value());
}

void TestDeskQueue::aWalkInIsServedOfflineAndNumberedByTheHub()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    rig.hub.away = true;
    const auto row = rig.desk->walkIn(domain::OneThingId("newborn"));
    QVERIFY(row.ok());
    QCOMPARE(rig.queue().current->id, row->id);
    const auto kept = rig.disk.store->unsent(domain::Role::Queue, 10).value();
    QCOMPARE(kept.size(), std::size_t{1});
    rig.hub.away = false;
    rig.desk->retryNow();
    rig.pass(std::chrono::minutes(10));
    const domain::Ticket ticket = rig.hub.ticketOf(idOf(*row));
    QCOMPARE(ticket.number, std::string("A001"));
    QCOMPARE(ticket.fence, std::int64_t{1}); // a service is a hold like any other
    QVERIFY(rig.step(idOf(*row), TicketStep::Finish).ok());
    rig.settle();
    QCOMPARE(rig.hub.ticketOf(idOf(*row)).state, TicketState::Done);
}

void TestDeskQueue::aPaperNumberIsServedProvisionally()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::Ticket waiting = rig.hub.takeNumber("张示例");
    rig.hub.away = true;
    QCOMPARE(rig.desk->serveByNumber("  ").problem().code, std::string("queue.number"));
    const auto row = rig.desk->serveByNumber(" ａ001 ");
    QVERIFY(row.ok());
    QCOMPARE(row->number, std::string("A001"));
    rig.hub.away = false;
    rig.desk->retryNow();
    rig.pass(std::chrono::minutes(10));
    QVERIFY(rig.hub.ticketOf(idOf(*row)).provisional);
    QCOMPARE(rig.hub.ticketOf(waiting.id).state, TicketState::Left); // the same person does not wait twice
}

void TestDeskQueue::aNumberServedTwiceIsToldWhereItWasServedByNumber()
{
    DeskRig rig;
    DeskRig other(rig, 77);
    QVERIFY(rig.signIn().ok());
    QVERIFY(other.signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    (void)rig.hub.takeNumber("张示例");
    rig.hub.away = true;
    const auto here = rig.desk->serveByNumber("A001");
    QVERIFY(here.ok());
    rig.hub.away = false;
    QVERIFY(other.call().ok()); // the hub gives it to 08 before it hears of the service at 07
    rig.desk->retryNow();
    rig.pass(std::chrono::minutes(10));
    const ports::SyncView sync = rig.desk->sync().value();
    QCOMPARE(sync.needsPerson, 1);
    QCOMPARE(sync.operations.at(0).reason, std::string("ticket.double_service"));
    QCOMPARE(sync.operations.at(0).reasonArgs, (std::vector<std::string>{"A001", "08"}));
    QCOMPARE(rig.queue().current->id, here->id); // both services stand
    QVERIFY(rig.desk->settleAttention(sync.operations.at(0).id, "done_otherwise").ok());
    QCOMPARE(rig.desk->sync()->needsPerson, 0);
}

void TestDeskQueue::theNextMatterStaysInTheVisit()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow first = served(rig, "张示例");
    const auto second = rig.desk->nextMatter(idOf(first), domain::OneThingId("newborn"));
    QVERIFY(second.ok());
    rig.settle();
    QCOMPARE(rig.hub.ticketOf(idOf(first)).state, TicketState::Done);
    QCOMPARE(rig.hub.ticketOf(idOf(*second)).visit, rig.hub.ticketOf(idOf(first)).visit);
    QCOMPARE(rig.queue().current->id, second->id);
    QCOMPARE(rig.queue().done.size(), std::size_t{1});
}

void TestDeskQueue::aStepTheHubRefusesIsTakenBack()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    rig.hub.away = true;
    QVERIFY(rig.step(idOf(row), TicketStep::Hold).ok());
    rig.hub.away = false;
    const Value force = Object{{"ticket", row.id}, {"reason", "忘记结束"}};
    const Value supervisor =
        rig.hub
            .ask(wire::path::kSignIn, Object{{"user", "0900"}, {"secret", DeskRig::LocalHub::kSecret}, {"window", ""}},
                 {})
            .value();
    QVERIFY(rig.hub.ask(wire::path::kForgotten, force, supervisor["token"].toString()).ok());
    rig.desk->retryNow();
    rig.pass(std::chrono::minutes(10));
    QVERIFY(!rig.queue().current.has_value());
    QVERIFY(rig.queue().parked.empty());
    QCOMPARE(rig.disk.store->outboxSummary()->needsPerson, 1); // and a person is told
    QCOMPARE(rig.queue().todo.size(), std::size_t{1});
    QCOMPARE(rig.queue().todo.front().kind, domain::WorkItemKind::Attention);
}

void TestDeskQueue::aPauseIsShownAndSent()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.desk->setWindowState("paused", "lunch").ok());
    QCOMPARE(rig.queue().windowState, std::string("paused"));
    rig.settle();
    QCOMPARE(rig.disk.store->outboxSummary()->needsPerson, 0);
    QCOMPARE(rig.disk.store->outboxSummary()->pending, 0);
}

void TestDeskQueue::aNumberOnHoldAndItsDraftAreOneRow()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    const auto draft = rig.desk->beginCase(domain::OneThingId("newborn"), idOf(row));
    QVERIFY(draft.ok());
    QVERIFY(rig.step(idOf(row), TicketStep::Hold).ok());
    const auto parked = rig.queue().parked;
    QCOMPARE(parked.size(), std::size_t{1});
    QCOMPARE(parked.front().id, row.id);
    QCOMPARE(parked.front().openCase, draft->record.id);
}

void TestDeskQueue::whatWasUnderWayIsThereAfterARestart()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const ports::QueueRow row = served(rig, "张示例");
    rig.pass(std::chrono::minutes(1));
    rig.hub.away = true;
    QVERIFY(rig.step(idOf(row), TicketStep::Hold).ok());
    rig.restart();
    QVERIFY(rig.signIn().ok());
    QCOMPARE(rig.queue().parked.size(), std::size_t{1});
    QCOMPARE(rig.queue().parked.front().ticketState, TicketState::OnHold);
    QVERIFY(rig.step(idOf(row), TicketStep::Start).ok());
    QCOMPARE(rig.queue().current->id, row.id);
}

void TestDeskQueue::aPersonCalledJustBeforeTheEndIsKnownAfterwards()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::Ticket ticket = rig.hub.takeNumber("张示例");
    QVERIFY(rig.call().ok());
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn().ok());
    QCOMPARE(rig.queue().current->id, ticket.id.text());
    QVERIFY(rig.step(ticket.id, TicketStep::Start).ok());
}

void TestDeskQueue::anOldRefusalDoesNotTakeAwayWhoWasCalledSince()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const domain::Ticket ticket = rig.hub.takeNumber("张示例");
    const domain::StepTicket before{.ticket = ticket.id, .step = TicketStep::Start, .fence = ticket.fence};
    ports::Promise promise;
    promise.operations.push_back({.lane = domain::Role::Queue,
                                  .kind = domain::StepTicket::kKind,
                                  .entity = ticket.id.text(),
                                  .payload = domain::toValue(before)});
    const std::int64_t sequence = rig.disk.store->keep(promise).value().front().sequence;
    const domain::Verdict refused{.code = domain::VerdictCode::Conflict, .reason = "ticket.stale_fence", .args = {}};
    QVERIFY(rig.disk.store->recordVerdicts(domain::Role::Queue, {{sequence, refused}}).ok());
    QVERIFY(rig.call().ok());
    rig.hub.away = true;
    rig.restart();
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.queue().current.has_value());
    QCOMPARE(rig.queue().current->id, ticket.id.text());
}

void TestDeskQueue::aTicketARestoredHubHasLostHoldsTheWindowNoLonger()
{
    DeskRig rig;
    QVERIFY(rig.signIn().ok());
    const std::string copy = rig.disk.path("copy.db");
    const std::string data = rig.disk.path("hub.db");
    QVERIFY(rig.hub.parts().storage.backup(copy).ok());
    rig.hub.takeNumber("张示例");
    const ports::QueueRow row = rig.call().value();
    rig.hub.close();
    QVERIFY(rig.disk.realFiles.writeAtomically(data, rig.disk.realFiles.read(copy, 1ULL << 30).value()).ok());
    QVERIFY(rig.hub.open().ok());
    QVERIFY(rig.signIn().ok());
    QVERIFY(rig.queue().current.has_value()); // the person is at the window, whatever the hub knows
    QVERIFY(rig.step(idOf(row), TicketStep::Start).ok());
    rig.pass(std::chrono::minutes(1));
    QCOMPARE(rig.desk->sync()->needsPerson, 1);
    QVERIFY(!rig.queue().current.has_value());
    rig.restart();
    QVERIFY(rig.signIn().ok());
    QVERIFY(!rig.queue().current.has_value());
    rig.hub.takeNumber("李样例");
    QVERIFY(rig.call().ok());
}

void TestDeskQueue::aTicketKeptForThisWindowIsCalledWithoutTheHub()
{
    DeskRig rig;
    rig.hub.setOfflineShare(1);
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.hub.takeNumber("李样例");
    rig.pass(std::chrono::minutes(1));
    QCOMPARE(rig.queue().kept, 1);
    DeskRig other(rig, 7);
    QVERIFY(other.signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    const auto theirs = other.call();
    QCOMPARE(theirs->number, std::string("A002")); // the first is kept for window 07
    rig.hub.away = true;
    QVERIFY(rig.queue().apart);
    QCOMPARE(rig.queue().nextUp->number, std::string("A001"));
    const auto row = rig.call();
    QVERIFY2(row.ok(), row ? "" : row.problem().code.c_str());
    QCOMPARE(row->number, std::string("A001"));
    QVERIFY(rig.step(idOf(*row), TicketStep::Start).ok());
    QVERIFY(rig.step(idOf(*row), TicketStep::Finish).ok());
    QVERIFY(!rig.queue().nextUp.has_value()); // nothing more is kept
    rig.hub.away = false;
    rig.pass(std::chrono::minutes(1));
    const domain::Ticket ticket = rig.hub.ticketOf(idOf(*row));
    QCOMPARE(ticket.state, TicketState::Done);
    QCOMPARE(ticket.calls, 1);
    QVERIFY(!ticket.provisional);
    QCOMPARE(rig.disk.store->outboxSummary()->needsPerson, 0);
}

void TestDeskQueue::whatIsKeptMayBeCalledOnlyForSomeMinutes()
{
    DeskRig rig;
    rig.hub.setOfflineShare(1);
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.pass(std::chrono::minutes(1));
    QCOMPARE(rig.queue().kept, 1);
    rig.hub.away = true;
    rig.pass(std::chrono::minutes(5));
    QCOMPARE(rig.queue().kept, 0);
    QVERIFY(!rig.call().ok());
    DeskRig other(rig, 7);
    rig.hub.away = false;
    QVERIFY(other.signIn("0108", DeskRig::LocalHub::kSecret, "08").ok());
    QCOMPARE(other.call().problem().code, std::string("queue.nobody_waits")); // the hub keeps it a little longer
    rig.disk.clock.advance(std::chrono::minutes(2));
    QCOMPARE(other.call()->number, std::string("A001"));
}

void TestDeskQueue::aHubThatRefusesTheConnectionAtTheCallItselfCostsNoSecondTry()
{
    DeskRig rig;
    rig.hub.setOfflineShare(1);
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.pass(std::chrono::minutes(1));
    Answer<ports::QueueRow> answer;
    rig.desk->call({}, answer.reply()); // asked while the hub still seems to be there
    rig.hub.away = true;
    rig.settle();
    QVERIFY(answer.once());
    QVERIFY((*answer).ok());
    QCOMPARE((*answer)->number, std::string("A001"));
    QVERIFY(rig.disk.store->openClaims()->size() == 1);
}

void TestDeskQueue::aCallWhoseAnswerWasLostGoesBackIntoTheLine()
{
    DeskRig rig;
    rig.hub.setOfflineShare(1);
    QVERIFY(rig.signIn().ok());
    rig.hub.takeNumber("张示例");
    rig.pass(std::chrono::minutes(1));
    const domain::TicketId lost = rig.hub.takeNumber("李样例").id;
    const Value unheard = Object{{"claim", "lost"}, {"window", "07"}, {"ticket", lost.text()}};
    QVERIFY(rig.hub.ask(wire::path::kCall, unheard, rig.central->token).ok());
    rig.hub.away = true;
    const auto row = rig.call();
    QCOMPARE(row->number, std::string("A001"));
    QVERIFY(rig.step(idOf(*row), TicketStep::Start).ok());
    rig.hub.away = false;
    rig.pass(std::chrono::minutes(1));
    QCOMPARE(rig.hub.ticketOf(idOf(*row)).state, TicketState::Serving);
    QCOMPARE(rig.hub.ticketOf(lost).state, TicketState::Waiting);
    QCOMPARE(rig.hub.ticketOf(lost).priority, domain::PriorityClass::Returned);
    QCOMPARE(rig.disk.store->outboxSummary()->needsPerson, 0);
}

QTEST_GUILESS_MAIN(TestDeskQueue)
#include "tst_desk_queue.moc"
