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
    model.show({row("A001"), row("A002")});
    QSignalSpy changed(&model, &QueueModel::dataChanged);
    QSignalSpy inserted(&model, &QueueModel::rowsInserted);
    ports::QueueRow called = row("A002");
    called.ticketState = domain::TicketState::Called;
    model.show({row("A001"), called});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(inserted.count(), 0);
}

void TestQueueModel::rowsMoveWithoutBeingMadeAnew()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({row("A001"), row("A002"), row("A003")});
    const QPersistentModelIndex third = model.index(2);
    QSignalSpy removed(&model, &QueueModel::rowsRemoved);
    model.show({row("A003"), row("A001"), row("A002")});
    QCOMPARE(removed.count(), 0);
    QCOMPARE(third.row(), 0); // a selection follows its row
    QCOMPARE(model.at(0)->id, std::string("A003"));
}

void TestQueueModel::goneAndNewRowsAreToldOneByOne()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({row("A001"), row("A002")});
    QSignalSpy removed(&model, &QueueModel::rowsRemoved);
    QSignalSpy inserted(&model, &QueueModel::rowsInserted);
    model.show({row("A002"), row("A004")});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(domain::WorkItemKind::Ticket, "A001"), -1);
}

QTEST_MAIN(TestQueueModel)
#include "tst_queue_model.moc"
