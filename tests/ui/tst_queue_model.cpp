#include "ui/queue/queue_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using ui::QueueModel;

namespace
{

ports::QueueRow row(const char* id)
{
    ports::QueueRow made;
    made.id = id;
    made.number = id;
    made.title = "新生儿出生";
    return made;
}

} // namespace

class TestQueueModel : public QObject
{
    Q_OBJECT

private slots:
    void aChangedRowIsToldAsOneChange();
    void rowsMoveWithoutBeingMadeAnew();
    void goneAndNewRowsAreToldOneByOne();
};

void TestQueueModel::aChangedRowIsToldAsOneChange()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row("A001"), row("A002")}, Moment{});
    QSignalSpy changed(&model, &QueueModel::dataChanged);
    QSignalSpy inserted(&model, &QueueModel::rowsInserted);
    ports::QueueRow called = row("A002");
    called.ticketState = domain::TicketState::Called;
    model.setRows({row("A001"), called}, Moment{});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(inserted.count(), 0);
}

void TestQueueModel::rowsMoveWithoutBeingMadeAnew()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row("A001"), row("A002"), row("A003")}, Moment{});
    const QPersistentModelIndex third = model.index(2);
    QSignalSpy removed(&model, &QueueModel::rowsRemoved);
    model.setRows({row("A003"), row("A001"), row("A002")}, Moment{});
    QCOMPARE(removed.count(), 0);
    QCOMPARE(third.row(), 0); // a selection follows its row
    QCOMPARE(model.itemAt(model.index(0))->row.id, std::string("A003"));
}

void TestQueueModel::goneAndNewRowsAreToldOneByOne()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row("A001"), row("A002")}, Moment{});
    QSignalSpy removed(&model, &QueueModel::rowsRemoved);
    QSignalSpy inserted(&model, &QueueModel::rowsInserted);
    model.setRows({row("A002"), row("A004")}, Moment{});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.indexOf(domain::WorkItemKind::Ticket, "A001").isValid());
}

QTEST_MAIN(TestQueueModel)
#include "tst_queue_model.moc"
