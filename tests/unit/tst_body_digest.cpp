#include "base/executor.h"
#include "central/body_digest.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace yc;

class TestBodyDigest : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheSha256InLowerCaseHex();
    void manyThreadsMayAskAtOnce();
};

void TestBodyDigest::itIsTheSha256InLowerCaseHex()
{
    // FIPS 180-4, the one-block example
    QCOMPARE(central::bodyDigest("abc"),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(central::bodyDigest(""),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

/// Every lane asks on its own thread. Without holdOpenSsl() this ends the program, though not in every run: the last
/// user's tear-down has to meet the next one's set-up.
void TestBodyDigest::manyThreadsMayAskAtOnce()
{
    constexpr int kThreads = 4;
    constexpr int kTimes = 20000;
    const std::string expected = central::bodyDigest("{}");
    std::atomic<int> wrong = 0;
    std::vector<std::unique_ptr<Worker>> workers;
    for (int thread = 0; thread < kThreads; ++thread) {
        workers.push_back(std::make_unique<Worker>("asks"));
        workers.back()->post([&] {
            for (int time = 0; time < kTimes; ++time)
                wrong += central::bodyDigest("{}") == expected ? 0 : 1;
        });
    }
    for (const std::unique_ptr<Worker>& worker : workers)
        worker->drain();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestBodyDigest)
#include "tst_body_digest.moc"
