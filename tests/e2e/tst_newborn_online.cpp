#include "e2e/department_desk.h"
#include "e2e/hall_machine.h"
#include "e2e/newborn_walk.h"
#include "e2e/programs.h"
#include "e2e/screen.h"
#include "e2e/step.h"
#include "e2e/virtual_desktop.h"

#include <QJsonArray>
#include <QtTest>

using namespace yc::stage;

namespace
{

constexpr const char* kSecret = "demo-2026";
constexpr const char* kMother = "310199199604089028";
constexpr int kMostRounds = 8; ///< a part that waits for its predecessor is decided in a later round

} // namespace

/// The whole path on real programs, online: ticket, form, papers, departments, result.
class TestNewbornOnline : public QObject
{
    Q_OBJECT

private slots:
    void aNewbornIsTakenInByKeyboardDecidedByTheDepartmentsAndHandedOut();
};

void TestNewbornOnline::aNewbornIsTakenInByKeyboardDecidedByTheDepartmentsAndHandedOut()
{
    VirtualDesktop desktop;
    QVERIFY2(desktop.problem().isEmpty(), qUtf8Printable(desktop.problem()));
    HubProcess hub(desktop.scratch() + QStringLiteral("/hub"));
    QVERIFY(hub.start());
    HallMachine machine(hub.url());
    QVERIFY(machine.signIn(QStringLiteral("090001"), QString::fromLatin1(kSecret), QStringLiteral("12")));
    const QString ticket = machine.takeNumber(QStringLiteral("newborn"), QStringLiteral("张示例"));
    QVERIFY(!ticket.isEmpty());

    WorkstationProcess workstation(desktop, hub, desktop.scratch() + QStringLiteral("/station"));
    QVERIFY(workstation.start());
    const Screen screen(desktop);
    const NewbornWalk clerk(desktop, screen);
    STEP(desktop, clerk.signIn(QStringLiteral("020317"), QString::fromLatin1(kSecret)));
    STEP(desktop, clerk.callAndStart(ticket));
    STEP(desktop, clerk.identify(QString::fromLatin1(kMother), QStringLiteral("张示例"), true));
    STEP(desktop, clerk.answerSituation());
    STEP(desktop, clerk.settleEverything(QStringLiteral("陈样宝"), QStringLiteral("13800001299")));
    STEP(desktop, clerk.confirm());
    QString number;
    STEP(desktop, clerk.takeIn(number));
    desktop.press(QStringLiteral("ctrl+Return")); // to where it stands

    Browser browser;
    QVERIFY2(browser.start(), qUtf8Printable(browser.problem()));
    DepartmentDesk departments(browser, hub.url(), QString::fromLatin1(kSecret));
    int decisions = 0;
    for (int round = 0, steps = 1; round < kMostRounds && steps > 0; ++round) {
        steps = 0;
        for (const QString& reviewer : departments.reviewers())
            steps += departments.decideAll(reviewer);
        decisions += steps;
    }
    QVERIFY2(decisions > 0, qUtf8Printable(departments.problem()));

    STEP(desktop, clerk.handOut(QStringLiteral("张示例")));
    QVERIFY2(screen.shows({}, QStringLiteral("已办结")), qUtf8Printable(screen.told()));
    desktop.press(QStringLiteral("ctrl+shift+Return"));

    HallMachine supervisor(hub.url());
    QVERIFY(supervisor.signIn(QStringLiteral("010006"), QString::fromLatin1(kSecret), QStringLiteral("12")));
    const auto served = [&] {
        const auto hall = supervisor.get(QStringLiteral("/v1/statistics/hall"));
        return hall ? hall->value(QStringLiteral("counts")).toObject().value(QStringLiteral("served")).toInt(-1) : -1;
    };
    QVERIFY(waitUntil([&] { return served() == 1; }));
}

QTEST_GUILESS_MAIN(TestNewbornOnline)
#include "tst_newborn_online.moc"
