#include "hub/audit.h"
#include "hub/real_hub.h"

#include <QTest>

#include <cstdio>

using namespace yc;
using namespace yc::tests;

namespace
{

constexpr int kWindows = 8;
constexpr const char* kKillsVariable = "YC_KILLS";
constexpr int kKills = 100;
constexpr int kMostMillisBetweenKills = 150;

int kills()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue(kKillsVariable, &given);
    return given ? wanted : kKills;
}

std::int64_t number(hub::Transaction& tx, const std::string& sql, const std::vector<hub::Cell>& parameters = {})
{
    return ports::integerOf(tx.run(sql, parameters).at(0).at(0));
}

/// How often what a window was told is there: in its place, and with its effect.
bool isThereOnce(hub::Transaction& tx, const std::string& client, const Value& told)
{
    const std::int64_t stored =
        number(tx,
               "SELECT count(*) FROM envelope WHERE operation = ? AND client = ? AND lane = ? "
               "AND sequence = ? AND verdict_code = 'applied'",
               {told["operation"].toString(), client, told["lane"].toString(), told["sequence"].toInteger()});
    const bool isCase = told["lane"].toString() == "cases";
    const std::int64_t effects = number(tx,
                                        isCase ? "SELECT count(*) FROM case_head WHERE id = ?"
                                               : "SELECT count(*) FROM ticket WHERE id = ? AND state = 'done'",
                                        {told["entity"].toString()});
    return stored == 1 && effects == 1;
}

struct Sums {
    std::int64_t acknowledged = 0;
    std::int64_t duplicates = 0;
    std::int64_t unanswered = 0;
    std::int64_t lost = 0;
    std::multiset<std::string> called;
};

Sums sumOf(hub::Transaction& tx, const std::vector<Value>& reports)
{
    Sums sums;
    for (const Value& report : reports) {
        sums.duplicates += report["duplicates"].toInteger();
        sums.unanswered += report["unanswered"].toInteger();
        for (const Value& ticket : report["called"].toArray())
            sums.called.insert(ticket.toString());
        for (const Value& told : report["acknowledged"].toArray()) {
            ++sums.acknowledged;
            sums.lost += isThereOnce(tx, "client-" + report["window"].toString(), told) ? 0 : 1;
        }
    }
    return sums;
}

} // namespace

class HubKills : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAnsweredSurvivesEveryKillExactlyOnce()
    {
        RealHub hub(kWindows);
        hub.start();
        WindowProcesses windows(hub, kWindows, 0);
        windows.waitUntilAtWork();
        for (int kill = 0; kill < kills(); ++kill) {
            // Another moment of the work each time: a spread over the span, never the same phase.
            QTest::qWait(1 + kill * 37 % kMostMillisBetweenKills);
            hub.kill();
            hub.start();
        }
        const std::vector<Value> reports = windows.end();
        hub.stop();
        for (const Value& report : reports)
            QCOMPARE(report["refused"].toInteger(), 0);
        Sums sums;
        hub.inside([&](const hub::Parts& parts) {
            hub::reading(parts.storage, [&](hub::Transaction& tx) {
                sums = sumOf(tx, reports);
                hub::verifyAudit(tx, parts);
                QCOMPARE(number(tx, "SELECT count(*) FROM claim"),
                         number(tx, "SELECT count(DISTINCT ticket) FROM claim"));
                QCOMPARE(number(tx, "SELECT sum(received) FROM lane"), number(tx, "SELECT count(*) FROM envelope"));
            });
        });
        std::puts(toJson(Object{{"kills", kills()},
                                {"acknowledged", sums.acknowledged},
                                {"called", std::int64_t(sums.called.size())},
                                {"duplicates", sums.duplicates},
                                {"unanswered", sums.unanswered},
                                {"lost", sums.lost}})
                      .c_str());
        QVERIFY(sums.acknowledged > kills());
        QVERIFY(sums.unanswered > 0);
        QCOMPARE(sums.lost, 0);
        QCOMPARE(std::set<std::string>(sums.called.begin(), sums.called.end()).size(), sums.called.size());
        QProcess verify;
        verify.start(QStringLiteral(YC_BIN_DIR "/yichuangctl"),
                     {QStringLiteral("store"), QStringLiteral("verify"), QString::fromStdString(hub.database())});
        QVERIFY(verify.waitForFinished());
        QCOMPARE(verify.readAllStandardError(), QByteArray());
        QCOMPARE(verify.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(HubKills)
#include "tst_hub_kills.moc"
