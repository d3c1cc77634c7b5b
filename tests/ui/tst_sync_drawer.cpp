#include "desk_rig.h"
#include "ui/sheet/sheet_model.h"
#include "ui/sheet/sheet_table.h"
#include "ui/sync/export_card.h"
#include "ui/sync/sync_drawer.h"
#include "ui/sync/sync_sheet.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;

namespace
{

struct Open {
    DeskRig rig;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    SyncDrawer drawer{rig.bridge, settings};

    explicit Open(bool online = false, Scheme scheme = Scheme::Light, const QString& code = QStringLiteral("en"),
                  QSize size = {measure::kSyncDrawer, 1004})
        : rig(scheme, code)
    {
        rig.desk.online = online;
        drawer.resize(size);
        drawer.QWidget::show();
        drawer.open();
    }
    SheetTable* table() { return drawer.findChild<SheetTable*>(); }
    bool ready(std::size_t rows = 7)
    {
        return QTest::qWaitFor([this, rows] { return table()->shownSheet().rows.size() == rows; });
    }
    QList<QLineEdit*> exportFields() { return drawer.findChild<ExportCard*>()->findChildren<QLineEdit*>(); }
};

} // namespace

class TestSyncDrawer : public QObject
{
    Q_OBJECT

private slots:
    void theTotalsAreThoseOfTheOutbox();
    void operationsKeepTheirPlaceAndTheStuckOneStandsFirst();
    void ofAReceiptNumberTheEndIsShown();
    void theTableIsASoundModel();
    void healthIsToldInWordsForEachRole();
    void aStuckOperationSaysWhyAndIsDecided();
    void aRefusedDecisionIsTold();
    void tryNowAsksAtOnce();
    void anExportNeedsAFileAndTheSameSecretTwice();
    void onlineWithNothingUnsentThereIsNothingToDo();
    void escapeClosesAndTheWidthIsRemembered();
    void nothingIsCutAndEverythingHasAName_data();
    void nothingIsCutAndEverythingHasAName();
};

void TestSyncDrawer::theTotalsAreThoseOfTheOutbox()
{
    Open open;
    QVERIFY(open.ready());
    const ports::SyncView view = fakes::sampleSync(false);
    QStringList numbers;
    for (const QLabel* label : open.drawer.findChildren<QLabel*>())
        numbers << label->accessibleName();
    QVERIFY(numbers.contains(QStringLiteral("In all %1").arg(view.pending + view.sent + view.needsPerson)));
    QVERIFY(numbers.contains(QStringLiteral("To send %1").arg(view.pending)));
    QVERIFY(numbers.contains(QStringLiteral("On their way %1").arg(view.sent)));
    QVERIFY(numbers.contains(QStringLiteral("Need a person %1").arg(view.needsPerson)));
}

void TestSyncDrawer::operationsKeepTheirPlaceAndTheStuckOneStandsFirst()
{
    Open open;
    QVERIFY(open.ready());
    const Sheet shown = open.table()->shownSheet();
    QCOMPARE(shown.rows.front().id, QStringLiteral("o-1838"));
    QCOMPARE(shown.rows[1].cells[0].text, QStringLiteral("1846"));
    QCOMPARE(open.table()->selectedId(), QStringLiteral("o-1838")); // whose card stands below
    open.table()->view()->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(open.table()->shownSheet().rows[1].cells[0].text, QStringLiteral("1841"));
}

void TestSyncDrawer::ofAReceiptNumberTheEndIsShown()
{
    ports::SyncView view;
    view.operations = {{.id = domain::OperationId("o-2"), .subject = "990101000000026"},
                       {.id = domain::OperationId("o-1"), .subject = "A012"}};
    const Sheet sheet = syncSheet(view);
    QCOMPARE(sheet.rows[0].cells[2].text, QStringLiteral("…0000026")); // all of a hall begin alike
    QCOMPARE(sheet.rows[1].cells[2].text, QStringLiteral("A012"));
}

void TestSyncDrawer::theTableIsASoundModel()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ports::SyncView view = fakes::sampleSync(false);
    model.show(syncSheet(view));
    QCOMPARE(model.rowCount(), int(view.operations.size()));
    const QPersistentModelIndex kept = model.index(model.rowOf(QStringLiteral("o-1842")), 0);
    view.operations.erase(view.operations.begin()); // one arrived
    model.show(syncSheet(view));
    QCOMPARE(model.rowCount(), int(view.operations.size()));
    QVERIFY(kept.isValid());
    model.show(syncSheet({}));
    QCOMPARE(model.rowCount(), 0);
}

void TestSyncDrawer::healthIsToldInWordsForEachRole()
{
    Open open;
    QVERIFY(open.ready());
    QStringList marks;
    for (const QWidget* widget : open.drawer.findChildren<QWidget*>())
        marks << widget->accessibleName();
    QVERIFY(marks.contains(QStringLiteral("Queue reached")));
    QVERIFY(std::any_of(marks.begin(), marks.end(), [](const QString& one) {
        return one.startsWith(QStringLiteral("Acceptance off since 14:20 next try 14:32:30"));
    }));
}

void TestSyncDrawer::aStuckOperationSaysWhyAndIsDecided()
{
    Open open;
    QVERIFY(open.ready());
    QVERIFY(says(open.drawer, QStringLiteral("A012")));
    QVERIFY(says(open.drawer, QStringLiteral("An earlier step of this work was refused. Settle that one first")));
    QVERIFY(says(open.drawer, QStringLiteral("Kept here: Registered address: 示例市样本区示范路 7 号")));
    QAbstractButton* accept = buttonNamed(open.drawer, QStringLiteral("The centre's version counts"));
    QVERIFY(accept != nullptr);
    accept->click();
    QTRY_COMPARE(open.rig.desk.reason, std::string("o-1838 accept_centre"));
}

void TestSyncDrawer::aRefusedDecisionIsTold()
{
    Open open;
    QVERIFY(open.ready());
    open.rig.desk.refusals["settleAttention"] = {Fault::NotFound, "operation.unknown", {}, {}};
    QSignalSpy failed(&open.drawer, &SyncDrawer::failed);
    buttonNamed(open.drawer, QStringLiteral("Put right otherwise"))->click();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed[0][0].toString().isEmpty());
}

void TestSyncDrawer::tryNowAsksAtOnce()
{
    Open open;
    QVERIFY(open.ready());
    buttonNamed(open.drawer, QStringLiteral("Try now"))->click();
    QTRY_COMPARE(open.rig.desk.asked, std::vector<std::string>{"retryNow"});
}

void TestSyncDrawer::anExportNeedsAFileAndTheSameSecretTwice()
{
    Open open;
    QVERIFY(open.ready());
    buttonNamed(open.drawer, QStringLiteral("Export unsent…"))->click();
    const auto fields = open.exportFields();
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[1]->echoMode(), QLineEdit::Password);
    const auto write = [&open] { buttonNamed(open.drawer, QStringLiteral("Write the file"))->click(); };
    write();
    QVERIFY(says(open.drawer, QStringLiteral("Choose the file to write")));
    fields[0]->setText(open.folder.filePath(QStringLiteral("u.ycunsent")));
    fields[1]->setText(QStringLiteral("short"));
    write();
    QVERIFY(says(open.drawer, QStringLiteral("8 characters or more")));
    fields[1]->setText(QStringLiteral("long enough"));
    fields[2]->setText(QStringLiteral("long enouhg"));
    write();
    QVERIFY(says(open.drawer, QStringLiteral("The two secrets differ")));
    QVERIFY(open.rig.desk.asked.empty());
    fields[2]->setText(QStringLiteral("long enough"));
    write();
    QTRY_COMPARE(open.rig.desk.asked, std::vector<std::string>{"exportUnsent"});
    QTRY_VERIFY(says(open.drawer, QStringLiteral("Written: u.ycunsent")));
    QVERIFY(fields[1]->text().isEmpty() && fields[2]->text().isEmpty());
}

void TestSyncDrawer::onlineWithNothingUnsentThereIsNothingToDo()
{
    Open open(true);
    QTRY_VERIFY(says(open.drawer, QStringLiteral("Everything has been sent")));
    QTRY_VERIFY(buttonNamed(open.drawer, QStringLiteral("Try now")) == nullptr);
    QVERIFY(!buttonNamed(open.drawer, QStringLiteral("Export unsent…"))->isEnabled());
    QVERIFY(!says(open.drawer, QStringLiteral("Goes on")));
}

void TestSyncDrawer::escapeClosesAndTheWidthIsRemembered()
{
    Open open;
    QVERIFY(open.ready());
    QCOMPARE(open.drawer.wantedWidth(), int(measure::kSyncDrawer));
    QSignalSpy closed(&open.drawer, &SyncDrawer::closed);
    open.drawer.resize(720, 900);
    QTest::keyClick(open.table()->view(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    open.drawer.hide();
    QCOMPARE(SyncDrawer(open.rig.bridge, open.settings).wantedWidth(), 720);
}

void TestSyncDrawer::nothingIsCutAndEverythingHasAName_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("height");
    for (const auto& [name, scheme] :
         {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"contrast", Scheme::HighContrast}}) {
        for (const char* code : {"zh_CN", "en"}) {
            for (const int height : {1004, 652})
                QTest::addRow("sync-%s-%s-%d", name, code, height)
                    << int(scheme) << QString::fromLatin1(code) << height;
        }
    }
}

void TestSyncDrawer::nothingIsCutAndEverythingHasAName()
{
    QFETCH(int, scheme);
    QFETCH(QString, code);
    QFETCH(int, height);
    const QSize size(measure::kSyncDrawer, height);
    Open open(false, Scheme(scheme), code, size);
    QVERIFY(open.ready());
    QCoreApplication::processEvents();
    fakes::keepPicture(open.drawer, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(open.drawer.size(), size);
    QCOMPARE(fakes::cut(open.drawer).join(u" | "), QString());
    QCOMPARE(fakes::nameless(open.drawer).join(u", "), QString());
    ports::SyncView view = fakes::sampleSync(false);
    ports::OperationView& stuck = *std::ranges::find(view.operations, domain::OperationState::NeedsPerson,
                                                     &ports::OperationView::state);
    stuck.reason = "ticket.double_service";
    stuck.reasonArgs = {"A012", "08"};
    open.drawer.show(view);
    QCoreApplication::processEvents();
    fakes::keepPicture(open.drawer, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-twice"));
    QCOMPARE(open.drawer.size(), size);
    QCOMPARE(fakes::cut(open.drawer).join(u" | "), QString());
}

QTEST_MAIN(TestSyncDrawer)
#include "tst_sync_drawer.moc"
