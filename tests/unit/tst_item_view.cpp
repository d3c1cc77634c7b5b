#include "domain/item_state.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;
using fakes::at;
using fakes::day;

namespace
{

using Kind = ItemEventKind;

ItemEvent happened(Kind kind, const std::string& on, std::optional<Day> until = {})
{
    ItemEvent made;
    made.kind = kind;
    made.at = at(on);
    made.ground = "依据";
    made.lines = {"身份证明"};
    made.day = until;
    return made;
}

const ItemRules kTenDays{.promisedDays = 10, .statutoryDays = 20};

std::string text(const std::optional<Due>& due)
{
    return due ? dayText(due->day) : std::string("none");
}

} // namespace

class TestItemView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void onlyOneClockRunsAtATime();
    void aWaitingItemStartsItsClockWhenForwarded();
    void aSupplementHandedInStartsANewFiveDays();
    void theClockStandsWhileReviewWaitsForASupplement();
    void suspensionAndExtensionMoveTheLimit();
    void withoutAPromiseTheStatutoryLimitRuns();
    void deliveryIsDueTenDaysAfterTheDecision();
    void withoutANoticeTheItemCountsAsAcceptedFromReceipt();
    void aNoticeInTimeStopsDeemedAcceptance();
    void aSupplementTimesOutAfterTheNextOpenDay();
    void thePromisedDateStaysKnownThroughANotice();
    void aClosedItemHasNothingDue();

private:
    ItemView view(const std::vector<ItemEvent>& events, const ItemRules& rules = kTenDays) const
    {
        return viewOf(events, rules, m_calendar);
    }
    std::optional<ItemEvent> timer(const std::vector<ItemEvent>& events, const std::string& today) const
    {
        return lawfulTimer(events, kTenDays, at(today), m_calendar);
    }

    WorkCalendar m_calendar;
};

void TestItemView::initTestCase()
{
    const Result<WorkCalendar> shipped = fakes::shippedCalendar(YC_SOURCE_DIR);
    QVERIFY(shipped.ok());
    m_calendar = *shipped;
}

void TestItemView::onlyOneClockRunsAtATime()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-23")};
    QCOMPARE(text(view(events).notice), std::string("2026-11-30"));
    QVERIFY(!view(events).promise && !view(events).delivery);

    events.push_back(happened(Kind::Accept, "2026-11-24"));
    const ItemView accepted = view(events);
    QCOMPARE(text(accepted.promise), std::string("2026-12-08"));
    QCOMPARE(dayText(*accepted.acceptedOn), std::string("2026-11-24"));
    QCOMPARE(dayText(*accepted.receivedOn), std::string("2026-11-23"));
    QVERIFY(!accepted.notice && !accepted.delivery && accepted.open);
}

void TestItemView::aWaitingItemStartsItsClockWhenForwarded()
{
    std::vector<ItemEvent> events{happened(Kind::Wait, "2026-11-09")};
    QVERIFY(!view(events).notice);
    QVERIFY(!timer(events, "2026-12-09"));
    events.push_back(happened(Kind::Forward, "2026-11-23"));
    QCOMPARE(text(view(events).notice), std::string("2026-11-30"));
    QCOMPARE(dayText(*view(events).receivedOn), std::string("2026-11-09"));
    QCOMPARE(dayText(*timer(events, "2026-12-01")->day), std::string("2026-11-23"));
}

void TestItemView::aSupplementHandedInStartsANewFiveDays()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"),
                                  happened(Kind::AskSupplement, "2026-11-04", day("2026-11-27"))};
    QVERIFY(!view(events).notice);
    QCOMPARE(*view(events).supplementBy, day("2026-11-27"));
    events.push_back(happened(Kind::HandInSupplement, "2026-11-23"));
    QCOMPARE(text(view(events).notice), std::string("2026-11-30"));
    QVERIFY(!view(events).supplementBy);
    QCOMPARE(view(events).notices, 1);
}

void TestItemView::theClockStandsWhileReviewWaitsForASupplement()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"), happened(Kind::Accept, "2026-11-02"),
                                  happened(Kind::AskSupplement, "2026-11-04", day("2026-11-27"))};
    QVERIFY(!view(events).promise->running);
    events.push_back(happened(Kind::HandInSupplement, "2026-11-06"));
    QVERIFY(view(events).promise->running);
    QCOMPARE(text(view(events).promise), std::string("2026-11-19")); // without the notice: the 16th
}

void TestItemView::suspensionAndExtensionMoveTheLimit()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"), happened(Kind::Accept, "2026-11-02"),
                                  happened(Kind::Suspend, "2026-11-05")};
    QVERIFY(!view(events).promise->running);
    events.push_back(happened(Kind::Resume, "2026-11-06"));
    QCOMPARE(text(view(events).promise), std::string("2026-11-18"));
    ItemEvent extension = happened(Kind::Extend, "2026-11-09");
    extension.days = 2;
    events.push_back(extension);
    QCOMPARE(text(view(events).promise), std::string("2026-11-20"));
}

void TestItemView::withoutAPromiseTheStatutoryLimitRuns()
{
    const std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"), happened(Kind::Accept, "2026-11-02")};
    QCOMPARE(text(view(events, {.promisedDays = 0, .statutoryDays = 3}).promise), std::string("2026-11-05"));
    QCOMPARE(text(view(events, {}).promise), std::string("2026-11-30")); // the twenty days of art. 42
}

void TestItemView::deliveryIsDueTenDaysAfterTheDecision()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"), happened(Kind::Accept, "2026-11-02"),
                                  happened(Kind::Approve, "2026-11-03")};
    QCOMPARE(text(view(events).delivery), std::string("2026-11-17"));
    QVERIFY(!view(events, {.promisedDays = 10, .hasResult = false}).delivery);
    events.push_back(happened(Kind::IssueResult, "2026-11-10"));
    QCOMPARE(text(view(events).delivery), std::string("2026-11-17"));
    QVERIFY(!view(events).promise);
}

void TestItemView::withoutANoticeTheItemCountsAsAcceptedFromReceipt()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-23")};
    QVERIFY(!timer(events, "2026-11-30"));
    const std::optional<ItemEvent> deemed = timer(events, "2026-12-01");
    QVERIFY(deemed.has_value());
    QCOMPARE(deemed->kind, Kind::DeemAccepted);
    QVERIFY(!deemed->ground.empty());
    QVERIFY(stateAfter(events, *deemed).ok());
    events.push_back(*deemed);
    QCOMPARE(*view(events).acceptedOn, day("2026-11-23"));
    QCOMPARE(text(view(events).promise), std::string("2026-12-07")); // ten days from receipt, not from the timer
    QVERIFY(!timer(events, "2026-12-02"));
}

void TestItemView::aNoticeInTimeStopsDeemedAcceptance()
{
    const std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-23"),
                                        happened(Kind::AskSupplement, "2026-11-27")};
    QVERIFY(!timer(events, "2026-12-31"));
}

void TestItemView::aSupplementTimesOutAfterTheNextOpenDay()
{
    const std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-23"),
                                        happened(Kind::AskSupplement, "2026-11-24", day("2026-11-28"))};
    QVERIFY(!timer(events, "2026-11-30")); // the 28th is a Saturday: the Monday after is the last day
    const std::optional<ItemEvent> out = timer(events, "2026-12-01");
    QVERIFY(out.has_value());
    QCOMPARE(out->kind, Kind::TimeOutSupplement);
    QVERIFY(*stateAfter(events, *out) == ItemState::SupplementTimeout);
}

void TestItemView::thePromisedDateStaysKnownThroughANotice()
{
    std::vector<ItemEvent> events{happened(Kind::Receive, "2026-11-02"),
                                  happened(Kind::AcceptDeficient, "2026-11-02", day("2026-11-20")),
                                  happened(Kind::AskSupplement, "2026-11-03", day("2026-11-10"))};
    QCOMPARE(*view(events).supplementBy, day("2026-11-10"));
    events.push_back(happened(Kind::HandInSupplement, "2026-11-05"));
    QCOMPARE(view(events).state, ItemState::AcceptedDeficient);
    QCOMPARE(*view(events).supplementBy, day("2026-11-20"));
    events.push_back(happened(Kind::HandInSupplement, "2026-11-06"));
    QVERIFY(!view(events).supplementBy);
}

void TestItemView::aClosedItemHasNothingDue()
{
    const ItemView closed =
        view({happened(Kind::Receive, "2026-11-02"), happened(Kind::AskSupplement, "2026-11-03", day("2026-11-10")),
              happened(Kind::Withdraw, "2026-11-04")});
    QVERIFY(!closed.open && !closed.notice && !closed.promise && !closed.delivery && !closed.supplementBy);
}

QTEST_APPLESS_MAIN(TestItemView)
#include "tst_item_view.moc"
