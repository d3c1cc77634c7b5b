#include "dispatch/forecast.h"

#include <QTest>

using namespace yc;
using namespace yc::dispatch;
using namespace std::chrono_literals;

namespace
{

constexpr Day kToday{std::chrono::year{2026} / 11 / 23};
constexpr int kFirst = 18; ///< the half hour that begins at nine

Moment at(int half)
{
    return startOf(kToday) + half * 30min;
}

/// A whole day; what is given stands from nine on.
std::vector<HalfHour> wholeDay(Day day, std::initializer_list<HalfHour> rows)
{
    std::vector<HalfHour> all(48);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].from = startOf(day) + int(i) * 30min;
    std::size_t i = kFirst;
    for (const HalfHour& row : rows) {
        const Moment from = all[i].from;
        all[i] = row;
        all[i++].from = from;
    }
    return all;
}

HalfHour half(int arrived, int called, int waiting)
{
    HalfHour row;
    row.arrived = arrived;
    row.called = called;
    row.waitingAtEnd = waiting;
    return row;
}

std::vector<HalfHour> weekAgo()
{
    return wholeDay(kToday - std::chrono::days(7),
                    {half(10, 8, 2), half(10, 8, 4), half(20, 8, 16), half(6, 8, 14), half(0, 8, 6), half(0, 6, 0)});
}

std::vector<int> waitingOf(const std::vector<HalfHour>& rows)
{
    std::vector<int> numbers;
    for (const HalfHour& row : rows)
        numbers.push_back(row.waitingAtEnd);
    return numbers;
}

} // namespace

/// What may wait later today: carried on from what is known, or not told at all.
class TestForecast : public QObject
{
    Q_OBJECT

private slots:
    void aDayLikeTheOneBeforeGoesOnLikeIt()
    {
        const auto today = wholeDay(kToday, {half(10, 8, 2), half(10, 8, 4)});
        const auto forecast = forecastOf(today, weekAgo(), at(kFirst + 2));
        QVERIFY(forecast.front().from == at(kFirst + 2));
        QCOMPARE(forecast.front().arrived, 20);
        // 4 + 20 - 8, + 6 - 8, then eight are called in each.
        QCOMPARE(waitingOf(forecast), (std::vector<int>{16, 14, 6, 0}));
    }

    void aFullerDayBringsMoreButNoMoreThanTwice()
    {
        const auto fuller = wholeDay(kToday, {half(20, 8, 12), half(20, 8, 24)}); // (40 + 10) / (20 + 10)
        QCOMPARE(forecastOf(fuller, weekAgo(), at(kFirst + 2)).front().arrived, 33);
        const auto rush = wholeDay(kToday, {half(200, 8, 192), half(200, 8, 384)});
        QCOMPARE(forecastOf(rush, weekAgo(), at(kFirst + 2)).front().arrived, 40);
        const auto dull = wholeDay(kToday, {half(1, 1, 0), half(0, 0, 0)});
        QCOMPARE(forecastOf(dull, weekAgo(), at(kFirst + 2)).front().arrived, 10);
    }

    void thePaceIsThatOfTheLastTwoHours()
    {
        const auto today =
            wholeDay(kToday, {half(10, 40, 0), half(1, 2, 9), half(1, 2, 9), half(1, 2, 9), half(1, 2, 9)});
        const auto forecast = forecastOf(today, weekAgo(), at(kFirst + 5));
        QCOMPARE(forecast.front().called, 2);
    }

    void ofTheHalfHourUnderWayOnlyTheRestIsGuessed()
    {
        const auto today = wholeDay(kToday, {half(10, 8, 2), half(10, 8, 4), half(12, 3, 13)});
        const auto forecast = forecastOf(today, weekAgo(), at(kFirst + 2) + 15min);
        QCOMPARE(forecast.front().arrived, 10);
        QCOMPARE(forecast.front().called, 4);
        QCOMPARE(forecast.front().waitingAtEnd, 13 + 10 - 4);
    }

    void nobodyIsLessThanNobody()
    {
        const auto today = wholeDay(kToday, {half(10, 50, 0), half(10, 50, 0)});
        for (const HalfHour& row : forecastOf(today, weekAgo(), at(kFirst + 2)))
            QCOMPARE(row.waitingAtEnd, 0);
    }

    void itEndsWhereTheOtherDayEnded()
    {
        const auto today = wholeDay(kToday, {half(10, 8, 2), half(10, 8, 4)});
        QVERIFY(forecastOf(today, weekAgo(), at(kFirst + 2)).back().from == at(kFirst + 5));
        QVERIFY(forecastOf(today, weekAgo(), at(kFirst + 8)).empty());
    }

    void withoutAnotherDayOrTwoHalfHoursNothingIsTold()
    {
        const auto today = wholeDay(kToday, {half(10, 8, 2), half(10, 8, 4)});
        QVERIFY(forecastOf(today, {}, at(kFirst + 2)).empty());
        QVERIFY(forecastOf(today, wholeDay(kToday - std::chrono::days(7), {}), at(kFirst + 2)).empty());
        QVERIFY(forecastOf(today, weekAgo(), at(kFirst + 1) + 29min).empty());
        QVERIFY(forecastOf(wholeDay(kToday, {}), weekAgo(), at(kFirst + 2)).empty());
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
