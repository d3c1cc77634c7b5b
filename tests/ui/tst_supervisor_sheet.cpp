#include "desk_rig.h"
#include "ui/sheet/sheet_file.h"
#include "ui/sheet/sheet_model.h"
#include "ui/sheet/sheet_table.h"
#include "ui/theme/style.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace
{

Sheet sheet(std::initializer_list<std::pair<const char*, int>> rows)
{
    Sheet made{QStringLiteral("Waits"), {{QStringLiteral("Name"), 0}, {QStringLiteral("Minutes"), 80, true}}, {}};
    for (const auto& [name, minutes] : rows) {
        const QString text = QString::fromUtf8(name);
        made.rows.push_back({text, {{.text = text}, {.text = QString::number(minutes), .order = minutes}}});
    }
    return made;
}

QStringList names(const Sheet& shown)
{
    QStringList found;
    for (const SheetRow& row : shown.rows)
        found << row.id;
    return found;
}

} // namespace

class TestSupervisorSheet : public QObject
{
    Q_OBJECT

private slots:
    void aChangedRowIsToldAsOneChange();
    void rowsKeepTheirIdentityWhenTheyMove();
    void twoRowsOfOneIdentityBreakNothing();
    void anotherTableIsANewOne();
    void numbersSortAsNumbers();
    void theFilterFindsAnyColumn();
    void whatIsExportedIsWhatIsShown();
    void enterActsOnTheRow();
    void aSpreadsheetReadsChineseAndRunsNothing();
    void aFileIsWrittenWholeOrNotAtAll();
    void aColumnGrowsToItsWordsWhileThereIsRoom();
};

void TestSupervisorSheet::aChangedRowIsToldAsOneChange()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(sheet({{"a", 1}, {"b", 2}}));
    QSignalSpy changed(&model, &SheetModel::dataChanged);
    QSignalSpy reset(&model, &SheetModel::modelReset);
    model.show(sheet({{"a", 1}, {"b", 3}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
    model.show(sheet({{"a", 1}, {"b", 3}}));
    QCOMPARE(changed.count(), 1);
}

void TestSupervisorSheet::rowsKeepTheirIdentityWhenTheyMove()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(sheet({{"a", 1}, {"b", 2}, {"c", 3}}));
    const QPersistentModelIndex c = model.index(2, 0);
    model.show(sheet({{"c", 3}, {"d", 4}, {"a", 1}}));
    QCOMPARE(c.row(), 0);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOf(QStringLiteral("b")), -1);
}

void TestSupervisorSheet::twoRowsOfOneIdentityBreakNothing()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(sheet({{"a", 1}, {"a", 2}, {"b", 3}}));
    QCOMPARE(model.rowCount(), 3);
    model.show(sheet({{"b", 3}, {"a", 2}, {"a", 1}}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2"));
    model.show(sheet({{"a", 5}}));
    QCOMPARE(model.rowCount(), 1);
}

void TestSupervisorSheet::anotherTableIsANewOne()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.show(sheet({{"a", 1}}));
    Sheet wider = sheet({{"a", 1}});
    wider.columns.push_back({QStringLiteral("More"), 40});
    wider.rows[0].cells.push_back({.text = QStringLiteral("x")});
    QSignalSpy reset(&model, &SheetModel::modelReset);
    model.show(wider);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("x"));
}

void TestSupervisorSheet::numbersSortAsNumbers()
{
    SheetTable table;
    table.show(sheet({{"a", 9}, {"b", 100}, {"c", 20}}));
    QCOMPARE(names(table.shownSheet()), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    table.view()->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(names(table.shownSheet()), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
}

void TestSupervisorSheet::theFilterFindsAnyColumn()
{
    fakes::DeskRig rig;
    SheetTable table;
    table.show(sheet({{"开办餐饮店", 9}, {"新生儿出生", 100}}));
    table.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.view()->setFocus();
    QTest::keyClick(table.view(), Qt::Key_F, Qt::ControlModifier);
    auto* filter = table.findChild<QLineEdit*>();
    QVERIFY(filter->isVisible());
    filter->setText(QStringLiteral("餐饮"));
    QCOMPARE(names(table.shownSheet()), QStringList{QStringLiteral("开办餐饮店")});
    filter->setText(QStringLiteral("100"));
    QCOMPARE(names(table.shownSheet()), QStringList{QStringLiteral("新生儿出生")});
    filter->setText(QStringLiteral("nothing such"));
    QVERIFY(fakes::says(table, QStringLiteral("No row holds that text")));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(table.shownSheet().rows.size(), std::size_t(2));
    QVERIFY(!filter->isVisible());
}

void TestSupervisorSheet::whatIsExportedIsWhatIsShown()
{
    SheetTable table;
    table.show(sheet({{"a1", 3}, {"b", 2}, {"a2", 7}}));
    table.setFilter(QStringLiteral("a"));
    table.view()->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(csvOf(table.shownSheet()), QByteArray("\xEF\xBB\xBFName,Minutes\r\na2,7\r\na1,3\r\n"));
}

void TestSupervisorSheet::enterActsOnTheRow()
{
    SheetTable table;
    table.show(sheet({{"a", 3}, {"b", 2}}));
    table.select(QStringLiteral("b"));
    QSignalSpy acted(&table, &SheetTable::rowActivated);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QCOMPARE(acted.count(), 1);
    QCOMPARE(acted[0][0].toString(), QStringLiteral("b"));
}

void TestSupervisorSheet::aSpreadsheetReadsChineseAndRunsNothing()
{
    Sheet made{QStringLiteral("x"), {{QStringLiteral("一"), 0}, {QStringLiteral("b"), 0}, {QString(), 0}}, {}};
    const auto row = [&](const char* first, const char* second) {
        made.rows.push_back({QString::fromUtf8(first),
                             {{.text = QString::fromUtf8(first)},
                              {.text = QString::fromUtf8(second)},
                              {.text = QStringLiteral("act")}}});
    };
    row("=1+1", "+cmd|' /C calc'!A0");
    row("-2", "-SUM(A1)");
    row("@x", "＝A1");
    row("a,b", "say \"hi\"");
    row("two\nlines", "10:30");
    QVERIFY(csvOf(made).startsWith("\xEF\xBB\xBF"));
    QCOMPARE(QString::fromUtf8(csvOf(made)),
             QStringLiteral("一,b\r\n'=1+1,'+cmd|' /C calc'!A0\r\n-2,'-SUM(A1)\r\n'@x,'＝A1\r\n\"a,b\",\"say "
                            "\"\"hi\"\"\"\r\n\"two\nlines\",10:30\r\n"));
}

void TestSupervisorSheet::aFileIsWrittenWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("waits.csv"));
    QVERIFY(writeCsv(path, sheet({{"a", 1}})));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), csvOf(sheet({{"a", 1}})));
    QVERIFY(!writeCsv(folder.filePath(QStringLiteral("none/waits.csv")), sheet({{"a", 1}})));
}

void TestSupervisorSheet::aColumnGrowsToItsWordsWhileThereIsRoom()
{
    const fakes::DeskRig rig;
    Sheet wordy = sheet({{"a", 1}});
    wordy.rows[0].cells[1].text = QStringLiteral("far more than eighty pixels of words");
    SheetTable table;
    table.resize(600, 200);
    table.QWidget::show();
    table.show(wordy);
    QHeaderView* header = table.view()->horizontalHeader();
    const int needed = QFontMetrics(fontOf(&table, TextStep::Body)).horizontalAdvance(wordy.rows[0].cells[1].text);
    QVERIFY(header->sectionSize(1) > needed);
    table.resize(200, 200);
    QCoreApplication::processEvents();
    QVERIFY(header->sectionSize(1) < needed);
    QVERIFY(header->sectionSize(0) >
            QFontMetrics(fontOf(&table, TextStep::Hint)).horizontalAdvance(QStringLiteral("Name")));
    table.resize(600, 200);
    header->resizeSection(1, 90); // what a person drew stays
    table.show(wordy);
    QCOMPARE(header->sectionSize(1), 90);
}

QTEST_MAIN(TestSupervisorSheet)
#include "tst_supervisor_sheet.moc"
