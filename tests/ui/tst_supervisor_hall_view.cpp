#include "fakes/sample_desk.h"
#include "ui/supervisor/hall_filter.h"
#include "ui/supervisor/hall_sheets.h"

#include <QTest>

using namespace yc;
using namespace yc::ui;
using std::chrono::minutes;

class TestSupervisorHallView : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberOfTheHallIsRead();
    void aMemberOfAnotherKindSpoilsNothingElse();
    void anEmptyHallHasNoRows();
    void countsAreNeverNegativeAndFit();
    void theWorstStateOfAWindowCounts();
    void aFilterNarrowsTheListsAndNeverTheAlerts();
    void whatIsExpectedStandsInTheTableOfTheHalfHours();
};

void TestSupervisorHallView::everyMemberOfTheHallIsRead()
{
    const HallView hall = hallFrom(fakes::sampleHall());
    QCOMPARE(hall.name, std::string("示例大厅"));
    QCOMPARE(hall.at, fakes::sampleNow());
    QCOMPARE(hall.waiting, 18);
    QCOMPARE(hall.figures.size(), std::size_t(5));
    QCOMPARE(hall.figure("longest_wait")->tone, HallTone::Error);
    QVERIFY(!hall.figure("first_time")->lowerIsBetter);
    QCOMPARE(hall.seats.size(), std::size_t(12));
    QCOMPARE(hall.halfHours.size(), std::size_t(13));
    QVERIFY(hall.lastWeek.size() > hall.halfHours.size());
    QCOMPARE(hall.forecast.size(), std::size_t(4));
    QCOMPARE(hall.forecast.back().waiting, 7);
    QCOMPARE(hall.people.front().number, std::string("B031"));
    QCOMPARE(hall.limits.front().left, -1);
    QCOMPARE(hall.today.prefilled, 1761);
    QCOMPARE(hall.unsentTotal(), 12);
    QCOMPARE(hall.needsPerson(), 1);
    QCOMPARE(hall.alerts.front().args, (std::vector<std::string>{"22", "20"}));
    QCOMPARE(hall.serviceName("family"), std::string("新生儿出生"));
    QCOMPARE(hall.serviceName("newer"), std::string("newer"));
}

void TestSupervisorHallView::aMemberOfAnotherKindSpoilsNothingElse()
{
    Value value = fakes::sampleHall();
    value.set("windows", "closed");
    value.set("alerts", Array{Value(3), Value("x"), Object{{"kind", "new_kind"}, {"tone", "purple"}, {"args", 7}}});
    value.set("today", Array{});
    value.set("numbers", Array{Object{{"id", "waiting"}, {"value", "many"}}});
    const HallView hall = hallFrom(value);
    QVERIFY(hall.seats.empty());
    QCOMPARE(hall.alerts.size(), std::size_t(1));
    QCOMPARE(hall.alerts[0].tone, HallTone::Ok);
    QCOMPARE(hall.today.received, 0);
    QCOMPARE(hall.figures[0].value, 0);
    QCOMPARE(hall.waits.size(), std::size_t(6));
}

void TestSupervisorHallView::aFilterNarrowsTheListsAndNeverTheAlerts()
{
    const HallView hall = hallFrom(fakes::sampleHall());
    QVERIFY(!HallFilter().isOn());
    QCOMPARE(filtered(hall, {}).people.size(), hall.people.size());
    const HallView business = filtered(hall, {.service = "business", .department = {}, .window = {}});
    QCOMPARE(business.people.size(), std::size_t(2));
    QCOMPARE(business.waits.size(), std::size_t(1));
    QCOMPARE(business.limits.size(), hall.limits.size());
    const HallView police = filtered(hall, {.service = {}, .department = "公安", .window = {}});
    QCOMPARE(police.returned.size(), std::size_t(1));
    QVERIFY(police.limits.empty());
    QCOMPARE(police.people.size(), hall.people.size());
    const HallView twelve = filtered(hall, {.service = {}, .department = {}, .window = "12"});
    QCOMPARE(twelve.seats.size(), std::size_t(1));
    QCOMPARE(twelve.unsent.size(), std::size_t(1));
    for (const HallView& view : {business, police, twelve}) {
        QCOMPARE(view.alerts.size(), hall.alerts.size());
        QCOMPARE(view.figures.size(), hall.figures.size());
        QCOMPARE(view.halfHours.size(), hall.halfHours.size());
    }
}

void TestSupervisorHallView::whatIsExpectedStandsInTheTableOfTheHalfHours()
{
    HallView hall = hallFrom(fakes::sampleHall());
    constexpr std::size_t kWaits = 1, kExpected = 2;
    const Sheet sheet = sheetOf(HallList::HalfHours, hall, {hall.at, true, true});
    QCOMPARE(sheet.rows.size(), hall.halfHours.size() + 3); // the one under way is in both
    QCOMPARE(sheet.rows[hall.halfHours.size() - 1].cells[kExpected].text, QStringLiteral("17"));
    QCOMPARE(sheet.rows.front().cells[kExpected].text, QString());
    QCOMPARE(sheet.rows.back().cells[kExpected].text, QStringLiteral("7"));
    QCOMPARE(sheet.rows.back().cells[kWaits].text, QString()); // nobody takes a guess for a count
}

void TestSupervisorHallView::anEmptyHallHasNoRows()
{
    for (const Value& value : {Value(), Value(Object{}), Value("text"), Value(Array{})}) {
        const HallView hall = hallFrom(value);
        QVERIFY(hall.figures.empty() && hall.seats.empty() && hall.people.empty() && hall.alerts.empty());
        QCOMPARE(hall.unsentTotal(), 0);
        QCOMPARE(hall.figure("waiting"), nullptr);
    }
}

void TestSupervisorHallView::countsAreNeverNegativeAndFit()
{
    const HallView hall = hallFrom(Object{{"counts", Object{{"waiting", -3}, {"served", std::int64_t{1} << 40}}}});
    QCOMPARE(hall.waiting, 0);
    QVERIFY(hall.served > 0);
}

void TestSupervisorHallView::theWorstStateOfAWindowCounts()
{
    const Moment now = fakes::sampleNow();
    SeatView seat;
    seat.state = "open";
    seat.since = now - minutes(3);
    seat.reported = now - minutes(1);
    QCOMPARE(stateOf(seat, now), SeatState::Idle);
    seat.held = 1;
    QCOMPARE(stateOf(seat, now), SeatState::Parked);
    seat.ticketState = "called";
    QCOMPARE(stateOf(seat, now), SeatState::Called);
    seat.ticketState = "serving";
    QCOMPARE(stateOf(seat, now), SeatState::Serving);
    seat.since = now - kForgottenAfter;
    QCOMPARE(stateOf(seat, now), SeatState::Serving);
    seat.since = now - kForgottenAfter - std::chrono::seconds(1);
    QCOMPARE(stateOf(seat, now), SeatState::Forgotten);
    seat.state = "paused";
    QCOMPARE(stateOf(seat, now), SeatState::Paused);
    seat.reported = now - kSilentAfter - std::chrono::seconds(1);
    QCOMPARE(stateOf(seat, now), SeatState::Silent);
    seat.reported = {};
    QCOMPARE(stateOf(seat, now), SeatState::Paused); // one that never told cannot have fallen silent
    seat.state = "closed";
    QCOMPARE(stateOf(seat, now), SeatState::Closed);
}

QTEST_APPLESS_MAIN(TestSupervisorHallView)
#include "tst_supervisor_hall_view.moc"
