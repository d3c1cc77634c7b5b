#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/queue/filter_row.h"
#include "ui/queue/idle_page.h"
#include "ui/queue/queue_control.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_pane.h"
#include "ui/queue/row_menu.h"
#include "ui/widgets/chip.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace yc;
using namespace yc::ui;
using namespace Qt::StringLiterals;
using fakes::DeskRig;

namespace
{

struct Open {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    QueueControl control{rig.bridge};
    QAction call{u"Call next"_s}, recall{u"Recall"_s}, noShow{u"No-show"_s}, walkIn{u"Walk-in"_s};
    QueuePane pane{control, clock, {&call, &recall, &noShow, &walkIn, {&recall, nullptr, &walkIn}}};

    explicit Open(const QString& code = u"en"_s) : rig(Scheme::Light, code)
    {
        call.setShortcut(QKeySequence(u"F9"_s));
        recall.setShortcut(QKeySequence(u"Shift+F9"_s));
        noShow.setShortcut(QKeySequence(u"Ctrl+F9"_s));
        walkIn.setShortcut(QKeySequence(u"Alt+W"_s));
        pane.resize(measure::kQueueWidth, 720);
        pane.show();
        control.refresh();
    }
    QListView* list() { return pane.findChild<QListView*>(); }
    bool shows(int rows)
    {
        return QTest::qWaitFor([this, rows] { return list()->model()->rowCount() == rows; });
    }
};

int todoCount()
{
    return int(fakes::sampleQueue().todo.size());
}

QStringList textsOf(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts << action->text();
    return texts;
}

} // namespace

class TestQueuePane : public QObject
{
    Q_OBJECT

private slots:
    void everyKindWaitsInOneList();
    void thePersonInHandIsSelectedAndStaysSoWhenOthersCome();
    void aFilterShowsItsKindsAndOthersAreNotOffered();
    void findNarrowsTheListAndEscapeEndsIt();
    void aRowSaysTheSameWordsToEyesAndEars();
    void enterTakesTheRow();
    void aRowsMenuOffersWhatItsStateAllows();
    void nothingIsCutAtTheNarrowestWidth_data();
    void nothingIsCutAtTheNarrowestWidth();
    void anEmptyQueueSaysWhatCanBeDone();
    void theCentreSaysWhoIsAtTheWindowWhenNoCaseIsOpen();
};

void TestQueuePane::everyKindWaitsInOneList()
{
    Open open;
    QVERIFY(open.shows(todoCount()));
    open.pane.setTab(ports::QueueTab::Parked);
    QVERIFY(open.shows(3));
    open.pane.setTab(ports::QueueTab::Done);
    QVERIFY(open.shows(11));
}

void TestQueuePane::thePersonInHandIsSelectedAndStaysSoWhenOthersCome()
{
    Open open;
    QVERIFY(open.shows(todoCount()));
    QCOMPARE(open.list()->currentIndex().row(), 0);
    QVERIFY(qobject_cast<QueueModel*>(open.list()->model())->itemAt(open.list()->currentIndex())->inHand);
    ports::QueueRow urgent = open.rig.desk.view.todo[1];
    urgent.id = "t-new";
    open.rig.desk.view.todo.insert(open.rig.desk.view.todo.begin(), urgent);
    open.control.refresh();
    QVERIFY(open.shows(todoCount() + 1));
    QCOMPARE(open.list()->currentIndex().row(), 1);
}

void TestQueuePane::aFilterShowsItsKindsAndOthersAreNotOffered()
{
    Open open;
    std::erase_if(open.rig.desk.view.todo, [](const ports::QueueRow& row) { return passes(row, QueueFilter::Online); });
    open.control.refresh();
    QVERIFY(open.shows(int(open.rig.desk.view.todo.size())));
    QVERIFY(fakes::buttonNamed(open.pane, u"Online 0"_s) == nullptr);
    QAbstractButton* departments = fakes::buttonNamed(open.pane, u"Depts 3"_s);
    QVERIFY(departments != nullptr);
    departments->click();
    QVERIFY(open.shows(3));
}

void TestQueuePane::findNarrowsTheListAndEscapeEndsIt()
{
    Open open;
    QVERIFY(open.shows(todoCount()));
    open.pane.find();
    auto* field = open.pane.findChild<FilterRow*>()->findChild<QLineEdit*>();
    field->setText(u"a02 周"_s); // as an input method commits it
    QVERIFY(open.shows(1));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(open.shows(todoCount()));
    QVERIFY(!open.pane.findChild<FilterRow*>()->isFinding());
}

void TestQueuePane::aRowSaysTheSameWordsToEyesAndEars()
{
    Open open(u"zh_CN"_s);
    QVERIFY(open.shows(todoCount()));
    const QModelIndex elderly = open.list()->model()->index(1, 0);
    const QString spoken = elderly.data(Qt::AccessibleTextRole).toString();
    QCOMPARE(elderly.data(Qt::ToolTipRole).toString(), spoken);
    for (const QString& part : {u"A027"_s, u"社会保障卡补换"_s, u"老人"_s, u"03:06"_s, u"目标 10 分"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
}

void TestQueuePane::enterTakesTheRow()
{
    Open open;
    QVERIFY(open.shows(todoCount()));
    QSignalSpy wanted(&open.pane, &QueuePane::rowWanted);
    open.list()->setCurrentIndex(open.list()->model()->index(3, 0));
    QTest::keyClick(open.list(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<ports::QueueRow>().id, std::string("t-23"));
}

void TestQueuePane::aRowsMenuOffersWhatItsStateAllows()
{
    Open open;
    QVERIFY(open.shows(todoCount()));
    ports::QueueRow row = open.rig.desk.view.todo[1];
    const auto menuOf = [&](domain::TicketState state) {
        row.ticketState = state;
        const std::unique_ptr<QMenu> menu(makeRowMenu(row, open.control, {}, nullptr));
        return textsOf(*menu);
    };
    QCOMPARE(menuOf(domain::TicketState::Waiting), QStringList({u"Call this number"_s, u"Transfer..."_s}));
    QCOMPARE(menuOf(domain::TicketState::Called),
             QStringList({u"Begin"_s, u"Recall"_s, u"No-show"_s, u"Back into the line"_s, u"Transfer..."_s}));
    QCOMPARE(menuOf(domain::TicketState::Missed), QStringList({u"Back into the line"_s}));
    row.kind = domain::WorkItemKind::SentBack;
    QCOMPARE(menuOf(domain::TicketState::Waiting), QStringList({u"Open"_s}));
}

void TestQueuePane::nothingIsCutAtTheNarrowestWidth_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestQueuePane::nothingIsCutAtTheNarrowestWidth()
{
    QFETCH(QString, language);
    Open open(language);
    QVERIFY(open.shows(todoCount()));
    QCOMPARE(fakes::cut(open.pane), QStringList());
    QCOMPARE(fakes::nameless(open.pane), QStringList());
    fakes::keepPicture(open.pane, u"queue-"_s + language);
}

void TestQueuePane::anEmptyQueueSaysWhatCanBeDone()
{
    Open open;
    open.rig.desk.empty = true;
    open.control.refresh();
    QVERIFY(open.shows(0));
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(open.pane, u"Serve a walk-in, or clear 3 parked cases"_s); }));
}

/// As after a restart in the middle of a service: "nobody waits" would be no answer to who sits there.
void TestQueuePane::theCentreSaysWhoIsAtTheWindowWhenNoCaseIsOpen()
{
    Open open;
    IdlePage idle(open.control, open.clock, &open.walkIn, &open.call, &open.recall);
    idle.show();
    open.control.refresh();
    const QString number = QString::fromStdString(fakes::sampleQueue().current->number);
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(idle, number + u" is being served"_s); }));
    open.rig.desk.empty = true;
    open.control.refresh();
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(idle, u"No one is waiting"_s); }));
}

QTEST_MAIN(TestQueuePane)
#include "tst_queue_pane.moc"
