#include "ctl_run.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;

/// The administrator's tool, run as a program: answers, exit codes, what it says when something is wrong.
class TestCtl : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void wrongUseEndsWithTwoAndASentence_data();
    void wrongUseEndsWithTwoAndASentence();
    void numbersAreChecked_data();
    void numbersAreChecked();
    void aWrongNumberIsNotRepeated();
    void deadlinesCountWorkingDays_data();
    void deadlinesCountWorkingDays();
    void aSuspensionIsNotCounted();
    void aSuspensionWithoutAnEndGivesTheEarliestDay();
    void rulesAreAnsweredLineByLine();
    void aLineThatCannotBeEvaluatedIsAFault();
    void windowsAreComputed();
    void anUnstableLoadIsRefused();
};

void TestCtl::everyCommandExplainsItself_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line : {"--help", "check --help", "check id --help", "check uscc --help", "deadline --help",
                             "rules --help", "rules eval --help", "catalogue check --help", "catalogue list --help",
                             "catalogue derive --help", "queue erlang --help", "store verify --help",
                             "store backup --help", "store export-unsent --help", "hub --help", "--version"})
        QTest::newRow(line) << QByteArray(line);
}

void TestCtl::everyCommandExplainsItself()
{
    QFETCH(QByteArray, line);
    const Run run = ctl(line.constData());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(!run.out.isEmpty());
    QVERIFY2(run.err.isEmpty(), run.err.constData());
}

void TestCtl::wrongUseEndsWithTwoAndASentence_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line :
         {"", "nonsense", "check", "check id", "check id 1 2", "deadline --from 2026-02-30 --working-days 1",
          "deadline --from 2026-02-13", "deadline --from 2026-02-13 --working-days -1",
          "deadline --from 2026-02-13 --working-days 1 --suspend 2026-03-01",
          "deadline --from 2026-02-13 --working-days 1 --suspend 2026-03-02..2026-03-01", "queue erlang --per-hour 10",
          "queue erlang --per-hour -1 --minutes 5 --windows 2", "store backup only-one",
          "catalogue derive nothing-of-the-kind", "catalogue derive newborn --answer follow",
          "catalogue derive newborn --answer nobody=1", "catalogue derive newborn --answer follow=uncle",
          "catalogue derive newborn --answer reimbursement=perhaps"})
        QTest::newRow(*line == '\0' ? "nothing" : line) << QByteArray(line);
}

void TestCtl::wrongUseEndsWithTwoAndASentence()
{
    QFETCH(QByteArray, line);
    const Run run = ctl(line.constData());
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.size() > 10);
}

void TestCtl::numbersAreChecked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char* line, const char* json, int exitCode) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(json) << exitCode;
    };
    row("check id 360426199101010071", R"({"reason":"ok","valid":true})", 0);
    row("check id 44040119580101000X", R"({"reason":"ok","valid":true})", 0); // an abolished area stays valid
    row("check id 440308199901101513", R"({"reason":"check_digit","valid":false})", 1);
    row("check id 440308199902301512", R"({"reason":"date","valid":false})", 1);
    row("check id 12345", R"({"reason":"length","valid":false})", 1);
    row("check uscc 91310112087994932F", R"({"reason":"ok","valid":true})", 0);
    row("check uscc 91110000600037341N", R"({"reason":"check_digit","valid":false})", 1);
    row("check uscc 9111000060003IOZSV", R"({"reason":"characters","valid":false})", 1);
}

void TestCtl::numbersAreChecked()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, json);
    QFETCH(int, exitCode);
    const Run run = ctl((line + " --json").constData());
    QCOMPARE(run.out.trimmed(), json);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.err.isEmpty(), exitCode == 0);
}

void TestCtl::aWrongNumberIsNotRepeated()
{
    const Run run = ctl("check id 440308199901101513");
    QVERIFY(run.err.contains("check_digit"));
    QVERIFY(!(run.out + run.err).contains("440308"));
}

void TestCtl::deadlinesCountWorkingDays_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("days");
    QTest::addColumn<QByteArray>("due");
    QTest::addColumn<bool>("provisional");
    const auto row = [](const char* says, const char* from, const char* days, const char* due, bool provisional) {
        QTest::newRow(says) << QByteArray(from) << QByteArray(days) << QByteArray(due) << provisional;
    };
    row("over the spring festival", "2024-02-08", "5", "2024-02-21", false);
    row("a Saturday that is worked", "2026-02-13", "1", "2026-02-14", false);
    row("over new year", "2025-12-31", "5", "2026-01-08", false);
    row("into a year not published", "2026-12-30", "5", "2027-01-06", true);
    row("no days at all", "2026-03-02", "0", "2026-03-02", false);
}

void TestCtl::deadlinesCountWorkingDays()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, days);
    QFETCH(QByteArray, due);
    QFETCH(bool, provisional);
    const Run run = ctl(("deadline --json --from " + from + " --working-days " + days).constData());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["due"].toString(), due.toStdString());
    QCOMPARE(run.json()["provisional"].toBool(), provisional);
    QCOMPARE(QByteArray::number(static_cast<qulonglong>(run.json()["days"].toArray().size())), days);
}

void TestCtl::aSuspensionIsNotCounted()
{
    const Run run = ctl("deadline --from 2026-03-02 --working-days 5 --suspend 2026-03-04..2026-03-05 "
                        "--suspend 2026-03-10..2026-03-10 --json");
    QCOMPARE(run.out.trimmed(), QByteArray(R"({"days":["2026-03-03","2026-03-06","2026-03-09","2026-03-11",)"
                                           R"("2026-03-12"],"due":"2026-03-12","provisional":false})"));
}

void TestCtl::aSuspensionWithoutAnEndGivesTheEarliestDay()
{
    const Run run = ctl("deadline --from 2026-03-02 --working-days 5 --suspend 2026-03-04.. --json");
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json().has("running"));
    QCOMPARE(run.json()["running"].toBool(true), false);
}

void TestCtl::rulesAreAnsweredLineByLine()
{
    const Run run = ctl("rules eval", R"({"rule":{"+":[1,2]}})"
                                      "\n\n"
                                      R"({"rule":{"var":"名"},"data":{"名":"样本"}})");
    QCOMPARE(run.out, QByteArray("{\"result\":3}\n{\"result\":\"样本\"}\n"));
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
}

void TestCtl::aLineThatCannotBeEvaluatedIsAFault()
{
    const Run run = ctl("rules eval", "{\"rule\":{\"nope\":1}}\nnot json\n{\"data\":1}\n{\"rule\":true}\n");
    QCOMPARE(run.out, QByteArray("{\"error\":\"rules.unknown_operator\"}\n{\"error\":\"json.syntax\"}\n"
                                 "{\"error\":\"rules.no_rule\"}\n{\"result\":true}\n"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("line 1") && run.err.contains("nope") && run.err.contains("line 3"));
}

void TestCtl::windowsAreComputed()
{
    // One window, half loaded: waiting probability is the load, mean wait rho/(1-rho) services.
    const Run run = ctl("queue erlang --per-hour 6 --minutes 5 --windows 1 --target-minutes 5 --json");
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["waitProbability"].toDouble(), 0.5);
    QCOMPARE(run.json()["occupancy"].toDouble(), 0.5);
    QVERIFY(qAbs(run.json()["meanWaitSeconds"].toDouble() - 300) < 1e-6);
    const Run patient = ctl("queue erlang --per-hour 24 --minutes 5 --windows 1 --patience-minutes 10 --json");
    QCOMPARE(patient.exitCode, 0); // people who leave keep it stable
    QVERIFY(patient.json()["abandonment"].toDouble() > 0.3);
}

void TestCtl::anUnstableLoadIsRefused()
{
    const Run run = ctl("queue erlang --per-hour 24 --minutes 5 --windows 2 --json");
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains("unstable") && run.err.contains("at least 3"));
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
