#include "base/executor.h"

#include <QTest>
#include <string>
#include <vector>

using namespace yc;

class TestExecutor : public QObject
{
    Q_OBJECT

private slots:
    void jobsRunInOrderAndTheClerksFirst();
    void aDelayedJobRunsAfterItsTime();
    void afterStopNothingRuns();
};

void TestExecutor::jobsRunInOrderAndTheClerksFirst()
{
    Worker worker("test");
    std::vector<std::string> ran;
    worker.post([&] { // while this runs, the rest is lined up
        worker.post([&] { ran.emplace_back("background"); });
        worker.postFirst([&] { ran.emplace_back("clerk"); });
    });
    worker.drain();
    worker.drain();
    QCOMPARE(ran, (std::vector<std::string>{"clerk", "background"}));
}

void TestExecutor::aDelayedJobRunsAfterItsTime()
{
    Worker worker("test");
    std::vector<std::string> ran;
    worker.postAfter(std::chrono::milliseconds(1), [&] { ran.emplace_back("later"); });
    while (true) {
        bool done = false;
        worker.post([&] { done = !ran.empty(); });
        worker.drain();
        if (done)
            break;
    }
    QCOMPARE(ran.size(), std::size_t{1});
}

void TestExecutor::afterStopNothingRuns()
{
    Worker worker("test");
    worker.stop();
    bool ran = false;
    worker.post([&] { ran = true; });
    QVERIFY(!ran);
}

QTEST_APPLESS_MAIN(TestExecutor)
#include "tst_executor.moc"
