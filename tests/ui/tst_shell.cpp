#include "shell_rig.h"
#include "ui/queue/call_block.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/offline_banner.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/status_item.h"
#include "ui/shell/top_bar.h"
#include "ui/sync/diagnosis_page.h"
#include "ui/sync/sync_drawer.h"
#include "ui/bridge/wording.h"
#include "ui/workbench/case_page.h"
#include "ui/workbench/case_workspace.h"
#include "ui/workbench/identity_strip.h"
#include "ui/workbench/materials_page.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLayout>
#include <QSplitter>

using namespace yc;
using namespace yc::ui;
using namespace Qt::StringLiterals;
using fakes::DeskRig;
using fakes::kSmallScreen;
using fakes::Shell;

namespace
{

/// A status bar alone.
struct LowestLine {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
    ShellParts parts{.bridge = rig.bridge,
                     .theme = rig.theme,
                     .language = rig.language,
                     .clock = clock,
                     .settings = settings,
                     .version = u"1.0"_s,
                     .department = {},
                     .tryOutage = {}};
    StatusBar bar{parts};

    LowestLine()
    {
        bar.resize(kSmallScreen.width(), 28);
        bar.show();
    }
    QStringList shown() const
    {
        QStringList names;
        for (const StatusItem* item : bar.findChildren<StatusItem*>()) {
            if (item->isVisible())
                names << item->accessibleName();
        }
        return names;
    }
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void aWrongSecretIsToldUnderTheFieldAndNothingTypedIsLost();
    void lockingHidesEverythingUntilTheSecretIsTyped();
    void fiveWrongSecretsAskForTheWholeSignIn();
    void signingOutLeavesNothingOfTheClerk();
    void oneKeyCallsAndThenBegins();
    void whatACaseCouldNotDoIsToldByItsPageAndKeptByTheBell();
    void aNoShowHappensOnlyWhenNobodyTakesItBack();
    void theNextCallDoesNotWaitForTheNoShow();
    void thePaletteFindsCommandsAndCases();
    void thePaletteLeavesAnInputMethodInPeace();
    void noKeyBelongsToAnInputMethod();
    void theDemoOffersItsOutageOnlyInTheDemo();
    void nobodyHearsSavedBeforeItIs();
    void theStatusBarTellsDevicesAsTheyAre();
    void aSupervisorsStatusBarTellsTheCentralSystems();
    void whatHasNoRoomInTheStatusBarIsLeftOut();
    void theTimeTakenIsThatOfTheClockHandedIn();
    void theDiagnosisOpensFromTheKeyTheDrawerAndThePaletteAndGoesBack();
    void whoCannotSignInMayLookAtTheDiagnosis();
    void highContrastIsChosenBeforeSigningIn();
    void theSignInPageFits_data();
    void theSignInPageFits();
    void theSyncDrawerStandsBesideTheCaseWhereBothHaveRoom();
    void theTopBarFitsTheSmallestScreen_data();
    void theTopBarFitsTheSmallestScreen();
};

void TestShell::aWrongSecretIsToldUnderTheFieldAndNothingTypedIsLost()
{
    Shell shell;
    shell.type(u"not it"_s);
    auto* page = shell.window.findChild<SignInPage*>();
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(*page, u"Caps Lock"_s); }));
    QCOMPARE(page->findChild<SecretField*>()->text(), u"not it"_s);
    QVERIFY(shell.window.workPage() == nullptr);
}

void TestShell::lockingHidesEverythingUntilTheSecretIsTyped()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::Lock);
    QVERIFY(shell.window.isLocked());
    QVERIFY(!shell.window.workPage()->isVisible());
    QVERIFY(shell.asked("lock"));
    shell.type(QString::fromStdString(shell.rig.desk.secret));
    QVERIFY(QTest::qWaitFor([&] { return shell.window.workPage()->isVisible(); }));
}

void TestShell::fiveWrongSecretsAskForTheWholeSignIn()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::Lock);
    auto* lock = shell.window.findChild<LockPage*>();
    for (int left = LockPage::kMaxWrong - 1; left > 0; --left) {
        shell.type(u"wrong"_s);
        const QString told = left == 1 ? u"1 more wrong secret ends"_s : u"%1 more wrong secrets end"_s.arg(left);
        QVERIFY(QTest::qWaitFor([&] { return fakes::says(*lock, told); }));
    }
    shell.type(u"wrong"_s);
    QVERIFY(QTest::qWaitFor([&] { return shell.window.findChild<SignInPage*>()->isVisible(); }));
    QVERIFY(shell.window.workPage() == nullptr);
    QVERIFY(shell.asked("signOut"));
}

void TestShell::signingOutLeavesNothingOfTheClerk()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::SignOut);
    QVERIFY(QTest::qWaitFor([&] { return shell.window.findChild<SignInPage*>()->isVisible(); }));
    QVERIFY(shell.window.findChild<CaseWorkspace*>() == nullptr);
    QCOMPARE(shell.window.findChild<SecretField*>()->text(), QString());
}

void TestShell::oneKeyCallsAndThenBegins()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::CallNext);
    QVERIFY(shell.stands(domain::TicketState::Called));
    shell.act(Act::CallNext);
    QVERIFY(shell.stands(domain::TicketState::Serving));
    QVERIFY(QTest::qWaitFor([&] { return !shell.window.findChild<CaseWorkspace*>()->isEmpty(); }));
}

void TestShell::whatACaseCouldNotDoIsToldByItsPageAndKeptByTheBell()
{
    Shell shell;
    QVERIFY(shell.signIn());
    auto* cases = shell.window.findChild<CaseWorkspace*>();
    cases->open(domain::CaseId("c1"));
    QTRY_VERIFY(cases->current() != nullptr);
    shell.rig.desk.refusals["setConfirmed"] = fail(Fault::Full, "disk.full");
    cases->current()->session().setConfirmed(true);
    const QString sentence = Wording::problem(fail(Fault::Full, "disk.full"));
    QTRY_VERIFY(fakes::says(*cases->current(), sentence));
    QVERIFY(!fakes::says(shell.window.workPage()->findChild<QueuePane*>()->callBlock(), sentence)); // not twice
    emit shell.window.findChild<TopBar*>()->noticesWanted();
    const auto* kept = shell.choices()->findChild<QListView*>()->model();
    QVERIFY(!kept->match(kept->index(0, 0), Qt::DisplayRole, sentence, 1, Qt::MatchContains).isEmpty());
}

void TestShell::aNoShowHappensOnlyWhenNobodyTakesItBack()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::CallNext);
    QVERIFY(shell.stands(domain::TicketState::Called));
    shell.act(Act::NoShow);
    QAbstractButton* undo = fakes::buttonNamed(shell.window, u"Undo"_s);
    QVERIFY(undo != nullptr);
    undo->click();
    shell.act(Act::CallNext); // settles whatever were still pending
    QVERIFY(shell.stands(domain::TicketState::Serving));
    QCOMPARE(std::ranges::count(shell.rig.desk.asked, std::string("step.no_show")), 0);
}

void TestShell::theNextCallDoesNotWaitForTheNoShow()
{
    Shell shell;
    QVERIFY(shell.signIn());
    const std::string second = shell.rig.desk.view.todo[1].id;
    shell.act(Act::CallNext);
    QVERIFY(shell.stands(domain::TicketState::Called));
    shell.act(Act::NoShow);
    shell.rig.desk.view.nextUp = shell.rig.desk.view.todo[1];
    shell.act(Act::CallNext);
    QVERIFY(shell.asked("step.no_show"));
    QVERIFY(QTest::qWaitFor([&] {
        const auto& current = shell.window.workPage()->queue().view().current;
        return current && current->id == second;
    }));
}

void TestShell::thePaletteFindsCommandsAndCases()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::Search);
    auto* field = shell.choices()->findChild<QLineEdit*>();
    auto* list = shell.choices()->findChild<QListView*>();
    QTest::keyClicks(field, u"lock the"_s);
    QVERIFY(QTest::qWaitFor([&] { return list->currentIndex().data().toString() == u"Lock the screen"_s; }));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(shell.window.isLocked());
}

void TestShell::thePaletteLeavesAnInputMethodInPeace()
{
    Shell shell;
    QVERIFY(shell.signIn());
    shell.act(Act::Search);
    auto* field = shell.choices()->findChild<QLineEdit*>();
    const int before = shell.choices()->findChild<QListView*>()->model()->rowCount();
    QInputMethodEvent composing(u"zhang"_s, {});
    QCoreApplication::sendEvent(field, &composing);
    QCOMPARE(shell.choices()->findChild<QListView*>()->model()->rowCount(), before);
    QVERIFY(shell.choices()->isVisible());
}

void TestShell::noKeyBelongsToAnInputMethod()
{
    QWidget window;
    const Actions actions(&window);
    QStringList seen;
    for (const auto& [act, action] : actions.all()) {
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!Actions::isReserved(key), qPrintable(key.toString()));
            QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
            seen << key.toString();
        }
        QVERIFY(!action->text().isEmpty());
    }
    QVERIFY(Actions::isReserved(QKeySequence(u"Ctrl+Shift+F"_s)));
    QVERIFY(Actions::isReserved(QKeySequence(u"A"_s)));
}

void TestShell::theDemoOffersItsOutageOnlyInTheDemo()
{
    Shell shell;
    QVERIFY(shell.signIn());
    QVERIFY(shell.window.workPage()->actions()[Act::TryOutage]->isVisible());
    shell.act(Act::TryOutage);
    QCOMPARE(shell.outages, 1);
}

void TestShell::nobodyHearsSavedBeforeItIs()
{
    LowestLine line;
    StatusBar& bar = line.bar;
    CaseSession session(line.rig.bridge, line.clock, fakes::sampleCase());
    IdentityStrip strip(session);
    const auto heard = [](const QWidget& place, const QString& words) {
        return std::ranges::any_of(place.findChildren<QLabel*>(), [&words](const QLabel* label) {
            return (label->accessibleName().isEmpty() ? label->text() : label->accessibleName()).startsWith(words);
        });
    };
    bar.showSaved(fakes::sampleNow());
    QVERIFY(heard(bar, u"Saved "_s) && heard(strip, u"Saved "_s));
    bar.showSaving();
    emit session.saving();
    QVERIFY(heard(bar, u"Saving"_s) && heard(strip, u"Saving"_s));
    QVERIFY(!heard(bar, u"Saved "_s) && !heard(strip, u"Saved "_s));
}

void TestShell::theStatusBarTellsDevicesAsTheyAre()
{
    LowestLine line;
    line.bar.showSync(fakes::sampleSync(true));
    line.bar.showDevices({{Device::Scanner, DeviceState::Missing, {}},
                          {Device::Printer, DeviceState::Faulty, u"Hall 1"_s},
                          {Device::CitizenScreen, DeviceState::Ready, {}}});
    QCOMPARE(line.shown(), QStringList({u"Centre reached"_s, u"Scanner not connected"_s, u"Printer has a fault"_s,
                                        u"Citizen's screen ready"_s}));
    QCOMPARE(fakes::nameless(line.bar), QStringList());
    line.bar.showDevices({});
    line.bar.showSync(fakes::sampleSync(false));
    QCOMPARE(line.shown(), QStringList(u"Centre not reached"_s));
}

void TestShell::aSupervisorsStatusBarTellsTheCentralSystems()
{
    LowestLine line;
    ports::SyncView sync = fakes::sampleSync(false);
    sync.roles.back().since = {}; // nobody asked it
    line.bar.setRolesShown(true);
    line.bar.showDevices({{Device::Printer, DeviceState::Ready, {}}});
    line.bar.showSync(sync);
    QCOMPARE(line.shown().size(), qsizetype(sync.roles.size()));
    QVERIFY(line.shown().contains(u"Queue reached"_s) && line.shown().contains(u"Acceptance not reached"_s));
}

void TestShell::whatHasNoRoomInTheStatusBarIsLeftOut()
{
    LowestLine line;
    line.bar.showDevices({{Device::Scanner, DeviceState::Missing, {}}, {Device::Printer, DeviceState::Ready, {}}});
    QCOMPARE(line.shown().size(), 3);
    line.bar.resize(line.bar.layout()->minimumSize().width() - 1, 28);
    QTRY_COMPARE(line.shown().size(), 2); // no more than must be
    line.bar.resize(480, 28);
    QTRY_COMPARE(line.shown(), QStringList({u"Centre not reached"_s}));
    line.bar.resize(kSmallScreen.width(), 28);
    QTRY_COMPARE(line.shown().size(), 3);
}

void TestShell::theTimeTakenIsThatOfTheClockHandedIn()
{
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    ports::CaseView view = fakes::sampleCase();
    view.record.openedAt = clock.now() - std::chrono::seconds(221);
    CaseSession session(rig.bridge, clock, view);
    IdentityStrip strip(session);
    strip.show();
    QVERIFY(fakes::says(strip, u"Taking 03:41"_s));
    MaterialsPage materials(session);
    materials.show();
    QVERIFY(materials.focusMaterial(u"M7/mother"_s));
    fakes::buttonNamed(materials, u"Promised later"_s)->click();
    const auto promised = [&] {
        const auto& all = rig.desk.openedCase.materials;
        return std::ranges::find(all, "M7/mother", &ports::MaterialView::key)->taken.promisedBy;
    };
    QVERIFY(QTest::qWaitFor([&] { return promised().has_value(); }));
    QVERIFY(*promised() == dayOf(clock.now()) + std::chrono::days(5));
}

void TestShell::theDiagnosisOpensFromTheKeyTheDrawerAndThePaletteAndGoesBack()
{
    Shell shell;
    shell.rig.desk.online = false;
    QVERIFY(shell.signIn());
    auto* page = shell.window.workPage()->findChild<DiagnosisPage*>();
    shell.act(Act::Diagnosis);
    QVERIFY(page->isVisible());
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(!page->isVisible());
    shell.act(Act::Sync);
    fakes::buttonNamed(*shell.window.findChild<SyncDrawer*>(), u"Diagnosis"_s)->click();
    QVERIFY(page->isVisible());
    QVERIFY(!shell.window.findChild<SyncDrawer*>()->isVisible());
    QTest::keyClick(page, Qt::Key_Escape);
    fakes::buttonNamed(*shell.window.findChild<StatusBar*>(), u"Centre not reached"_s)->click();
    QVERIFY(page->isVisible());
}

void TestShell::whoCannotSignInMayLookAtTheDiagnosis()
{
    Shell shell;
    auto* signIn = shell.window.findChild<SignInPage*>();
    fakes::buttonNamed(*signIn, u"Diagnosis"_s)->click();
    auto* page = shell.window.findChild<DiagnosisPage*>();
    QVERIFY(page->isVisible());
    QTest::keyClick(page, Qt::Key_Escape);
    QVERIFY(signIn->isVisible());
    QVERIFY(shell.signIn());
}

void TestShell::highContrastIsChosenBeforeSigningIn()
{
    Shell shell;
    auto* signIn = shell.window.findChild<SignInPage*>();
    fakes::buttonNamed(*signIn, u"High contrast"_s)->click();
    QCOMPARE(shell.rig.theme.look().scheme, Scheme::HighContrast);
    fakes::buttonNamed(*signIn, u"System"_s)->click();
    QCOMPARE(shell.rig.theme.look().scheme, Scheme::System);
    fakes::buttonNamed(*signIn, u"Light"_s)->click();
    QCOMPARE(shell.rig.theme.look().scheme, Scheme::Light);
}

void TestShell::theSignInPageFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    for (const auto& [name, scheme] :
         {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"contrast", Scheme::HighContrast}}) {
        for (const char* code : {"zh_CN", "en"})
            QTest::addRow("signin-%s-%s", name, code) << QString::fromLatin1(code) << int(scheme);
    }
}

void TestShell::theSignInPageFits()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    Shell shell(language, Scheme(scheme));
    auto* page = shell.window.findChild<SignInPage*>();
    QVERIFY(QTest::qWaitFor([&] { return page->isVisible() && page->width() == kSmallScreen.width(); }));
    QVERIFY2(QTest::qWaitFor([&] { return fakes::cut(*page).isEmpty(); }), qPrintable(fakes::cut(*page).join(u'|')));
    fakes::keepPicture(shell.window, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(fakes::nameless(*page), QStringList());
}

void TestShell::theSyncDrawerStandsBesideTheCaseWhereBothHaveRoom()
{
    Shell shell;
    QVERIFY(shell.signIn());
    const auto* drawer = shell.window.findChild<SyncDrawer*>();
    const auto* panes = qobject_cast<QSplitter*>(drawer->parentWidget());
    const auto edgeOf = [panes](const QWidget* pane) { return pane->mapTo(panes, pane->rect().topRight()).x() + 1; };
    const int queue = panes->widget(0)->width();
    shell.act(Act::Sync);
    QTRY_VERIFY(drawer->isVisible() && !panes->widget(1)->isVisible());
    QTRY_COMPARE(edgeOf(drawer), panes->width()); // nothing lies bare beside it
    QCOMPARE(panes->widget(0)->width(), queue);
    shell.act(Act::Sync);
    QTRY_VERIFY(!drawer->isVisible());
    shell.window.resize(1920, 1080);
    shell.act(Act::Sync);
    QTRY_VERIFY(drawer->isVisible() && panes->widget(1)->isVisible());
    QTRY_COMPARE(drawer->width(), int(measure::kSyncDrawer)); // and not what it had alone
}

void TestShell::theTopBarFitsTheSmallestScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestShell::theTopBarFitsTheSmallestScreen()
{
    QFETCH(QString, language);
    Shell shell(language);
    shell.rig.desk.online = false;
    QVERIFY(shell.signIn());
    auto* bar = shell.window.findChild<TopBar*>();
    QVERIFY(QTest::qWaitFor([&] { return bar->width() == kSmallScreen.width(); }));
    QVERIFY2(QTest::qWaitFor([&] { return fakes::cut(*bar).isEmpty(); }), qPrintable(fakes::cut(*bar).join(u'|')));
    QCOMPARE(fakes::nameless(*bar), QStringList());
    for (const QWidget* part : bar->findChildren<QWidget*>())
        QVERIFY(!part->isVisible() || part->mapTo(bar, part->rect().topRight()).x() < bar->width());
    for (const auto* label : shell.window.findChild<OfflineBanner*>()->findChildren<QLabel*>())
        QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    fakes::keepPicture(shell.window, u"shell-"_s + language);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
