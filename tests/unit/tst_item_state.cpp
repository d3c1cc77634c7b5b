#include "domain/case_record.h"
#include "domain/item_state.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;

namespace
{

using Kind = ItemEventKind;

/// An event with everything its kind asks for.
ItemEvent happened(Kind kind)
{
    ItemEvent made;
    made.kind = kind;
    made.at = fakes::at("2026-11-23");
    made.ground = "依据";
    made.lines = {"身份证明"};
    made.day = fakes::day("2026-12-01");
    made.days = 10;
    made.approver = UserId("S01");
    return made;
}

std::vector<ItemEvent> story(std::initializer_list<Kind> kinds)
{
    std::vector<ItemEvent> events;
    for (const Kind kind : kinds)
        events.push_back(happened(kind));
    return events;
}

const std::vector<Kind> kAllKinds{
    Kind::Receive,      Kind::Wait,          Kind::Forward,          Kind::Accept,           Kind::AcceptDeficient,
    Kind::DeemAccepted, Kind::AskSupplement, Kind::HandInSupplement, Kind::RefuseAcceptance, Kind::Withdraw,
    Kind::Suspend,      Kind::Resume,        Kind::Extend,           Kind::Approve,          Kind::Reject,
    Kind::IssueResult,  Kind::Close,         Kind::Deliver,          Kind::TimeOutSupplement};

struct Edges {
    std::vector<ItemEvent> before;
    std::map<Kind, ItemState> legal;
};

/// Each state by the shortest way into it, with every step that leads out of it.
std::vector<Edges> table()
{
    using enum ItemState;
    const std::map<Kind, ItemState> review{{Kind::AskSupplement, ReviewSupplement},
                                           {Kind::Withdraw, Withdrawn},
                                           {Kind::Suspend, Suspended},
                                           {Kind::Extend, Accepted},
                                           {Kind::Approve, Approved},
                                           {Kind::Reject, Rejected}};
    std::map<Kind, ItemState> deficient = review;
    deficient[Kind::Extend] = AcceptedDeficient;
    deficient[Kind::HandInSupplement] = Accepted;
    return {
        {{}, {{Kind::Receive, Received}, {Kind::Wait, Waiting}}},
        {story({Kind::Wait}),
         {{Kind::Forward, Received}, {Kind::Withdraw, Withdrawn}, {Kind::RefuseAcceptance, NotAccepted}}},
        {story({Kind::Receive}),
         {{Kind::Accept, Accepted},
          {Kind::AcceptDeficient, AcceptedDeficient},
          {Kind::DeemAccepted, Accepted},
          {Kind::AskSupplement, Supplementing},
          {Kind::RefuseAcceptance, NotAccepted},
          {Kind::Withdraw, Withdrawn}}},
        {story({Kind::Receive, Kind::AskSupplement}),
         {{Kind::HandInSupplement, Received},
          {Kind::Withdraw, Withdrawn},
          {Kind::TimeOutSupplement, SupplementTimeout}}},
        {story({Kind::Receive, Kind::Accept}), review},
        {story({Kind::Receive, Kind::AcceptDeficient}), deficient},
        {story({Kind::Receive, Kind::Accept, Kind::Suspend}), {{Kind::Resume, Accepted}, {Kind::Withdraw, Withdrawn}}},
        {story({Kind::Receive, Kind::AcceptDeficient, Kind::Suspend}),
         {{Kind::Resume, AcceptedDeficient}, {Kind::Withdraw, Withdrawn}, {Kind::HandInSupplement, Suspended}}},
        {story({Kind::Receive, Kind::Accept, Kind::AskSupplement}),
         {{Kind::HandInSupplement, Accepted},
          {Kind::Withdraw, Withdrawn},
          {Kind::TimeOutSupplement, SupplementTimeout}}},
        {story({Kind::Receive, Kind::Accept, Kind::Approve}),
         {{Kind::IssueResult, AwaitingDelivery}, {Kind::Close, Closed}}},
        {story({Kind::Receive, Kind::Accept, Kind::Approve, Kind::IssueResult}), {{Kind::Deliver, Delivered}}},
    };
}

QString codeAfter(const std::vector<ItemEvent>& events, const ItemEvent& next)
{
    const Result<ItemState> state = stateAfter(events, next);
    return state.ok() ? QStringLiteral("ok") : QString::fromStdString(state.problem().code);
}

} // namespace

class TestItemState : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheLawfulStepsLeadOutOfEachState();
    void nothingHappensToAClosedItem();
    void refusalsAndSuspensionsNeedAGround();
    void aNoticeNamesWhatIsMissing();
    void aSecondNoticeNeedsSupervisorAndGround();
    void aNoticeInReviewCountsAsTheOneNotice();
    void anExtensionNeedsDaysGroundAndApprover();
    void aDeficientAcceptanceNeedsThePromisedDate();
    void thePromisedPartMayComeWhileTheClockStands();
    void theCaseFollowsItsItems_data();
    void theCaseFollowsItsItems();
    void aTakenInCaseWithoutItemsIsReceived();
};

void TestItemState::onlyTheLawfulStepsLeadOutOfEachState()
{
    for (const Edges& edges : table()) {
        for (const Kind kind : kAllKinds) {
            const Result<ItemState> after = stateAfter(edges.before, happened(kind));
            const std::string step = name(stateOf(edges.before)) + " + " + name(kind);
            const auto legal = edges.legal.find(kind);
            QVERIFY2(after.ok() == (legal != edges.legal.end()), step.c_str());
            if (after.ok())
                QVERIFY2(*after == legal->second, step.c_str());
            else
                QVERIFY2(after.problem() ==
                             fail(Fault::Rejected, "item.not_from_here", {}, {name(kind), name(stateOf(edges.before))}),
                         step.c_str());
        }
    }
}

void TestItemState::nothingHappensToAClosedItem()
{
    const std::vector<std::vector<ItemEvent>> ends{
        story({Kind::Receive, Kind::RefuseAcceptance}),
        story({Kind::Receive, Kind::Withdraw}),
        story({Kind::Receive, Kind::Accept, Kind::Reject}),
        story({Kind::Receive, Kind::Accept, Kind::Approve, Kind::Close}),
        story({Kind::Receive, Kind::Accept, Kind::Approve, Kind::IssueResult, Kind::Deliver}),
        story({Kind::Receive, Kind::AskSupplement, Kind::TimeOutSupplement})};
    for (const auto& events : ends) {
        QVERIFY(isFinal(stateOf(events)));
        for (const Kind kind : kAllKinds)
            QCOMPARE(codeAfter(events, happened(kind)), QStringLiteral("item.closed"));
    }
}

void TestItemState::refusalsAndSuspensionsNeedAGround()
{
    const auto received = story({Kind::Receive});
    const auto accepted = story({Kind::Receive, Kind::Accept});
    for (const auto& [before, kind] : {std::pair(received, Kind::RefuseAcceptance), std::pair(accepted, Kind::Reject),
                                       std::pair(accepted, Kind::Suspend)}) {
        ItemEvent next = happened(kind);
        QCOMPARE(codeAfter(before, next), QStringLiteral("ok"));
        next.ground.clear();
        QCOMPARE(codeAfter(before, next), QStringLiteral("item.ground_missing"));
    }
}

void TestItemState::aNoticeNamesWhatIsMissing()
{
    ItemEvent notice = happened(Kind::AskSupplement);
    notice.lines.clear();
    QCOMPARE(codeAfter(story({Kind::Receive}), notice), QStringLiteral("item.lines_missing"));
}

void TestItemState::aSecondNoticeNeedsSupervisorAndGround()
{
    ItemEvent first = happened(Kind::AskSupplement);
    first.approver = UserId();
    QCOMPARE(codeAfter(story({Kind::Receive}), first), QStringLiteral("ok"));

    const auto again = story({Kind::Receive, Kind::AskSupplement, Kind::HandInSupplement});
    ItemEvent second = happened(Kind::AskSupplement);
    QCOMPARE(codeAfter(again, second), QStringLiteral("ok"));
    second.approver = UserId();
    QCOMPARE(codeAfter(again, second), QStringLiteral("item.second_notice"));
    second = happened(Kind::AskSupplement);
    second.ground.clear();
    QCOMPARE(codeAfter(again, second), QStringLiteral("item.second_notice"));
}

void TestItemState::aNoticeInReviewCountsAsTheOneNotice()
{
    ItemEvent inReview = happened(Kind::AskSupplement);
    inReview.approver = UserId();
    QCOMPARE(codeAfter(story({Kind::Receive, Kind::Accept}), inReview), QStringLiteral("ok"));
    QCOMPARE(codeAfter(story({Kind::Receive, Kind::AskSupplement, Kind::HandInSupplement, Kind::Accept}), inReview),
             QStringLiteral("item.second_notice"));
}

void TestItemState::anExtensionNeedsDaysGroundAndApprover()
{
    const auto accepted = story({Kind::Receive, Kind::Accept});
    ItemEvent extension = happened(Kind::Extend);
    extension.days = 0;
    QCOMPARE(codeAfter(accepted, extension), QStringLiteral("item.days"));
    extension = happened(Kind::Extend);
    extension.approver = UserId();
    QCOMPARE(codeAfter(accepted, extension), QStringLiteral("item.approver_missing"));
    extension = happened(Kind::Extend);
    extension.ground.clear();
    QCOMPARE(codeAfter(accepted, extension), QStringLiteral("item.ground_missing"));
}

void TestItemState::aDeficientAcceptanceNeedsThePromisedDate()
{
    ItemEvent deficient = happened(Kind::AcceptDeficient);
    deficient.day.reset();
    QCOMPARE(codeAfter(story({Kind::Receive}), deficient), QStringLiteral("item.day_missing"));
}

void TestItemState::thePromisedPartMayComeWhileTheClockStands()
{
    const auto events =
        story({Kind::Receive, Kind::AcceptDeficient, Kind::Suspend, Kind::HandInSupplement, Kind::Resume});
    QCOMPARE(stateOf(events), ItemState::Accepted);
}

void TestItemState::theCaseFollowsItsItems_data()
{
    using enum ItemState;
    using States = std::vector<ItemState>;
    QTest::addColumn<States>("items");
    QTest::addColumn<CaseState>("expected");
    QTest::newRow("none") << States{} << CaseState::Draft;
    QTest::newRow("drafts") << States{Draft, Draft} << CaseState::Draft;
    QTest::newRow("taken in") << States{Received, Waiting} << CaseState::Received;
    QTest::newRow("one accepted") << States{Received, Accepted} << CaseState::InProgress;
    QTest::newRow("waits for delivery") << States{AwaitingDelivery} << CaseState::InProgress;
    QTest::newRow("any supplement") << States{Delivered, Supplementing, Accepted} << CaseState::Supplementing;
    QTest::newRow("supplement in review") << States{ReviewSupplement, Accepted} << CaseState::Supplementing;
    QTest::newRow("some closed") << States{Delivered, Waiting} << CaseState::PartlyDone;
    QTest::newRow("mixed outcomes") << States{Delivered, Rejected, Withdrawn} << CaseState::Done;
    QTest::newRow("all withdrawn") << States{Withdrawn, Withdrawn} << CaseState::Withdrawn;
}

void TestItemState::theCaseFollowsItsItems()
{
    QFETCH(std::vector<ItemState>, items);
    QFETCH(CaseState, expected);
    QCOMPARE(caseStateOf(items), expected);
}

void TestItemState::aTakenInCaseWithoutItemsIsReceived()
{
    CaseRecord record;
    QCOMPARE(record.state(), CaseState::Draft);
    record.receivedAt = fakes::at("2026-11-23");
    QCOMPARE(record.state(), CaseState::Received);
    DepartmentItem item;
    item.events = story({Kind::Receive, Kind::Accept});
    record.items = {item};
    QCOMPARE(record.state(), CaseState::InProgress);
    record.withdrawn = true;
    QCOMPARE(record.state(), CaseState::Withdrawn);
}

QTEST_APPLESS_MAIN(TestItemState)
#include "tst_item_state.moc"
