#include "hub/real_hub.h"

#include "hub/tickets.h"

#include <QTest>

#include <set>

using namespace yc;
using namespace yc::tests;

namespace
{

constexpr int kWindows = 20;
constexpr const char* kRoundsVariable = "YC_ROUNDS";
constexpr int kFewRounds = 50;

int rounds()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue(kRoundsVariable, &given);
    return given ? wanted : kFewRounds;
}

std::set<std::string> peopleCome(const hub::Parts& parts, int people)
{
    return hub::writing(parts.storage, [&](hub::Transaction& tx) {
        std::set<std::string> ids;
        domain::Ticket wish;
        wish.service = domain::ServiceId("newborn");
        for (int person = 0; person < people; ++person)
            ids.insert(hub::takeTicket(tx, parts, wish).id.text());
        return ids;
    });
}

std::int64_t count(const hub::Parts& parts, const std::string& sql)
{
    return hub::reading(parts.storage, [&](hub::Transaction& tx) { return ports::integerOf(tx.run(sql).at(0).at(0)); });
}

} // namespace

class HubCallNext : public QObject
{
    Q_OBJECT

private slots:
    void twentyWindowsCallAtOnceAndNobodyIsCalledTwiceOrForgotten()
    {
        const int people = kWindows * rounds();
        RealHub hub(kWindows);
        std::set<std::string> waiting;
        hub.inside([&](const hub::Parts& parts) { waiting = peopleCome(parts, people); });
        hub.start();
        WindowProcesses windows(hub, kWindows, rounds());
        windows.waitUntilAtWork();
        std::multiset<std::string> called;
        for (const Value& report : windows.end()) {
            QCOMPARE(report["refused"].toInteger(), 0);
            QCOMPARE(report["called"].toArray().size(), std::size_t(rounds()));
            for (const Value& ticket : report["called"].toArray())
                called.insert(ticket.toString());
        }
        hub.stop();
        QCOMPARE(called.size(), std::size_t(people));
        QVERIFY(std::set<std::string>(called.begin(), called.end()) == waiting);
        hub.inside([&](const hub::Parts& parts) {
            QCOMPARE(count(parts, "SELECT count(*) FROM claim"), people);
            QCOMPARE(count(parts, "SELECT count(DISTINCT ticket) FROM claim"), people);
            QCOMPARE(count(parts, "SELECT count(*) FROM ticket WHERE state = 'done'"), people);
            QCOMPARE(count(parts, "SELECT count(*) FROM ticket WHERE state <> 'done'"), 0);
        });
    }
};

QTEST_GUILESS_MAIN(HubCallNext)
#include "tst_hub_call_next.moc"
