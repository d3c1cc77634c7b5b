#include "check/source_tree.h"
#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ports/central.h"
#include "ui/bridge/wording.h"
#include "ui/sync/diagnosis_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::ui;
using namespace std::chrono_literals;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;

namespace
{

struct Open {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    DiagnosisPage page{rig.bridge, clock, QStringLiteral("1.0.0")};

    explicit Open(bool online = false, Scheme scheme = Scheme::Light, const QString& code = QStringLiteral("en"),
                  QSize size = {1030, 640})
        : rig(scheme, code)
    {
        rig.desk.online = online;
        page.resize(size);
        page.show();
        page.open();
    }
    bool ready(bool online = false)
    {
        return QTest::qWaitFor(
            [&] { return says(page, online ? QStringLiteral("Reached") : Wording::failure("net.timeout").meaning); });
    }
    QTimer* timer() { return page.findChild<QTimer*>(); }
};

const Finding& named(const std::vector<Finding>& findings, const QString& name)
{
    const auto found = std::ranges::find(findings, name, &Finding::name);
    Q_ASSERT(found != findings.end());
    return *found;
}

Diagnosis of(const ports::SyncView& sync)
{
    return diagnose(sync, fakes::sampleNow(), QStringLiteral("1.0.0"));
}

ports::SyncView cases(ports::RoleView role)
{
    role.role = domain::Role::Cases;
    ports::SyncView sync;
    sync.roles.push_back(std::move(role));
    return sync;
}

} // namespace

/// What is wrong with the way to the centre, in words that can be read out over a telephone.
class TestDiagnosis : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureOfTheNetworkHasItsMeaningAndWhatToDo();
    void everyCallHasWords();
    void aRoleThatIsAwayTellsSinceWhatWhenAndNext();
    void aRoleThatLetsNobodyInIsNoNetworkFault();
    void aRoleNobodyAskedIsNoFault();
    void aWrongClockIsToldWithItsSide_data();
    void aWrongClockIsToldWithItsSide();
    void anOfflineSessionSaysThatNothingGoesOut();
    void unsentWorkIsCountedWithItsAge();
    void aStoreThatWasRebuiltSaysSo();
    void theTextHoldsWhatIsShownAndNothingPersonal();
    void itIsCopiedWithOneButton();
    void itAsksAgainByItselfWhileItIsSeen();
    void escapeClosesIt();
    void nothingIsCutAndEverythingHasAName_data();
    void nothingIsCutAndEverythingHasAName();
};

void TestDiagnosis::everyFailureOfTheNetworkHasItsMeaningAndWhatToDo()
{
    static const QRegularExpression kCode(QStringLiteral("\"((?:net|tls)\\.[a-z_]+)\""));
    QStringList codes;
    for (const check::SourceFile& file : check::sourceFiles(
             {QStringLiteral("services/central"), QStringLiteral("services/wire")}, {QStringLiteral("*.cpp")})) {
        for (auto match = kCode.globalMatch(file.text); match.hasNext();)
            codes << match.next().captured(1);
    }
    codes.removeDuplicates();
    codes << QString::fromLatin1(ports::kOtherLife);
    QVERIFY(codes.contains(QStringLiteral("net.timeout")) && codes.contains(QStringLiteral("net.proxy")));
    const QString unknown = Wording::failure("nobody.says_this").meaning.section(u':', 0, 0);
    QStringList meanings;
    for (const QString& code : codes) {
        const Wording::Failure failure = Wording::failure(code.toStdString());
        QVERIFY2(!failure.meaning.startsWith(unknown) && !failure.remedy.isEmpty(), qPrintable(code));
        if (code != QStringLiteral("tls.failed")) { // what is known no better has the family's words
            QVERIFY2(!meanings.contains(failure.meaning), qPrintable(code));
            meanings << failure.meaning;
        }
    }
    QVERIFY(Wording::failure("nobody.says_this").meaning.contains(QStringLiteral("nobody.says_this")));
    QVERIFY(Wording::failure("").meaning.isEmpty());
}

void TestDiagnosis::everyCallHasWords()
{
    static const QRegularExpression kPath(
        QStringLiteral("\"(/v1/(?:hello|push|pull|sign|queue/call|queue/recall|numbers|"
                       "sharing|catalogue|statistics)[a-z/-]*)\""));
    int found = 0;
    for (const check::SourceFile& file :
         check::sourceFiles({QStringLiteral("services/wire")}, {QStringLiteral("endpoints.h")})) {
        for (auto match = kPath.globalMatch(file.text); match.hasNext(); ++found) {
            const QString path = match.next().captured(1);
            QVERIFY2(Wording::call(path.toStdString()) != path, qPrintable(path));
        }
    }
    QVERIFY(found >= 10);
}

void TestDiagnosis::aRoleThatIsAwayTellsSinceWhatWhenAndNext()
{
    ports::RoleView role;
    role.since = fakes::sampleNow() - 12min;
    role.lastGood = fakes::sampleNow() - 13min;
    role.lastCode = "net.timeout";
    role.lastAsked = "/v1/push";
    role.lastTry = fakes::sampleNow() - 4s;
    role.nextTry = fakes::sampleNow() + 25s;
    const Finding finding = of(cases(role)).roles.front();
    QCOMPARE(finding.name, Wording::role(domain::Role::Cases));
    QCOMPARE(finding.state, QStringLiteral("Not reached"));
    QCOMPARE(finding.shape, Shape::Attention);
    QCOMPARE(finding.detail, QStringLiteral("since 14:20:05; last tried 14:32:01: sending operations; last answer "
                                            "14:19:05; next try 14:32:30"));
    QCOMPARE(finding.meaning, Wording::failure("net.timeout").meaning);
    QCOMPARE(finding.remedy, Wording::failure("net.timeout").remedy);
    role.nextTry = fakes::sampleNow() - 8s; // asked only when there is something to ask: no time to wait for
    QVERIFY(!of(cases(role)).roles.front().detail.contains(QStringLiteral("next try")));
    role.reachable = true;
    role.lastCode.clear();
    const Finding well = of(cases(role)).roles.front();
    QCOMPARE(well.shape, Shape::Ok);
    QVERIFY(well.meaning.isEmpty() && well.remedy.isEmpty());
}

void TestDiagnosis::aRoleThatLetsNobodyInIsNoNetworkFault()
{
    ports::RoleView role;
    role.reachable = true;
    role.since = fakes::sampleNow() - 1h;
    role.refusal = "session.needed";
    const Finding finding = of(cases(role)).roles.front();
    QCOMPARE(finding.shape, Shape::Attention);
    QVERIFY(finding.remedy.contains(QStringLiteral("Sign in again")));
    role.refusal = "hub.failed"; // nor is this one, and nobody is kept out
    const Finding failed = of(cases(role)).roles.front();
    QCOMPARE(failed.shape, Shape::Attention);
    QVERIFY(failed.state != finding.state);
    QCOMPARE(failed.meaning, Wording::failure("hub.failed").meaning);
}

void TestDiagnosis::aRoleNobodyAskedIsNoFault()
{
    const Finding finding = of(cases({})).roles.front();
    QCOMPARE(finding.shape, Shape::Todo);
    QVERIFY(finding.meaning.isEmpty() && finding.detail.isEmpty());
}

void TestDiagnosis::aWrongClockIsToldWithItsSide_data()
{
    QTest::addColumn<qint64>("aheadSeconds");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("the same") << qint64(1) << QStringLiteral("Agrees with the centre") << false;
    QTest::newRow("slow") << qint64(45) << QStringLiteral("00:45 behind the centre") << false;
    QTest::newRow("ten minutes behind") << qint64(600) << QStringLiteral("10:00 behind the centre") << true;
    QTest::newRow("two minutes ahead") << qint64(-120) << QStringLiteral("02:00 ahead of the centre") << true;
}

void TestDiagnosis::aWrongClockIsToldWithItsSide()
{
    QFETCH(qint64, aheadSeconds);
    QFETCH(QString, state);
    QFETCH(bool, wrong);
    ports::SyncView sync;
    const QString clock = QStringLiteral("Clock");
    QCOMPARE(named(of(sync).machine, clock).shape, Shape::Todo);
    sync.hubAhead = std::chrono::seconds(aheadSeconds);
    const Diagnosis diagnosis = of(sync);
    QCOMPARE(named(diagnosis.machine, clock).state, state);
    QCOMPARE(named(diagnosis.machine, clock).shape == Shape::Attention, wrong);
    QCOMPARE(named(diagnosis.machine, clock).remedy.isEmpty(), !wrong);
}

void TestDiagnosis::anOfflineSessionSaysThatNothingGoesOut()
{
    ports::SyncView sync;
    sync.session = ports::HubSession::Offline;
    const Diagnosis offline = of(sync);
    QCOMPARE(named(offline.machine, QStringLiteral("Sign-in")).shape, Shape::Attention);
    QVERIFY(!named(offline.machine, QStringLiteral("Sign-in")).remedy.isEmpty());
    sync.session = ports::HubSession::Online;
    const Diagnosis online = of(sync);
    QCOMPARE(named(online.machine, QStringLiteral("Sign-in")).shape, Shape::Ok);
}

void TestDiagnosis::unsentWorkIsCountedWithItsAge()
{
    const DeskRig english; // its plurals are words of their own
    const ports::SyncView sync = fakes::sampleSync(false);
    const Diagnosis diagnosis = of(sync);
    const Finding& unsent = named(diagnosis.machine, QStringLiteral("Unsent"));
    QCOMPARE(unsent.state, QStringLiteral("%1 operations").arg(sync.pending + sync.sent));
    QVERIFY(unsent.detail.startsWith(QStringLiteral("the oldest from 14:16:05, 16 min ago")));
    QCOMPARE(unsent.meaning, QStringLiteral("1 operation needs a person"));
}

void TestDiagnosis::aStoreThatWasRebuiltSaysSo()
{
    const DeskRig english; // its plurals are words of their own
    ports::SyncView sync;
    const QString store = QStringLiteral("Local store");
    QCOMPARE(named(of(sync).machine, store).shape, Shape::Todo);
    sync.store = {.unlocked = true, .setAside = true, .torn = false, .newClient = false, .recovered = 3};
    const Diagnosis diagnosis = of(sync);
    QCOMPARE(named(diagnosis.machine, store).shape, Shape::Attention);
    QVERIFY(named(diagnosis.machine, store).meaning.contains(QStringLiteral("3 records")));
}

void TestDiagnosis::theTextHoldsWhatIsShownAndNothingPersonal()
{
    const ports::SyncView sync = fakes::sampleSync(false);
    const Diagnosis diagnosis = of(sync);
    const QString text = textOf(diagnosis);
    for (const std::vector<Finding>* part : {&diagnosis.roles, &diagnosis.machine}) {
        for (const Finding& finding : *part) {
            for (const QString& words : {finding.name, finding.state, finding.detail, finding.meaning, finding.remedy})
                QVERIFY(text.contains(words));
        }
    }
    QVERIFY(text.contains(QStringLiteral("2026-11-23 14:32:05")) && text.contains(QStringLiteral("1.0.0")));
    for (const ports::OperationView& operation : sync.operations)
        QVERIFY(!text.contains(QString::fromStdString(operation.subject)));
    QVERIFY(!text.contains(QStringLiteral("户籍地址")));
}

void TestDiagnosis::itIsCopiedWithOneButton()
{
    Open open;
    QVERIFY(open.ready());
    buttonNamed(open.page, QStringLiteral("Copy as text"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), textOf(of(fakes::sampleSync(false))));
    QVERIFY(says(open.page, QStringLiteral("Copied")));
}

void TestDiagnosis::itAsksAgainByItselfWhileItIsSeen()
{
    Open open;
    QVERIFY(open.ready());
    QVERIFY(open.timer()->isActive());
    open.rig.desk.online = true;
    QVERIFY(QMetaObject::invokeMethod(open.timer(), "timeout"));
    QTRY_VERIFY(!says(open.page, QStringLiteral("Not reached")));
    open.rig.desk.online = false;
    open.rig.desk.tell(ports::Topic::Sync);
    QTRY_VERIFY(says(open.page, QStringLiteral("Not reached")));
    open.page.hide();
    QVERIFY(!open.timer()->isActive());
}

void TestDiagnosis::escapeClosesIt()
{
    Open open;
    QSignalSpy closed(&open.page, &DiagnosisPage::closed);
    QTest::keyClick(open.page.findChild<QScrollArea*>(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    buttonNamed(open.page, QStringLiteral("Back"))->click();
    QCOMPARE(closed.count(), 2);
}

void TestDiagnosis::nothingIsCutAndEverythingHasAName_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const auto& [name, scheme] :
         {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"contrast", Scheme::HighContrast}}) {
        for (const char* code : {"zh_CN", "en"}) {
            for (const QSize size : {QSize(1030, 640), QSize(1584, 1000)})
                QTest::addRow("diagnosis-%s-%s-%d", name, code, size.width())
                    << int(scheme) << QString::fromLatin1(code) << size;
        }
    }
}

void TestDiagnosis::nothingIsCutAndEverythingHasAName()
{
    QFETCH(int, scheme);
    QFETCH(QString, code);
    QFETCH(QSize, size);
    Open open(false, Scheme(scheme), code, size);
    QVERIFY(open.ready());
    QCoreApplication::processEvents();
    fakes::keepPicture(open.page, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(fakes::cut(open.page).join(u" | "), QString());
    QCOMPARE(fakes::nameless(open.page).join(u", "), QString());
}

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
