#include "e2e/department_desk.h"
#include "e2e/hall_board.h"
#include "e2e/hall_machine.h"
#include "e2e/newborn_walk.h"
#include "e2e/programs.h"
#include "e2e/screen.h"
#include "e2e/step.h"
#include "e2e/virtual_desktop.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QtTest>

using namespace yc::stage;

namespace
{

constexpr const char* kSecret = "demo-2026";
constexpr const char* kMother = "310199199604089028";
constexpr int kMostRounds = 8;                ///< a part that waits for its predecessor is decided in a later round
const QString kWindow = QStringLiteral("01"); ///< where the walk sits: the first of the list
constexpr int kMillisASecond = 1000;

/// One of the hub's five figures.
int figureOf(const QJsonObject& hall, const char* id)
{
    for (const QJsonValue& figure : hall.value(QStringLiteral("numbers")).toArray()) {
        if (figure[QStringLiteral("id")] == QLatin1String(id))
            return figure[QStringLiteral("value")].toInt();
    }
    return -1;
}

int openWindows(const QJsonObject& hall)
{
    const QJsonArray windows = hall.value(QStringLiteral("windows")).toArray();
    return int(std::count_if(windows.begin(), windows.end(), [](const QJsonValue& one) {
        return one[QStringLiteral("state")] == QLatin1String("open");
    }));
}

/// The service of the walk, as the test's own clock saw it: it cannot have been shorter or longer than this.
struct ServiceSpan {
    QElapsedTimer called;  ///< before the clerk called
    QElapsedTimer started; ///< after the screen said that the service runs
    qint64 shortestMs = 0;
    qint64 longestMs = 0;
};

} // namespace

/// The whole path on real programs, online: ticket, form, papers, departments, result.
class TestNewbornOnline : public QObject
{
    Q_OBJECT

private slots:
    void aNewbornIsTakenInByKeyboardDecidedByTheDepartmentsAndHandedOut();

private:
    void compareBoard(const HallBoard& board, const HallMachine& supervisor, const QStringList& waiting);
    ServiceSpan m_service;
};

/// The board's figures against what the walk did, and against what the hub answers.
void TestNewbornOnline::compareBoard(const HallBoard& board, const HallMachine& supervisor, const QStringList& waiting)
{
    QVERIFY(waitUntil([&] { return board.read().waiting == int(waiting.size()); }));
    const BoardFigures shown = board.read();
    const auto hall = supervisor.get(QStringLiteral("/v1/statistics/hall"));
    QVERIFY(hall.has_value());
    const QJsonObject counts = hall->value(QStringLiteral("counts")).toObject();
    const QJsonObject today = hall->value(QStringLiteral("today")).toObject();
    const auto compare = [](int onTheBoard, const QJsonValue& atTheHub, int caused) {
        QCOMPARE(onTheBoard, caused);
        QCOMPARE(onTheBoard, atTheHub.toInt(-1));
    };
    compare(shown.waiting, counts[QStringLiteral("waiting")], int(waiting.size()));
    compare(shown.serving, counts[QStringLiteral("serving")], 0);
    compare(shown.served, counts[QStringLiteral("served")], 1);
    compare(shown.called, counts[QStringLiteral("called")], 1);
    compare(shown.calledLate, today[QStringLiteral("calledLate")], 0);
    compare(shown.calledInTimePercent, figureOf(*hall, "called_in_time"), 100);
    compare(shown.received, today[QStringLiteral("received")], 1);
    compare(shown.receivedOnStrip, today[QStringLiteral("received")], 1);
    compare(shown.returned, today[QStringLiteral("returned")], 0);
    compare(shown.firstTimePercent, figureOf(*hall, "first_time"), 100);
    compare(shown.openItems, today[QStringLiteral("openItems")], 0); // every part was decided, every result handed out
    compare(shown.overdue, today[QStringLiteral("overdue")], 0);
    QCOMPARE(shown.prefilledPercent,
             today[QStringLiteral("prefilled")].toInt() * 100 / today[QStringLiteral("fields")].toInt());
    QCOMPARE(shown.longestNumber, waiting.front());
    const int service = figureOf(*hall, "mean_service");
    QCOMPARE(shown.meanService, writtenDuration(service));
    QVERIFY(service + 1 >= m_service.shortestMs / kMillisASecond &&
            service - 1 <= m_service.longestMs / kMillisASecond);
    compare(shown.windowsOpen, openWindows(*hall), 1); // of the number machine; the walk's clerk has signed out
    compare(shown.windowsServing, counts[QStringLiteral("serving")], 0);
    QCOMPARE(board.window(kWindow).value_or(QString()), QStringLiteral("未开"));
}

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
    m_service.called.start();
    STEP(desktop, clerk.callAndStart(ticket));
    m_service.started.start();
    STEP(desktop, clerk.identify(QString::fromLatin1(kMother), QStringLiteral("张示例"), true));
    STEP(desktop, clerk.answerSituation());
    desktop.keepPicture("form");
    STEP(desktop, clerk.settleEverything(QStringLiteral("陈样宝"), QStringLiteral("13800001299")));
    desktop.keepPicture("settled");
    STEP(desktop, clerk.confirm());
    desktop.keepPicture("confirmed");
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

    desktop.keepPicture("decided");
    STEP(desktop, clerk.handOut(QStringLiteral("张示例")));
    desktop.keepPicture("handed-out");
    QVERIFY2(screen.shows({}, QStringLiteral("已办结")), qUtf8Printable(screen.told()));
    m_service.shortestMs = m_service.started.elapsed();
    desktop.press(QStringLiteral("ctrl+shift+Return"));

    HallMachine supervisor(hub.url());
    QVERIFY(supervisor.signIn(QStringLiteral("010006"), QString::fromLatin1(kSecret), QStringLiteral("12")));
    const auto served = [&] {
        const auto now = supervisor.get(QStringLiteral("/v1/statistics/hall"));
        return now ? now->value(QStringLiteral("counts")).toObject().value(QStringLiteral("served")).toInt(-1) : -1;
    };
    QVERIFY(waitUntil([&] { return served() == 1; }));
    m_service.longestMs = m_service.called.elapsed();

    QStringList waiting{machine.takeNumber(QStringLiteral("newborn"), QStringLiteral("李示例")),
                        machine.takeNumber(QStringLiteral("restaurant"), QStringLiteral("赵示例"))};
    STEP(desktop, clerk.signOut());
    STEP(desktop, clerk.signInSupervisor(QStringLiteral("010006"), QString::fromLatin1(kSecret)));
    const HallBoard board(screen);
    compareBoard(board, supervisor, waiting);
    desktop.keepPicture("board");
    // Somebody more takes a number while the board is watched: it follows by itself.
    waiting << machine.takeNumber(QStringLiteral("newborn"), QStringLiteral("王示例"));
    compareBoard(board, supervisor, waiting);
}

QTEST_GUILESS_MAIN(TestNewbornOnline)
#include "tst_newborn_online.moc"
