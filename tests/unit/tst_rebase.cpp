#include "domain/commands.h"
#include "domain/rebase.h"
#include "fakes/manual_clock.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

namespace
{

ItemEvent happened(ItemEventKind kind)
{
    ItemEvent made;
    made.kind = kind;
    made.at = fakes::mondayMorning();
    return made;
}

CaseRecord caseWith(const std::vector<ItemEvent>& events)
{
    CaseRecord record;
    record.id = CaseId("c1");
    record.oneThing = OneThingId("newborn");
    record.catalogueVersion = "1";
    record.hall = HallId("h");
    record.window = WindowId("07");
    record.clerk = UserId("0107");
    record.receivedAt = fakes::mondayMorning();
    DepartmentItem item;
    item.id = ItemId("i1");
    item.matter = MatterId("birth");
    item.department = DepartmentId("health");
    item.events = events;
    record.items.push_back(item);
    return record;
}

template <class Command> Operation operationOf(const Command& command, Role lane, const std::string& entity)
{
    Operation operation;
    operation.lane = lane;
    operation.kind = Command::kKind;
    operation.entity = entity;
    operation.payload = toValue(command);
    operation.window = WindowId("07");
    operation.user = UserId("0107");
    return operation;
}

Operation handOut(const std::string& caseId = "c1")
{
    return operationOf(HandOutResult{.caseId = CaseId(caseId),
                                     .items = {ItemId("i1")},
                                     .receiver = "陈样宝",
                                     .way = "self",
                                     .at = fakes::mondayMorning()},
                       Role::Cases, caseId);
}

Operation step(TicketStep kind)
{
    StepTicket command;
    command.ticket = TicketId("t1");
    command.step = kind;
    command.at = fakes::mondayMorning();
    return operationOf(command, Role::Queue, "t1");
}

std::vector<ItemEvent> awaitingDelivery()
{
    return {happened(ItemEventKind::Receive), happened(ItemEventKind::Accept), happened(ItemEventKind::Approve),
            happened(ItemEventKind::IssueResult)};
}

Ticket called()
{
    Ticket ticket;
    ticket.id = TicketId("t1");
    ticket.number = "A022";
    ticket.service = ServiceId("newborn");
    ticket.state = TicketState::Called;
    ticket.window = WindowId("07");
    Period period;
    period.state = TicketState::Called;
    period.from = fakes::mondayMorning();
    period.window = ticket.window;
    ticket.periods.push_back(period);
    return ticket;
}

} // namespace

class TestRebase : public QObject
{
    Q_OBJECT

private slots:
    void withoutOwnWorkTheHubsWordStands();
    void anUnknownCaseIsTheOneTakenInHere();
    void theHubsWordGoesBeforeTheSubmission();
    void ownWorkShowsBeforeTheHubHasIt();
    void whatTheHubAlreadyHasHappensOnce();
    void whatTheHubNoLongerAllowsChangesNothing();
    void workOfOtherCasesIsNotMixedIn();
    void aSupplementKeepsBothValuesOfAField();
    void aWithdrawalReachesEveryItem();
    void aTicketIsCarriedOnByOwnSteps();
    void aTicketAddedHereIsSeen();
    void anUnreadablePayloadChangesNothing();
};

void TestRebase::withoutOwnWorkTheHubsWordStands()
{
    const CaseRecord mirrored = caseWith({happened(ItemEventKind::Receive)});
    QVERIFY(caseAsSeen(CaseId("c1"), mirrored, {}) == mirrored);
    QVERIFY(!caseAsSeen(CaseId("c1"), std::nullopt, {}));
}

void TestRebase::anUnknownCaseIsTheOneTakenInHere()
{
    const CaseRecord record = caseWith({happened(ItemEventKind::Receive)});
    const auto seen = caseAsSeen(CaseId("c1"), std::nullopt, {operationOf(SubmitCase{record}, Role::Cases, "c1")});
    QVERIFY(seen.has_value());
    QVERIFY(*seen == record);
}

void TestRebase::theHubsWordGoesBeforeTheSubmission()
{
    const CaseRecord own = caseWith({happened(ItemEventKind::Receive)});
    CaseRecord mirrored = caseWith({happened(ItemEventKind::Receive), happened(ItemEventKind::Accept)});
    mirrored.version = 5;
    const auto seen = caseAsSeen(CaseId("c1"), mirrored, {operationOf(SubmitCase{own}, Role::Cases, "c1")});
    QVERIFY(*seen == mirrored);
}

void TestRebase::ownWorkShowsBeforeTheHubHasIt()
{
    const auto seen = caseAsSeen(CaseId("c1"), caseWith(awaitingDelivery()), {handOut()});
    QCOMPARE(seen->items[0].events.size(), std::size_t{5});
    QVERIFY(seen->items[0].events.back().kind == ItemEventKind::Deliver);
    QCOMPARE(seen->items[0].events.back().actor.text(), std::string("0107"));
}

void TestRebase::whatTheHubAlreadyHasHappensOnce()
{
    auto events = awaitingDelivery();
    events.push_back(happened(ItemEventKind::Deliver));
    const auto seen = caseAsSeen(CaseId("c1"), caseWith(events), {handOut()});
    QCOMPARE(seen->items[0].events.size(), events.size());
}

void TestRebase::whatTheHubNoLongerAllowsChangesNothing()
{
    const CaseRecord mirrored = caseWith({happened(ItemEventKind::Receive)});
    QVERIFY(caseAsSeen(CaseId("c1"), mirrored, {handOut()}) == mirrored);
}

void TestRebase::workOfOtherCasesIsNotMixedIn()
{
    const CaseRecord mirrored = caseWith(awaitingDelivery());
    QVERIFY(caseAsSeen(CaseId("c1"), mirrored, {handOut("c2")}) == mirrored);
}

void TestRebase::aSupplementKeepsBothValuesOfAField()
{
    CaseRecord mirrored = caseWith({happened(ItemEventKind::Receive)});
    Field hubs;
    hubs.element = ElementId("mother.phone");
    hubs.value = "A";
    hubs.provenance.source = Source::Typed;
    hubs.version = 2; // somebody changed it after the version the supplement was based on
    mirrored.fields[hubs.element] = hubs;
    Field ours = hubs;
    ours.value = "B";
    TakenMaterial material;
    material.key = "M1";
    material.as = TakenAs::Paper;
    const HandInSupplement command{.caseId = CaseId("c1"),
                                   .items = {ItemId("i1")},
                                   .materials = {material},
                                   .fields = {ours},
                                   .at = fakes::mondayMorning()};
    const auto seen = caseAsSeen(CaseId("c1"), mirrored, {operationOf(command, Role::Cases, "c1")});
    QVERIFY(seen->fields.at(hubs.element).inConflict());
    QVERIFY(seen->materials.contains("M1"));

    mirrored.fields[hubs.element].version = 0;
    const auto alone = caseAsSeen(CaseId("c1"), mirrored, {operationOf(command, Role::Cases, "c1")});
    QVERIFY(!alone->fields.at(hubs.element).inConflict());
    QCOMPARE(alone->fields.at(hubs.element).value, ours.value);
}

void TestRebase::aWithdrawalReachesEveryItem()
{
    CaseRecord mirrored = caseWith({happened(ItemEventKind::Receive)});
    mirrored.items.push_back(mirrored.items.front());
    mirrored.items.back().id = ItemId("i2");
    const WithdrawCase command{.caseId = CaseId("c1"), .reason = "不办了", .at = fakes::mondayMorning()};
    const auto seen = caseAsSeen(CaseId("c1"), mirrored, {operationOf(command, Role::Cases, "c1")});
    QVERIFY(seen->withdrawn);
    for (const DepartmentItem& item : seen->items)
        QVERIFY(item.events.back().kind == ItemEventKind::Withdraw);
}

void TestRebase::aTicketIsCarriedOnByOwnSteps()
{
    const auto serving = ticketAsSeen(TicketId("t1"), called(), {step(TicketStep::Start)});
    QVERIFY(serving->state == TicketState::Serving);
    const auto done = ticketAsSeen(TicketId("t1"), called(), {step(TicketStep::Start), step(TicketStep::Finish)});
    QVERIFY(done->state == TicketState::Done);
    // The hub has the start already: only the finish is ours to show.
    QVERIFY(ticketAsSeen(TicketId("t1"), serving, {step(TicketStep::Start), step(TicketStep::Finish)})->state ==
            TicketState::Done);
}

void TestRebase::aTicketAddedHereIsSeen()
{
    AddTicket command;
    command.ticket = called();
    const auto seen = ticketAsSeen(TicketId("t1"), std::nullopt, {operationOf(command, Role::Queue, "t1")});
    QVERIFY(seen.has_value());
    QVERIFY(*seen == command.ticket);
}

void TestRebase::anUnreadablePayloadChangesNothing()
{
    Operation broken = handOut();
    broken.payload = Object{};
    const CaseRecord mirrored = caseWith(awaitingDelivery());
    QVERIFY(caseAsSeen(CaseId("c1"), mirrored, {broken}) == mirrored);
}

QTEST_APPLESS_MAIN(TestRebase)
#include "tst_rebase.moc"
