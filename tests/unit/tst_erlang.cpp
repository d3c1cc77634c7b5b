#include "dispatch/erlang.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace yc;
using namespace yc::dispatch;

namespace
{

bool isNear(double value, double expected, double tolerance = 1e-9)
{
    return std::fabs(value - expected) <= tolerance;
}

/// The published case: 100 arrivals in half an hour, three minutes each, fourteen windows, twenty seconds.
const Load kPublished{200, 3, 14, 20.0 / 60, {}};
/// One window, arrivals, service and patience all of mean one minute: the line is Poisson with mean one.
const Load kPoisson{60, 1, 1, 1, 1.0};

} // namespace

class TestErlang : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedCaseIsMet();
    void oneWindowIsTheTextbookQueue();
    void thousandsOfWindowsStayFinite();
    void anUnstableLoadIsRefused();
    void impossibleInputIsRefused();
    void withPatienceTheLineHasItsClosedForm();
    void endlessPatienceIsErlangC();
    void withPatienceAnOverloadIsStable();
    void moreWindowsNeverServeWorse();
};

void TestErlang::thePublishedCaseIsMet()
{
    const Staffing figures = staffing(kPublished).value();
    QVERIFY(isNear(figures.waitProbability, 0.1741319335950498));
    QVERIFY(isNear(figures.serviceLevel, 0.8883500191794669));
    QVERIFY(isNear(figures.meanWaitSeconds, 7.83593701177724));
    QVERIFY(isNear(figures.occupancy, 10.0 / 14));
    QVERIFY(isNear(figures.meanQueue, figures.meanWaitSeconds * 200 / 3600));
    QCOMPARE(figures.abandonment, 0.0);
}

void TestErlang::oneWindowIsTheTextbookQueue()
{
    const Staffing figures = staffing({30, 1, 1, 0, {}}).value(); // M/M/1 at half load
    QVERIFY(isNear(figures.waitProbability, 0.5));
    QVERIFY(isNear(figures.meanWaitSeconds, 60));
    QVERIFY(isNear(figures.meanQueue, 0.5));
    QVERIFY(isNear(figures.serviceLevel, 0.5)); // a target of nothing: those who do not wait
}

void TestErlang::thousandsOfWindowsStayFinite()
{
    for (const std::optional<double> patience : {std::optional<double>(), std::optional<double>(5)}) {
        const Staffing figures = staffing({60 * 4900, 1, 5000, 1, patience}).value();
        QVERIFY(figures.waitProbability > 0 && figures.waitProbability < 1);
        QVERIFY(figures.serviceLevel > 0.9 && figures.serviceLevel <= 1);
        QVERIFY(std::isfinite(figures.meanWaitSeconds));
    }
}

void TestErlang::anUnstableLoadIsRefused()
{
    const Result<Staffing> equal = staffing({60, 1, 1, 1, {}});
    QVERIFY(!equal.ok());
    QCOMPARE(equal.problem().code, std::string("erlang.unstable"));
    QVERIFY(!staffing({600, 3, 14, 1, {}}).ok());
}

void TestErlang::impossibleInputIsRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Load& load :
         {Load{0, 3, 14, 1, {}}, Load{-1, 3, 14, 1, {}}, Load{nan, 3, 14, 1, {}}, Load{200, 0, 14, 1, {}},
          Load{200, 3, 0, 1, {}}, Load{200, 3, 14, -1, {}}, Load{200, 3, 14, 1, 0.0}, Load{200, 3, 14, nan, {}},
          Load{200, 3, 1'000'000, 1, {}}, Load{1e12, 3, 14, 1, 1e12}}) {
        const Result<Staffing> figures = staffing(load);
        QVERIFY(!figures.ok());
        QCOMPARE(figures.problem().code, std::string("erlang.input"));
    }
}

void TestErlang::withPatienceTheLineHasItsClosedForm()
{
    const Staffing figures = staffing(kPoisson).value();
    const double none = std::exp(-1.0); // nobody there
    QVERIFY(isNear(figures.waitProbability, 1 - none));
    QVERIFY(isNear(figures.meanQueue, none));
    QVERIFY(isNear(figures.abandonment, none));
    QVERIFY(isNear(figures.meanWaitSeconds, 60 * none));
    QVERIFY(isNear(figures.occupancy, 1 - none));
    const double u = std::exp(-1.0); // e^(-target)
    QVERIFY(isNear(figures.serviceLevel, none + (u + 1) * std::exp(-u) - 2 * std::exp(-1.0)));
}

void TestErlang::endlessPatienceIsErlangC()
{
    Load load = kPublished;
    load.patienceMinutes = 1e8;
    const Staffing patient = staffing(load).value();
    const Staffing endless = staffing(kPublished).value();
    QVERIFY(isNear(patient.waitProbability, endless.waitProbability, 1e-6));
    QVERIFY(isNear(patient.serviceLevel, endless.serviceLevel, 1e-6));
    QVERIFY(isNear(patient.meanWaitSeconds, endless.meanWaitSeconds, 1e-4));
    QVERIFY(patient.abandonment < 1e-6);
}

void TestErlang::withPatienceAnOverloadIsStable()
{
    const Staffing figures = staffing({600, 3, 14, 1, 5.0}).value(); // more than twice what fourteen can do
    QVERIFY(figures.occupancy > 0.999 && figures.occupancy <= 1);
    QVERIFY(isNear(figures.abandonment, 1 - 14.0 / 30, 1e-3)); // what cannot be served leaves
    QVERIFY(figures.serviceLevel > 0 && figures.serviceLevel < 0.05);
}

void TestErlang::moreWindowsNeverServeWorse()
{
    for (const std::optional<double> patience : {std::optional<double>(), std::optional<double>(4)}) {
        double before = 0;
        for (int windows = 11; windows < 40; ++windows) {
            const double level = staffing({200, 3, windows, 0.5, patience}).value().serviceLevel;
            QVERIFY(level >= before);
            before = level;
        }
    }
}

QTEST_APPLESS_MAIN(TestErlang)
#include "tst_erlang.moc"
