#include "domain/time_limit.h"
#include "fakes/calendars.h"

#include <QTest>

using namespace yc;
using namespace yc::domain;
using fakes::day;

class TestTimeLimit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theShippedCalendarHasTheKnownNumberOfWorkingDays();
    void aNoticeMaySetDaysOfTheDecemberBefore();
    void malformedCalendarsAreRefused_data();
    void malformedCalendarsAreRefused();
    void theStartDayIsNotCounted_data();
    void theStartDayIsNotCounted();
    void anUnpublishedYearMakesTheDayProvisional();
    void bothDaysOfASuspensionAndAllBetweenAreNotCounted();
    void aSuspensionWithoutEndStopsTheClock();
    void anExtensionAddsWorkingDays();
    void aLimitOfNoDaysEndsOnItsStartOrTheNextOpenDay();
    void countedDaysAreTheWorkingDaysUpToTheDueDay();
    void daysLeftCountDownToZeroAndBelow();

private:
    Due due(const char* start, int workingDays, int extension = 0, std::vector<Suspension> suspensions = {}) const
    {
        return dueDay({day(start), workingDays, extension, std::move(suspensions)}, m_calendar);
    }

    WorkCalendar m_calendar;
};

void TestTimeLimit::initTestCase()
{
    const Result<WorkCalendar> shipped = fakes::shippedCalendar(YC_SOURCE_DIR);
    QVERIFY2(shipped.ok(), "resources/calendars/cn.json");
    m_calendar = *shipped;
}

void TestTimeLimit::theShippedCalendarHasTheKnownNumberOfWorkingDays()
{
    QCOMPARE(m_calendar.workingDaysBetween(day("2024-01-01"), day("2025-01-01")), 251);
    QCOMPARE(m_calendar.workingDaysBetween(day("2025-01-01"), day("2026-01-01")), 248);
    QCOMPARE(m_calendar.workingDaysBetween(day("2026-01-01"), day("2027-01-01")), 248);
    QCOMPARE(m_calendar.workingDaysBetween(day("2027-01-01"), day("2026-01-01")), -248);
    QVERIFY(m_calendar.isPublished(2026));
    QVERIFY(!m_calendar.isPublished(2027));
}

void TestTimeLimit::aNoticeMaySetDaysOfTheDecemberBefore()
{
    const Result<Value> years = parseJson(
        R"({"origin":"a notice","2019":{"off_on_weekdays":{"2018-12-31":"元旦"},"working_on_weekends":{"2018-12-29":"元旦"}}})");
    const Result<WorkCalendar> calendar = WorkCalendar::fromValue(*years);
    QVERIFY(calendar.ok());
    QVERIFY(calendar->isWorkingDay(day("2018-12-29")));  // a Saturday
    QVERIFY(!calendar->isWorkingDay(day("2018-12-31"))); // a Monday
    QVERIFY(!calendar->isPublished(2018));
}

void TestTimeLimit::malformedCalendarsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("no object") << QByteArray("[]") << "calendar.year";
    QTest::newRow("no year") << QByteArray(R"({"next":{}})") << "calendar.year";
    QTest::newRow("year is a text") << QByteArray(R"({"2026":"off"})") << "calendar.year";
    QTest::newRow("no such day") << QByteArray(R"({"2026":{"off_on_weekdays":{"2026-02-30":"x"}}})") << "calendar.day";
    QTest::newRow("other year") << QByteArray(R"({"2026":{"working_on_weekends":{"2027-01-02":"x"}}})")
                                << "calendar.year";
    QTest::newRow("November before") << QByteArray(R"({"2026":{"off_on_weekdays":{"2025-11-28":"x"}}})")
                                     << "calendar.year";
}

void TestTimeLimit::malformedCalendarsAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const Result<WorkCalendar> calendar = WorkCalendar::fromValue(*parseJson(text.toStdString()));
    QVERIFY(!calendar.ok());
    QCOMPARE(QString::fromStdString(calendar.problem().code), code);
}

void TestTimeLimit::theStartDayIsNotCounted_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("workingDays");
    QTest::addColumn<QString>("end");
    QTest::newRow("over the spring festival") << "2024-02-08" << 5 << "2024-02-21";
    QTest::newRow("onto a working Saturday") << "2026-02-13" << 1 << "2026-02-14";
    QTest::newRow("over the new year") << "2025-12-31" << 5 << "2026-01-08";
    QTest::newRow("plain week") << "2026-11-23" << 5 << "2026-11-30";
    QTest::newRow("received on a day off") << "2026-10-01" << 1 << "2026-10-08";
}

void TestTimeLimit::theStartDayIsNotCounted()
{
    QFETCH(QString, start);
    QFETCH(int, workingDays);
    QFETCH(QString, end);
    const Due limit = due(start.toUtf8(), workingDays);
    QCOMPARE(QString::fromStdString(dayText(limit.day)), end);
    QVERIFY(!limit.provisional);
    QVERIFY(limit.running);
}

void TestTimeLimit::anUnpublishedYearMakesTheDayProvisional()
{
    const Due crossing = due("2026-12-30", 2);
    QCOMPARE(dayText(crossing.day), std::string("2027-01-01")); // a Friday, a holiday once the notice is out
    QVERIFY(crossing.provisional);
    QVERIFY(!due("2026-12-30", 1).provisional);
    QVERIFY(due("2027-03-01", 1).provisional);
}

void TestTimeLimit::bothDaysOfASuspensionAndAllBetweenAreNotCounted()
{
    const Due limit = due("2026-11-23", 3, 0, {{day("2026-11-25"), day("2026-11-27")}});
    QCOMPARE(dayText(limit.day), std::string("2026-12-01")); // 24 November, 30 November, 1 December
    QCOMPARE(dayText(limit.counted[1]), std::string("2026-11-30"));
    QVERIFY(limit.running);
    const Due oneDay = due("2026-11-23", 1, 0, {{day("2026-11-24"), day("2026-11-24")}});
    QCOMPARE(dayText(oneDay.day), std::string("2026-11-25"));
}

void TestTimeLimit::aSuspensionWithoutEndStopsTheClock()
{
    const Due stopped = due("2026-11-23", 3, 0, {{day("2026-11-25"), std::nullopt}});
    QVERIFY(!stopped.running);
    QCOMPARE(dayText(stopped.day), std::string("2026-11-27")); // the earliest: it ends the day it began
    QVERIFY(due("2026-11-23", 3, 0, {{day("2026-12-25"), std::nullopt}}).running); // began after the limit
}

void TestTimeLimit::anExtensionAddsWorkingDays()
{
    QCOMPARE(dayText(due("2026-11-23", 20).day), std::string("2026-12-21"));
    QCOMPARE(dayText(due("2026-11-23", 10, 10).day), std::string("2026-12-21"));
}

void TestTimeLimit::aLimitOfNoDaysEndsOnItsStartOrTheNextOpenDay()
{
    QCOMPARE(dayText(due("2026-11-23", 0).day), std::string("2026-11-23"));
    QCOMPARE(dayText(due("2026-11-21", 0).day), std::string("2026-11-23"));
}

void TestTimeLimit::countedDaysAreTheWorkingDaysUpToTheDueDay()
{
    const Due limit = due("2024-02-08", 5);
    QCOMPARE(limit.counted.size(), std::size_t{5});
    QCOMPARE(limit.counted.front(), day("2024-02-09")); // New Year's Eve was not a day off
    QCOMPARE(limit.counted.back(), limit.day);
    for (const Day counted : limit.counted)
        QVERIFY(m_calendar.isWorkingDay(counted));
}

void TestTimeLimit::daysLeftCountDownToZeroAndBelow()
{
    const Due limit = due("2026-11-23", 5);
    QCOMPARE(workingDaysLeft(limit, day("2026-11-23"), m_calendar), 5);
    QCOMPARE(workingDaysLeft(limit, day("2026-11-28"), m_calendar), 1);
    QCOMPARE(workingDaysLeft(limit, limit.day, m_calendar), 0);
    QCOMPARE(workingDaysLeft(limit, day("2026-12-02"), m_calendar), -2);
}

QTEST_APPLESS_MAIN(TestTimeLimit)
#include "tst_time_limit.moc"
