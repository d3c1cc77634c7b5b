#include "hub/operations.h"
#include "hub/test_hall.h"

#include "hub/cases.h"

#include <QTest>

#include <functional>

using namespace yc;
using namespace yc::tests;
using domain::ItemState;
using domain::Role;

namespace
{

constexpr const char* kNumber = "99010700000011";

/// A hall in which one case was handed over.
struct Handed {
    TestHall hall;
    Client client = hall.desk();
    Workstation desk{client, "k1", kClerk, "07"};
    domain::Verdict verdict;

    explicit Handed(const std::function<void(domain::CaseRecord&)>& change = [](domain::CaseRecord&) {})
    {
        domain::CaseRecord record = takenIn("c1", kNumber, hall.clock.now());
        change(record);
        verdict = desk.hand(Role::Cases, "case.submit", "c1", submitPayload(record), hall.clock.now());
    }
    domain::CaseRecord record() const
    {
        return hub::reading(hall.storage(), [&](hub::Transaction& tx) {
            return hub::loadCase(tx, hall.parts(), domain::CaseId("c1"));
        });
    }
    ItemState state(const char* matter) const
    {
        domain::CaseRecord now = record();
        return domain::stateOf(hub::itemOf(now, domain::ItemId(std::string("c1/") + matter)).events);
    }
    /// A department's event, as its page makes it.
    void happens(const char* matter, domain::ItemEventKind kind, const std::string& ground = {})
    {
        hub::writing(hall.storage(), [&](hub::Transaction& tx) {
            domain::CaseRecord now = hub::loadCase(tx, hall.parts(), domain::CaseId("c1"));
            domain::ItemEvent event;
            event.kind = kind;
            event.at = hall.clock.now();
            event.actor = domain::UserId(kPoliceReviewer);
            event.ground = ground;
            event.lines = {"居民户口簿第 2 页"};
            event.day = dayOf(hall.clock.now()) + std::chrono::days(7);
            hub::happen(now, hub::itemOf(now, domain::ItemId(std::string("c1/") + matter)), event);
            hub::settle(hall.parts(), now);
            hub::saveCase(tx, hall.parts(), now);
        });
    }
};

} // namespace

class HubCases : public QObject
{
    Q_OBJECT

private slots:
    void whatHasAPredecessorWaitsAndTheRestIsReceived()
    {
        const Handed handed;
        QCOMPARE(handed.verdict.code, domain::VerdictCode::Applied);
        QCOMPARE(handed.state("certificate"), ItemState::Received);
        QCOMPARE(handed.state("hukou"), ItemState::Waiting);
        QCOMPARE(handed.state("enrolment"), ItemState::Waiting);
    }

    void theHubNotesItsOwnTimeBesideTheWindows()
    {
        const Handed handed([](domain::CaseRecord& record) { record.receivedAt -= std::chrono::hours(1); });
        const domain::CaseRecord record = handed.record();
        QCOMPARE(record.hubReceivedAt, handed.hall.clock.now());
        QCOMPARE(record.receivedAt, handed.hall.clock.now() - std::chrono::hours(1));
        QCOMPARE(record.items.front().events.front().at, record.receivedAt);
    }

    void aGateIsVerifiedWhenItsDataCameFromWhoHoldsThem()
    {
        QCOMPARE(Handed().state("marriage"), ItemState::Closed);
        const Handed typed([](domain::CaseRecord& record) {
            record.fields[domain::ElementId("mother.marriageCertificate")].provenance.source = domain::Source::Typed;
        });
        QCOMPARE(typed.state("marriage"), ItemState::Received);
    }

    void aGrantSendsTheNextOnAndAnInstantMatterIsAcceptedAtOnce()
    {
        Handed handed;
        handed.happens("certificate", domain::ItemEventKind::Accept);
        QCOMPARE(handed.state("hukou"), ItemState::Waiting);
        handed.happens("certificate", domain::ItemEventKind::Approve);
        QCOMPARE(handed.state("hukou"), ItemState::Received);
        handed.happens("hukou", domain::ItemEventKind::Accept);
        handed.happens("hukou", domain::ItemEventKind::Approve);
        QCOMPARE(handed.state("enrolment"), ItemState::Accepted);
    }

    void aPromisedMaterialMakesTheInstantAcceptanceADeficientOne()
    {
        Handed handed([](domain::CaseRecord& record) {
            domain::TakenMaterial& paper = record.materials["M1/mother"];
            paper.as = domain::TakenAs::Promised;
            paper.promisedBy = dayOf(record.receivedAt) + std::chrono::days(10);
        });
        for (const char* matter : {"certificate", "hukou"}) {
            handed.happens(matter, domain::ItemEventKind::Accept);
            handed.happens(matter, domain::ItemEventKind::Approve);
        }
        QCOMPARE(handed.state("enrolment"), ItemState::AcceptedDeficient);
    }

    void aRefusedPredecessorEndsWhatDependsOnIt()
    {
        Handed handed;
        handed.happens("certificate", domain::ItemEventKind::RefuseAcceptance, "不属于本机关职权范围");
        QCOMPARE(handed.state("hukou"), ItemState::NotAccepted);
        QCOMPARE(handed.state("enrolment"), ItemState::NotAccepted);
        QCOMPARE(handed.record().state(), domain::CaseState::Done);
    }

    void fiveWorkingDaysWithoutNoticeAndTheLawAccepts()
    {
        Handed handed;
        fakes::ManualClock& clock = handed.hall.clock;
        clock.advance(std::chrono::hours(24 * 7)); // Monday to Monday: the fifth working day itself
        QVERIFY(handed.hall.hub().tick().ok());
        QCOMPARE(handed.state("certificate"), ItemState::Received);
        clock.advance(std::chrono::hours(24));
        QVERIFY(handed.hall.hub().tick().ok());
        QCOMPARE(handed.state("certificate"), ItemState::Accepted);
        const domain::ItemEvent deemed = handed.record().items.front().events.back();
        QCOMPARE(deemed.kind, domain::ItemEventKind::DeemAccepted);
        QCOMPARE(*deemed.day, dayOf(fakes::mondayMorning()));
    }

    void aWindowDecidesNothing()
    {
        const Handed forged([](domain::CaseRecord& record) {
            domain::ItemEvent accept;
            accept.kind = domain::ItemEventKind::Accept;
            accept.at = record.receivedAt;
            record.items.front().events.push_back(accept);
        });
        QCOMPARE(forged.verdict.code, domain::VerdictCode::Rejected);
        QCOMPARE(forged.verdict.reason, std::string("case.item_events"));
    }

    void aReceiptNumberBelongsToOneCase()
    {
        Handed handed;
        const domain::CaseRecord second = takenIn("c2", kNumber, handed.hall.clock.now());
        const domain::Verdict verdict =
            handed.desk.hand(Role::Cases, "case.submit", "c2", submitPayload(second), handed.hall.clock.now());
        QCOMPARE(verdict.code, domain::VerdictCode::Conflict);
        QCOMPARE(verdict.reason, std::string("case.number_taken"));
    }

    void theSameCaseTwiceIsTakenInOnce()
    {
        Handed handed;
        const domain::Verdict again =
            handed.desk.hand(Role::Cases, "case.submit", "c1",
                             submitPayload(takenIn("c1", kNumber, handed.hall.clock.now())), handed.hall.clock.now());
        QCOMPARE(again.reason, std::string("case.exists"));
    }

    void aSupplementBringsTheItemBackAndStartsTheFiveDaysAnew()
    {
        Handed handed;
        handed.happens("certificate", domain::ItemEventKind::AskSupplement);
        QCOMPARE(handed.state("certificate"), ItemState::Supplementing);
        domain::HandInSupplement command;
        command.caseId = domain::CaseId("c1");
        command.items = {domain::ItemId("c1/certificate")};
        command.at = handed.hall.clock.now();
        const auto verdict = handed.desk.hand(Role::Cases, "case.supplement", "c1", domain::toValue(command),
                                              handed.hall.clock.now(), handed.record().version);
        QCOMPARE(verdict.code, domain::VerdictCode::Applied);
        QCOMPARE(handed.state("certificate"), ItemState::Received);
    }

    void aFieldSomebodyElseChangedMeanwhileKeepsBothReadings()
    {
        Handed handed;
        handed.happens("certificate", domain::ItemEventKind::AskSupplement);
        const std::int64_t base = handed.record().version;
        const auto bring = [&](const char* value, const char* matter) {
            domain::HandInSupplement command;
            command.caseId = domain::CaseId("c1");
            command.items = {domain::ItemId(std::string("c1/") + matter)};
            command.at = handed.hall.clock.now();
            domain::Field field;
            field.element = domain::ElementId("hukou.address");
            field.value = value;
            field.provenance.source = domain::Source::Typed;
            command.fields = {field};
            return handed.desk.hand(Role::Cases, "case.supplement", "c1", domain::toValue(command),
                                    handed.hall.clock.now(), base);
        };
        QCOMPARE(bring("示例区样本路81号", "certificate").code, domain::VerdictCode::Applied);
        handed.happens("certificate", domain::ItemEventKind::Accept);
        hub::writing(handed.hall.storage(), [&](hub::Transaction& tx) {
            domain::CaseRecord now = hub::loadCase(tx, handed.hall.parts(), domain::CaseId("c1"));
            domain::ItemEvent ask;
            ask.kind = domain::ItemEventKind::AskSupplement;
            ask.at = handed.hall.clock.now();
            ask.lines = {"x"};
            ask.ground = "the address cannot be read";
            ask.approver = domain::UserId(kSupervisor);
            hub::happen(now, hub::itemOf(now, domain::ItemId("c1/certificate")), ask);
            hub::saveCase(tx, handed.hall.parts(), now);
        });
        const domain::Verdict verdict = bring("示例区样本路99号", "certificate");
        QCOMPARE(verdict.code, domain::VerdictCode::Conflict);
        QCOMPARE(verdict.reason, std::string("case.field_conflict"));
        const domain::Field field = handed.record().fields.at(domain::ElementId("hukou.address"));
        QVERIFY(field.disputed());
    }

    void handingOutNeedsAnIssuedResult()
    {
        Handed handed;
        domain::HandOutResult command{
            domain::CaseId("c1"), {domain::ItemId("c1/certificate")}, "张示例", "self", handed.hall.clock.now()};
        QCOMPARE(handed.desk.hand(Role::Cases, "case.handout", "c1", domain::toValue(command), command.at).reason,
                 std::string("item.not_from_here"));
        for (const auto kind :
             {domain::ItemEventKind::Accept, domain::ItemEventKind::Approve, domain::ItemEventKind::IssueResult})
            handed.happens("certificate", kind);
        QCOMPARE(handed.desk.hand(Role::Cases, "case.handout", "c1", domain::toValue(command), command.at).code,
                 domain::VerdictCode::Applied);
        QCOMPARE(handed.state("certificate"), ItemState::Delivered);
    }

    void withdrawingEndsWhatIsOpenAndLeavesWhatIsDecided()
    {
        Handed handed;
        const domain::WithdrawCase command{domain::CaseId("c1"), "申请人改变主意", handed.hall.clock.now()};
        const auto hand = [&] {
            return handed.desk.hand(Role::Cases, "case.withdraw", "c1", domain::toValue(command), command.at);
        };
        QCOMPARE(hand().code, domain::VerdictCode::Applied);
        QCOMPARE(handed.state("certificate"), ItemState::Withdrawn);
        QCOMPARE(handed.state("marriage"), ItemState::Closed);
        QCOMPARE(hand().reason, std::string("case.nothing_to_withdraw"));
    }
};

QTEST_GUILESS_MAIN(HubCases)
#include "tst_hub_cases.moc"
