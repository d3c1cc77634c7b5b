#include "base/text.h"
#include "dispatch/rank.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::dispatch;
using domain::PriorityClass;
using domain::TicketState;
using domain::WorkItem;
using domain::WorkItemKind;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{

const Moment kNow = fakes::at("2026-11-23", 10);

WorkItem person(const char* id, int waited, PriorityClass priority = PriorityClass::Normal,
                TicketState state = TicketState::Waiting)
{
    WorkItem item;
    item.id = id;
    item.since = kNow - minutes(waited);
    item.target = minutes(10);
    item.priority = priority;
    item.ticketState = state;
    return item;
}

WorkItem work(WorkItemKind kind, const char* id, int waited, std::optional<Moment> due = {})
{
    WorkItem item;
    item.kind = kind;
    item.id = id;
    item.since = kNow - minutes(waited);
    item.due = due;
    return item;
}

std::string order(const std::vector<WorkItem>& items, Moment now = kNow)
{
    std::string ids;
    for (const Ranked& row : rank(items, now))
        ids += items[row.index].id;
    return ids;
}

Ranked only(const WorkItem& item)
{
    return rank({item}, kNow).front();
}

} // namespace

class TestRank : public QObject
{
    Q_OBJECT

private slots:
    void whoComesFirstIsServedFirst();
    void aHeadStartMovesForwardByItsMinutesOnly();
    void oneWhoHasWaitedTooLongIsOvertakenByNoHeadStart();
    void whatIsAtHandStandsFirstAndWhatIsAwayLast();
    void aNearLimitGoesBeforePeopleAFarOneAfter();
    void paperWithoutALimitIsReachedInTheEnd();
    void anAppointmentWeighsOnceItIsDue();
    void tiesGoByArrivalThenKindThenId();
    void theNextTicketIsTheFirstWaitingOne();
    void everyRowExplainsItself_data();
    void everyRowExplainsItself();
    void theDayOfALimitIsTheHallsDay();
    void nothingToRankGivesNothing();
};

void TestRank::whoComesFirstIsServedFirst()
{
    QCOMPARE(order({person("b", 5), person("a", 9), person("c", 1)}), std::string("abc"));
}

void TestRank::aHeadStartMovesForwardByItsMinutesOnly()
{
    const WorkItem elderly = person("e", 5, PriorityClass::Elderly);
    QCOMPARE(order({person("n", 24), elderly}), std::string("en"));
    QCOMPARE(order({person("n", 26), elderly}), std::string("ne"));
    QCOMPARE(order({person("n", 14), person("m", 5, PriorityClass::Military)}), std::string("mn"));
}

void TestRank::oneWhoHasWaitedTooLongIsOvertakenByNoHeadStart()
{
    const WorkItem elderly = person("e", 40, PriorityClass::Elderly);
    QCOMPARE(order({person("n", 44), elderly}), std::string("en"));
    QCOMPARE(order({person("n", 45), elderly}), std::string("ne"));
}

void TestRank::whatIsAtHandStandsFirstAndWhatIsAwayLast()
{
    WorkItem mine = person("s", 1, PriorityClass::Normal, TicketState::Serving);
    mine.mine = true;
    const WorkItem elsewhere = person("x", 90, PriorityClass::Normal, TicketState::Serving);
    const WorkItem missed = person("m", 80, PriorityClass::Normal, TicketState::Missed);
    QCOMPARE(order({missed, elsewhere, person("w", 30), mine}), std::string("swxm"));
}

void TestRank::aNearLimitGoesBeforePeopleAFarOneAfter()
{
    const WorkItem people = person("p", 30);
    const auto sentBack = [](hours left) { return work(WorkItemKind::SentBack, "d", 600, kNow + left); };
    QCOMPARE(order({people, sentBack(hours(1))}), std::string("dp"));
    QCOMPARE(order({people, sentBack(hours(2))}), std::string("pd"));
    QCOMPARE(order({people, sentBack(hours(-5))}), std::string("dp"));
}

void TestRank::paperWithoutALimitIsReachedInTheEnd()
{
    const WorkItem draft = work(WorkItemKind::Draft, "d", 60);
    QCOMPARE(order({draft, person("p", 1)}), std::string("pd"));
    const Moment later = kNow + hours(24 * 4);
    WorkItem newcomer = person("p", 0);
    newcomer.since = later - minutes(1);
    QCOMPARE(order({newcomer, draft}, later), std::string("dp"));
}

void TestRank::anAppointmentWeighsOnceItIsDue()
{
    const std::vector<WorkItem> before{work(WorkItemKind::Appointment, "a", 600, kNow + minutes(30)), person("p", 1)};
    QCOMPARE(order(before), std::string("pa"));
    const std::vector<WorkItem> due{work(WorkItemKind::Appointment, "a", 600, kNow + minutes(4)), person("p", 15)};
    QCOMPARE(order(due), std::string("ap"));
}

void TestRank::tiesGoByArrivalThenKindThenId()
{
    const WorkItem elderly = person("b", 0, PriorityClass::Elderly); // counts as 20 minutes, as "a" has waited
    QCOMPARE(order({elderly, person("a", 20)}), std::string("ab"));
    QCOMPARE(order({person("2", 5), person("1", 5), work(WorkItemKind::Attention, "0", 5)}), std::string("120"));
}

void TestRank::theNextTicketIsTheFirstWaitingOne()
{
    WorkItem mine = person("s", 90, PriorityClass::Normal, TicketState::Called);
    mine.mine = true;
    const std::vector<WorkItem> items{mine, work(WorkItemKind::Attention, "x", 99), person("n", 10),
                                      person("e", 1, PriorityClass::Elderly)};
    QVERIFY(nextTicket(items, kNow) == std::size_t{3});
    QVERIFY(!nextTicket({mine}, kNow));
}

void TestRank::everyRowExplainsItself_data()
{
    QTest::addColumn<WorkItem>("item");
    QTest::addColumn<QString>("line");
    QTest::addColumn<Tone>("tone");
    const auto mine = [](TicketState state) {
        WorkItem item = person("m", 7, PriorityClass::Normal, state);
        item.mine = true;
        return item;
    };
    const Moment tomorrow = fakes::at("2026-11-24", 17);
    QTest::newRow("wait") << person("a", 10) << "wait 10 10" << Tone::Plain;
    QTest::newRow("promise broken") << person("a", 14, PriorityClass::Elderly) << "wait_elderly 14 10" << Tone::Warn;
    QTest::newRow("pregnant") << person("a", 1, PriorityClass::Pregnant) << "wait_pregnant 1 10" << Tone::Plain;
    QTest::newRow("disabled") << person("a", 1, PriorityClass::Disabled) << "wait_disabled 1 10" << Tone::Plain;
    QTest::newRow("military") << person("a", 1, PriorityClass::Military) << "wait_military 1 10" << Tone::Plain;
    QTest::newRow("returned") << person("a", 1, PriorityClass::Returned) << "wait_returned 1 10" << Tone::Plain;
    QTest::newRow("starving") << person("a", 45, PriorityClass::Elderly) << "wait_long 45 10" << Tone::Error;
    QTest::newRow("called") << mine(TicketState::Called) << "called 7" << Tone::Plain;
    QTest::newRow("serving") << mine(TicketState::Serving) << "serving 7" << Tone::Plain;
    QTest::newRow("held") << mine(TicketState::OnHold) << "on_hold 7" << Tone::Plain;
    QTest::newRow("missed") << mine(TicketState::Missed) << "missed 7" << Tone::Plain;
    QTest::newRow("done") << mine(TicketState::Done) << "ended" << Tone::Plain;
    QTest::newRow("elsewhere") << person("a", 7, PriorityClass::Normal, TicketState::Called) << "elsewhere"
                               << Tone::Plain;
    QTest::newRow("passed") << work(WorkItemKind::SentBack, "a", 9, fakes::at("2026-11-20", 17))
                            << "limit_passed 2026-11-20 17:00" << Tone::Error;
    QTest::newRow("today") << work(WorkItemKind::SentBack, "a", 9, fakes::at("2026-11-23", 17)) << "limit_today 17:00"
                           << Tone::Warn;
    QTest::newRow("tomorrow") << work(WorkItemKind::Result, "a", 9, tomorrow) << "limit_tomorrow 17:00" << Tone::Plain;
    QTest::newRow("later") << work(WorkItemKind::PreReview, "a", 9, fakes::at("2026-11-25", 17))
                           << "limit_day 2026-11-25 17:00" << Tone::Plain;
    QTest::newRow("booked") << work(WorkItemKind::Appointment, "a", 9, fakes::at("2026-11-23", 11))
                            << "booked_later 11:00" << Tone::Plain;
    QTest::newRow("booked now") << work(WorkItemKind::Appointment, "a", 9, fakes::at("2026-11-23", 10, 5))
                                << "booked_due 10:05" << Tone::Plain;
    QTest::newRow("booked before") << work(WorkItemKind::Appointment, "a", 9, fakes::at("2026-11-23", 9, 50))
                                   << "booked_late 09:50 10" << Tone::Warn;
    QTest::newRow("attention") << work(WorkItemKind::Attention, "a", 9) << "attention 9" << Tone::Warn;
    QTest::newRow("draft") << work(WorkItemKind::Draft, "a", 9) << "draft 9" << Tone::Plain;
}

void TestRank::everyRowExplainsItself()
{
    QFETCH(WorkItem, item);
    QFETCH(QString, line);
    QFETCH(Tone, tone);
    const Ranked row = only(item);
    std::vector<std::string> words = argsOf(row);
    words.emplace(words.begin(), row.reason);
    QCOMPARE(QString::fromStdString(join(words, " ")), line);
    QCOMPARE(row.tone, tone);
}

void TestRank::theDayOfALimitIsTheHallsDay()
{
    const Moment due = kNow + hours(15); // 01:00 of the next day in China, 17:00 of this day in Greenwich
    const std::vector<WorkItem> items{work(WorkItemKind::SentBack, "a", 9, due)};
    QCOMPARE(rank(items, kNow).front().reason, std::string_view("limit_tomorrow"));
    QCOMPARE(rank(items, kNow, {}, minutes(0)).front().reason, std::string_view("limit_today"));
}

void TestRank::nothingToRankGivesNothing()
{
    QVERIFY(rank({}, kNow).empty());
    QVERIFY(!nextTicket({}, kNow));
}

QTEST_APPLESS_MAIN(TestRank)
#include "tst_rank.moc"
