#include "e2e/department_desk.h"
#include "e2e/hall_machine.h"
#include "e2e/newborn_walk.h"
#include "e2e/programs.h"
#include "e2e/screen.h"
#include "e2e/step.h"
#include "e2e/virtual_desktop.h"

#include <QMap>

using namespace yc::stage;

namespace
{

constexpr const char* kSecret = "demo-2026";
constexpr const char* kMother = "310199199604089028";

/// The text of a PDF without blanks, as a reader program copies it.
QString textOfPdf(const QString& path)
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

/// The same path while the hub is down: killed before the case is taken in, back later.
class TestNewbornOffline : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTakenInWhileTheHubIsDownArrivesOnceUnderThePrintedNumber();
};

void TestNewbornOffline::whatIsTakenInWhileTheHubIsDownArrivesOnceUnderThePrintedNumber()
{
    VirtualDesktop desktop;
    QVERIFY2(desktop.problem().isEmpty(), qUtf8Printable(desktop.problem()));
    HubProcess hub(desktop.scratch() + QStringLiteral("/hub"));
    QVERIFY(hub.start());
    HallMachine machine(hub.url());
    QVERIFY(machine.signIn(QStringLiteral("090001"), QString::fromLatin1(kSecret), QStringLiteral("12")));
    const QString ticket = machine.takeNumber(QStringLiteral("newborn"), QStringLiteral("张示例"));

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

    hub.kill();
    QString number;
    STEP(desktop, clerk.takeIn(number));
    QVERIFY2(screen.shows({}, QStringLiteral("已离线")), qUtf8Printable(screen.told()));
    desktop.keepPicture("offline-taken-in");
    const QString voucher = desktop.scratch() + QStringLiteral("/voucher.pdf");
    STEP(desktop, clerk.saveVoucher(voucher));
    desktop.keepPicture("offline-voucher");
    QVERIFY(textOfPdf(voucher).contains(QString(number).remove(u' ')));

    // The machine goes down as well, and the clerk signs in again without the hub.
    workstation.kill();
    QVERIFY(workstation.start());
    STEP(desktop, clerk.signIn(QStringLiteral("020317"), QString::fromLatin1(kSecret)));
    QVERIFY2(screen.shows({}, QStringLiteral("已离线")), qUtf8Printable(screen.told()));
    desktop.keepPicture("offline-signed-in");

    QVERIFY(hub.start());
    QVERIFY2(screen.shows(QStringLiteral("push button"), QStringLiteral("待传 0"), 4 * kPatience), qUtf8Printable(screen.told()));

    Browser browser;
    QVERIFY2(browser.start(), qUtf8Printable(browser.problem()));
    DepartmentDesk departments(browser, hub.url(), QString::fromLatin1(kSecret));
    QMap<QString, int> parts; ///< of the case, by address: a part that came twice would be listed twice
    for (const QString& reviewer : departments.reviewers()) {
        const QStringList numbers = departments.received(reviewer);
        for (const QString& received : numbers)
            QCOMPARE(QString(received).remove(u' '), QString(number).remove(u' '));
        for (const QString& link : departments.links())
            ++parts[link];
    }
    QVERIFY(!parts.isEmpty());
    for (const int times : parts)
        QCOMPARE(times, 1);
}

QTEST_GUILESS_MAIN(TestNewbornOffline)
#include "tst_newborn_offline.moc"
