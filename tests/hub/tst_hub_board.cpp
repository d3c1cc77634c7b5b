#include "hub/operations.h"
#include "hub/test_hall.h"

#include "wire/endpoints.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using std::chrono::minutes;

namespace
{

struct Board {
    TestHall hall;
    Client client = hall.desk();
    Workstation desk{client, "k1", kClerk, "07"};

    void arrive(const char* service) { client.post(wire::path::kTake, Object{{"service", service}}); }
    void takeIn(const std::string& id, const std::string& number)
    {
        desk.hand(Role::Cases, "case.submit", id, submitPayload(takenIn(id, number, hall.clock.now())),
                  hall.clock.now());
    }
    /// The health department asks for a supplement in its part of that case.
    void sendBack(const std::string& id)
    {
        Client health = hall.reviewer(kHealthReviewer);
        const std::string path = "/review/items/" + id + "/certificate";
        const std::string page = health.get(path).body;
        const auto hidden = [&page](const std::string& name) {
            const std::string mark = "name=\"" + name + "\" value=\"";
            const std::size_t at = page.find(mark) + mark.size();
            return page.substr(at, page.find('"', at) - at);
        };
        health.postForm(path, {{"csrf", hidden("csrf")},
                               {"seen", hidden("seen")},
                               {"decision", "ask"},
                               {"line1", "居民户口簿第 2 页"},
                               {"basis1", "材料规范 3.2"},
                               {"day", dayText(dayOf(hall.clock.now()) + std::chrono::days(7))}});
    }
    Value figures() const { return hall.desk(kSupervisor, "").get(wire::path::kHall).json; }
};

} // namespace

/// What lies behind the board's figures.
class HubBoard : public QObject
{
    Q_OBJECT

private slots:
    void theLineNamesNumbersAndNobody()
    {
        Board board;
        board.arrive("newborn");
        board.hall.clock.advance(minutes(3));
        board.arrive("newborn");
        board.hall.clock.advance(minutes(4));
        const Array line = board.figures()["line"].toArray();
        QCOMPARE(line.size(), std::size_t(2));
        QCOMPARE(line[0]["number"].toString(), std::string("A001"));
        QCOMPARE(line[0]["waited"].toInteger(), 7 * 60);
        QCOMPARE(line[1]["waited"].toInteger(), 4 * 60);
        QCOMPARE(line[0]["priority"].toString(), std::string("normal"));
        QVERIFY(!line[0].has("applicant"));
    }

    void prefilledIsWhatNobodyTyped()
    {
        Board board;
        QCOMPARE(board.figures()["today"]["fields"].toInteger(), 0);
        board.takeIn("c1", "99010700000011");
        const Value today = board.figures()["today"];
        QCOMPARE(today["received"].toInteger(), 1);
        QCOMPARE(today["fields"].toInteger(), 5); // one typed, two from the card, two shared
        QCOMPARE(today["prefilled"].toInteger(), 4);
        QCOMPARE(today["prefillTarget"].toInteger(), 70);
    }

    void aCaseThatCameBackIsCountedOnceAndListed()
    {
        Board board;
        board.takeIn("c1", "99010700000011");
        board.takeIn("c2", "99010700000029");
        QCOMPARE(board.figures()["today"]["returned"].toInteger(), 0);
        board.sendBack("c1");
        const Value seen = board.figures();
        QCOMPARE(seen["today"]["received"].toInteger(), 2);
        QCOMPARE(seen["today"]["returned"].toInteger(), 1);
        const Array returned = seen["returned"].toArray();
        QCOMPARE(returned.size(), std::size_t(1));
        QCOMPARE(returned[0]["receiptNumber"].toString(), std::string("99010700000011"));
        QCOMPARE(returned[0]["notices"].toInteger(), 1);
    }

    void runningLimitsAreCountedByTheirDay()
    {
        Board board;
        board.takeIn("c1", "99010700000011");
        const Value first = board.figures();
        const std::int64_t open = first["today"]["openItems"].toInteger();
        QCOMPARE(open, std::int64_t(first["limits"].toArray().size()));
        QVERIFY(open > 0);
        QCOMPARE(first["today"]["overdue"].toInteger(), 0);
        Day due;
        QVERIFY(parseDay(first["limits"].toArray().front()["due"].toString(), due));
        board.hall.clock.advance(due - dayOf(board.hall.clock.now()));
        QVERIFY(board.figures()["today"]["dueToday"].toInteger() > 0);
        board.hall.clock.advance(std::chrono::hours(24));
        QVERIFY(board.figures()["today"]["overdue"].toInteger() > 0);
    }

    void theSameWeekdayAWeekAgoStandsBesideToday()
    {
        Board board;
        board.arrive("newborn");
        board.hall.clock.advance(minutes(40));
        QVERIFY(board.figures()["lastWeek"].toArray().empty());
        board.hall.clock.advance(std::chrono::days(7));
        const Array before = board.figures()["lastWeek"].toArray();
        QVERIFY(!before.empty());
        QCOMPARE(before.front()["arrived"].toInteger(), 1);
        QCOMPARE(before.front()["waiting"].toInteger(), 1);
        board.hall.clock.advance(std::chrono::days(1));
        QVERIFY(board.figures()["lastWeek"].toArray().empty());
    }

    void whatMayComeIsToldOnceADayLikeItIsKnown()
    {
        Board board;
        board.arrive("newborn");
        board.hall.clock.advance(std::chrono::hours(2));
        board.arrive("newborn");
        QVERIFY(board.figures()["forecast"].toArray().empty());
        board.hall.clock.advance(std::chrono::days(7) - std::chrono::hours(2));
        board.hall.desk().post(wire::path::kTake, Object{{"service", "newborn"}});
        board.hall.clock.advance(minutes(70)); // two half hours are over
        const Array ahead = board.figures()["forecast"].toArray();
        QVERIFY(!ahead.empty());
        std::int64_t come = 0;
        for (const Value& half : ahead)
            come += half["arrived"].toInteger();
        QCOMPARE(come, 1);
        QCOMPARE(ahead.front()["waiting"].toInteger(), 1);
        QCOMPARE(ahead.back()["waiting"].toInteger(), 2); // nobody was called in the last two hours
    }

    void aWindowIsOpenWhileAClerkIsSignedInThere()
    {
        Board board;
        const auto seat = [&board](const std::string& id) {
            const Value seen = board.figures();
            for (const Value& one : seen["windows"].toArray()) {
                if (one["id"].toString() == id)
                    return one;
            }
            return Value();
        };
        QCOMPARE(seat("07")["state"].toString(), std::string("open"));
        QCOMPARE(seat("05")["state"].toString(), std::string("closed"));
        board.hall.desk(kSupervisor, "07"); // whoever watches from a window does not serve at it
        QCOMPARE(seat("07")["clerk"].toString(), std::string(kClerk));
        QCOMPARE(board.client.post(wire::path::kSignOut, Object{}).status, 200);
        QCOMPARE(seat("07")["state"].toString(), std::string("closed"));
        QCOMPARE(seat("07")["clerk"].toString(), std::string());
    }

    void aWindowTellsWhenItWasLastHeard()
    {
        Board board;
        const auto reported = [&board](std::size_t place) {
            return board.figures()["windows"].toArray()[place]["reported"].toInteger();
        };
        std::size_t seven = 0;
        for (const Array seats = board.figures()["windows"].toArray(); seats[seven]["id"].toString() != "07";)
            ++seven;
        QCOMPARE(reported(seven), 0);
        board.client.post(wire::path::kUnsent,
                          Object{{"client", "k1"}, {"pending", 0}, {"sent", 0}, {"needsPerson", 0}, {"oldest", 0}});
        const Moment told = board.hall.clock.now();
        board.hall.clock.advance(minutes(9));
        QCOMPARE(reported(seven), toMicros(told));
    }
};

QTEST_GUILESS_MAIN(HubBoard)
#include "tst_hub_board.moc"
