#include "desk_rig.h"
#include "ui/bridge/wording.h"
#include "ui/sheet/sheet_file.h"
#include "ui/sheet/sheet_table.h"
#include "ui/supervisor/chart_panel.h"
#include "ui/supervisor/end_service_card.h"
#include "ui/supervisor/figure_tile.h"
#include "ui/supervisor/filter_bar.h"
#include "ui/supervisor/list_page.h"
#include "ui/supervisor/supervisor_page.h"
#include "ui/supervisor/window_grid.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;

namespace
{

constexpr QSize kSmall{1366, 692};  ///< 1366x768 without top bar and status bar
constexpr QSize kLarge{1920, 1004}; ///< 1920x1080 without them

/// A page with the sample hall on it.
struct Open {
    DeskRig rig;
    SupervisorPage page{rig.bridge};

    explicit Open(Scheme scheme = Scheme::Light, const QString& code = QStringLiteral("en"), QSize size = kLarge)
        : rig(scheme, code)
    {
        page.resize(size);
        page.show();
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return !tiles().isEmpty() && tiles().front()->isVisible(); });
    }
    QList<FigureTile*> tiles() { return page.findChildren<FigureTile*>(); }
    QString csv(HallList list) { return QString::fromUtf8(csvOf(page.exportSheet(list))); }
};

QAbstractButton* press(QWidget& page, const QString& words)
{
    QAbstractButton* button = buttonNamed(page, words);
    if (button != nullptr)
        button->click();
    return button;
}

} // namespace

class TestSupervisorPage : public QObject
{
    Q_OBJECT

private slots:
    void eachFigureStandsWithTargetStateAndOneAct();
    void aFigureOpensItsListAndEscapeGoesBack();
    void keysOfTheWindowDoNotTakeThoseOfTheBoard();
    void theLongestWaitLeadsToThePersonWhoWaits();
    void aChartHasATableTwin();
    void offlineTheLastFiguresStayAndTheirAgeIsTold();
    void aHallThatWasNeverReachedSaysSo();
    void aChangeInTheHallIsShownAtOnce();
    void nothingIsAskedWhileThePageIsHidden();
    void aForgottenServiceIsEndedWithAReason();
    void anotherReasonNeedsWords();
    void theDayIsClosedOnlyWhenEachPartIsDecided();
    void aRefusedCloseStaysOpenAndSaysWhy();
    void theWallNamesNobody();
    void aLimitLeadsToItsCase();
    void aFilterHoldsForBoardListAndExportUntilTheWall();
    void everyControlHasANameAndIsReachedByTab();
    void nothingIsCut_data();
    void nothingIsCut();
};

void TestSupervisorPage::eachFigureStandsWithTargetStateAndOneAct()
{
    Open open;
    QVERIFY(open.ready());
    QCOMPARE(open.tiles().size(), 5);
    const QString wait = open.tiles()[1]->accessibleName();
    QVERIFY2(wait.contains(QStringLiteral("22:10")) && wait.contains(QStringLiteral("≤ 20:00")), qPrintable(wait));
    QVERIFY(wait.contains(QStringLiteral("Act now")) && wait.contains(QStringLiteral("B031")));
    for (FigureTile* tile : open.tiles()) {
        QCOMPARE(tile->findChildren<QAbstractButton*>().size(), 1);
        QVERIFY(!tile->toolTip().isEmpty()); // its definition
    }
}

void TestSupervisorPage::aFigureOpensItsListAndEscapeGoesBack()
{
    Open open;
    QVERIFY(open.ready());
    open.tiles()[0]->setFocus();
    QTest::keyClick(open.tiles()[0], Qt::Key_Return);
    auto* list = open.page.findChild<ListPage*>();
    QVERIFY(list->isVisible());
    QCOMPARE(list->list(), HallList::Windows);
    QCOMPARE(list->table()->shownSheet().rows.size(), std::size_t(12));
    QTest::keyClick(list->table()->view(), Qt::Key_Escape);
    QVERIFY(!list->isVisible());
    QVERIFY(open.tiles()[0]->isVisible());
}

void TestSupervisorPage::keysOfTheWindowDoNotTakeThoseOfTheBoard()
{
    Open open;
    QVERIFY(open.ready());
    QAction help, find;
    help.setShortcut(Qt::Key_F1);
    find.setShortcut(QKeySequence::Find);
    QSignalSpy helped(&help, &QAction::triggered), found(&find, &QAction::triggered);
    open.page.addAction(&help);
    open.page.addAction(&find);
    open.page.activateWindow();
    open.tiles()[0]->setFocus();
    QTest::keyClick(open.tiles()[0], Qt::Key_F1);
    QCOMPARE(helped.count(), 0);
    open.tiles()[0]->click();
    auto* view = open.page.findChild<ListPage*>()->table()->view();
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(found.count(), 0);
    QVERIFY(open.page.findChild<ListPage*>()->findChild<QLineEdit*>()->hasFocus());
}

void TestSupervisorPage::theLongestWaitLeadsToThePersonWhoWaits()
{
    Open open;
    QVERIFY(open.ready());
    open.tiles()[1]->click();
    const Sheet shown = open.page.findChild<ListPage*>()->table()->shownSheet();
    QCOMPARE(shown.rows.front().id, QStringLiteral("B031"));
    QVERIFY(open.csv(HallList::People)
                .contains(QStringLiteral("A027,新生儿出生,") + Wording::priority(domain::PriorityClass::Elderly)));
}

void TestSupervisorPage::aChartHasATableTwin()
{
    Open open;
    QVERIFY(open.ready());
    const auto panels = open.page.findChildren<ChartPanel*>();
    QCOMPARE(panels.size(), 2);
    for (ChartPanel* panel : panels) {
        QVERIFY(!panel->showsTable());
        QVERIFY(press(*panel, QStringLiteral("Show as a table")) != nullptr);
        QVERIFY(panel->showsTable());
        QVERIFY(panel->table()->isVisible());
        QVERIFY(!panel->table()->shownSheet().rows.empty());
    }
    panels[0]->table()->setFilter(QStringLiteral("09:00"));
    QCOMPARE(open.page.exportSheet(HallList::HalfHours).rows.size(), std::size_t(1)); // exactly what is shown
}

void TestSupervisorPage::offlineTheLastFiguresStayAndTheirAgeIsTold()
{
    Open open;
    QVERIFY(open.ready());
    open.rig.desk.online = false;
    open.rig.desk.tell(ports::Topic::Hall);
    QTRY_VERIFY(buttonNamed(open.page, QStringLiteral("Close the day…")) != nullptr &&
                !buttonNamed(open.page, QStringLiteral("Close the day…"))->isEnabled());
    QVERIFY(open.tiles()[1]->accessibleName().contains(QStringLiteral("22:10")));
    bool told = false;
    for (const QAbstractButton* chip : open.page.findChildren<QAbstractButton*>())
        told = told || chip->text().contains(QStringLiteral("Not reached; figures of"));
    QVERIFY(told);
}

void TestSupervisorPage::aHallThatWasNeverReachedSaysSo()
{
    DeskRig rig;
    rig.desk.online = false;
    SupervisorPage page(rig.bridge);
    page.show();
    QTRY_VERIFY(buttonNamed(page, QStringLiteral("Not reached")) != nullptr);
    QVERIFY(page.findChildren<FigureTile*>().front()->isHidden());
}

void TestSupervisorPage::aChangeInTheHallIsShownAtOnce()
{
    Open open;
    QVERIFY(open.ready());
    open.rig.desk.empty = true;
    open.rig.desk.tell(ports::Topic::Queue);
    QTRY_VERIFY(!open.tiles().front()->isVisible()); // an empty hall has no figures
}

void TestSupervisorPage::nothingIsAskedWhileThePageIsHidden()
{
    Open open;
    QVERIFY(open.ready());
    open.page.hide();
    open.rig.desk.empty = true;
    open.rig.desk.tell(ports::Topic::Hall);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QVERIFY(!open.page.exportSheet(HallList::People).rows.empty());
    open.page.show();
    QTRY_VERIFY(open.page.exportSheet(HallList::People).rows.empty());
}

void TestSupervisorPage::aForgottenServiceIsEndedWithAReason()
{
    Open open;
    QVERIFY(open.ready());
    QVERIFY(press(open.page, QStringLiteral("End it… Window 08: C014 served for 72 min")) != nullptr);
    QVERIFY(says(open.page, QStringLiteral("End C014 at Window 08")));
    open.page.findChild<EndServiceCard*>()->findChild<QComboBox*>()->setCurrentIndex(1);
    QVERIFY(press(open.page, QStringLiteral("End this service")) != nullptr);
    QTRY_COMPARE(open.rig.desk.reason, std::string("clerk_left"));
    QTRY_VERIFY(says(open.page, QStringLiteral("C014 was ended and recorded")));
}

void TestSupervisorPage::anotherReasonNeedsWords()
{
    Open open;
    QVERIFY(open.ready());
    QVERIFY(press(open.page, QStringLiteral("End it… Window 08: C014 served for 72 min")) != nullptr);
    auto* reason = open.page.findChild<EndServiceCard*>()->findChild<QComboBox*>();
    reason->setCurrentIndex(reason->count() - 1);
    press(open.page, QStringLiteral("End this service"));
    QVERIFY(says(open.page, QStringLiteral("Say in a few words why")));
    QVERIFY(open.rig.desk.asked.empty());
    reason->parentWidget()->findChild<QLineEdit*>()->setText(QStringLiteral("fire drill"));
    press(open.page, QStringLiteral("End this service"));
    QTRY_COMPARE(open.rig.desk.reason, std::string("other: fire drill"));
}

void TestSupervisorPage::theDayIsClosedOnlyWhenEachPartIsDecided()
{
    Open open;
    QVERIFY(open.ready());
    QVERIFY(press(open.page, QStringLiteral("Close the day…")) != nullptr);
    press(open.page, QStringLiteral("Close the day"));
    QVERIFY(says(open.page, QStringLiteral("Decide what happens")));
    press(open.page, QStringLiteral("Carry them over to the next working day"));
    press(open.page, QStringLiteral("End them; their time is left out of the means"));
    press(open.page, QStringLiteral("Close the day"));
    QVERIFY(says(open.page, QStringLiteral("Say in a few words why they are ended")));
    QVERIFY(open.rig.desk.asked.empty());
    QLineEdit* reason = nullptr;
    for (QLineEdit* edit : open.page.findChildren<QLineEdit*>())
        reason = edit->isVisible() ? edit : reason;
    QVERIFY(reason != nullptr);
    reason->setText(QStringLiteral("power cut"));
    press(open.page, QStringLiteral("Close the day"));
    QTRY_COMPARE(open.rig.desk.decisions,
                 Value(Object{{"waiting", "keep"}, {"serving", "end"}, {"reason", "power cut"}}));
    QTRY_VERIFY(says(open.page, QStringLiteral("The day is closed: 18 numbers cancelled, 9 services ended")));
}

void TestSupervisorPage::aRefusedCloseStaysOpenAndSaysWhy()
{
    Open open;
    QVERIFY(open.ready());
    open.rig.desk.refusals["closeDay"] = {Fault::Offline, "net.unreachable", {}, {}};
    press(open.page, QStringLiteral("Close the day…"));
    press(open.page, QStringLiteral("Carry them over to the next working day"));
    press(open.page, QStringLiteral("Leave them to the windows"));
    press(open.page, QStringLiteral("Close the day"));
    QTRY_COMPARE(open.rig.desk.asked, std::vector<std::string>{"closeDay"});
    QTRY_VERIFY(buttonNamed(open.page, QStringLiteral("Close the day"))->isEnabled()); // may be tried again
    QVERIFY(says(open.page, Wording::problem({Fault::Offline, "net.unreachable", {}, {}})));
}

void TestSupervisorPage::theWallNamesNobody()
{
    Open open;
    QVERIFY(open.ready());
    const auto named = [&open] {
        bool found = false;
        for (const WindowCell* cell : open.page.findChildren<WindowCell*>())
            found = found || cell->accessibleName().contains(QStringLiteral("王示范"));
        return found;
    };
    QVERIFY(named());
    QSignalSpy told(&open.page, &SupervisorPage::wallChanged);
    QTest::keyClick(&open.page, Qt::Key_F11);
    QCOMPARE(told.count(), 1);
    QVERIFY(!named());
    QVERIFY(buttonNamed(open.page, QStringLiteral("Close the day…")) == nullptr);
    open.page.openList(HallList::Windows);
    QVERIFY(!open.csv(HallList::Windows).contains(QStringLiteral("王示范")));
    QTest::keyClick(&open.page, Qt::Key_F11);
    QVERIFY(named());
}

void TestSupervisorPage::aLimitLeadsToItsCase()
{
    Open open;
    QVERIFY(open.ready());
    QSignalSpy wanted(&open.page, &SupervisorPage::caseWanted);
    open.page.openList(HallList::Limits);
    QTest::keyClick(open.page.findChild<ListPage*>()->table()->view(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("case-1"));
}

void TestSupervisorPage::aFilterHoldsForBoardListAndExportUntilTheWall()
{
    Open open;
    QVERIFY(open.ready());
    auto* bar = open.page.findChild<FilterBar*>();
    QComboBox* service = bar->findChildren<QComboBox*>().front();
    QCOMPARE(service->count(), 7); // all, and six services
    QCOMPARE(buttonNamed(open.page, QStringLiteral("Show everything again")), nullptr);
    service->setFocus();
    QTest::keyClick(service, Qt::Key_Down);
    QVERIFY(bar->filter().isOn());
    const std::string chosen = bar->filter().service;
    QVERIFY(says(open.page, QStringLiteral("stay those of the whole hall")));
    QCOMPARE(open.page.exportSheet(HallList::Waits).rows.size(), std::size_t(1));
    open.page.openList(HallList::People);
    for (const SheetRow& row : open.page.exportSheet(HallList::People).rows)
        QCOMPARE(row.cells[1].text, service->currentText());
    open.rig.desk.tell(ports::Topic::Hall); // news do not widen it
    QCoreApplication::processEvents();
    QCOMPARE(bar->filter().service, chosen);
    open.page.setWall(true);
    QVERIFY(!bar->isVisible() && !bar->filter().isOn());
    open.page.setWall(false);
    QCOMPARE(open.page.exportSheet(HallList::Waits).rows.size(), std::size_t(6));
}

void TestSupervisorPage::everyControlHasANameAndIsReachedByTab()
{
    Open open;
    QVERIFY(open.ready());
    QCOMPARE(fakes::nameless(open.page).join(u", "), QString());
    for (const HallList list : {HallList::People, HallList::Windows, HallList::Alerts}) {
        open.page.openList(list);
        QCOMPARE(fakes::nameless(open.page).join(u", "), QString());
    }
}

void TestSupervisorPage::nothingIsCut_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const auto& [name, scheme] :
         {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"contrast", Scheme::HighContrast}}) {
        for (const char* code : {"zh_CN", "en"}) {
            for (const QSize size : {kLarge, kSmall})
                QTest::addRow("supervisor-%s-%s-%d", name, code, size.width())
                    << int(scheme) << QString::fromLatin1(code) << size;
        }
    }
}

void TestSupervisorPage::nothingIsCut()
{
    QFETCH(int, scheme);
    QFETCH(QString, code);
    QFETCH(QSize, size);
    Open open(Scheme(scheme), code, size);
    QVERIFY(open.ready());
    QCoreApplication::processEvents();
    fakes::keepPicture(open.page, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(open.page.size(), size);
    QCOMPARE(fakes::cut(open.page).join(u" | "), QString());
    for (const auto& [list, name] : {std::pair(HallList::Unsent, QStringLiteral("-unsent")),
                                     {HallList::Limits, QStringLiteral("-limits")},
                                     {HallList::Windows, QStringLiteral("-windows")}}) {
        open.page.openList(list);
        QCoreApplication::processEvents();
        fakes::keepPicture(open.page, QString::fromLatin1(QTest::currentDataTag()) + name);
        QCOMPARE(open.page.size(), size);
        QCOMPARE(fakes::cut(open.page).join(u" | "), QString());
    }
}

QTEST_MAIN(TestSupervisorPage)
#include "tst_supervisor_page.moc"
