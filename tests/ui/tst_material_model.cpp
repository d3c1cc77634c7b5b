#include "ui/workbench/material_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using ui::MaterialModel;

class TestMaterialModel : public QObject
{
    Q_OBJECT

private slots:
    void takingAMaterialChangesItsRowAlone();
};

void TestMaterialModel::takingAMaterialChangesItsRowAlone()
{
    MaterialModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ports::MaterialView idCard;
    idCard.key = "M10/mother";
    ports::MaterialView book;
    book.key = "M11/settling";
    model.show({idCard, book});
    QSignalSpy changed(&model, &MaterialModel::dataChanged);
    book.taken.as = domain::TakenAs::Paper;
    book.taken.count = 2;
    model.show({idCard, book});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QVERIFY(model.index(1, MaterialModel::State).data().toString().contains(u'2'));
    QCOMPARE(model.rowOf("M11/settling"), 1);
}

QTEST_MAIN(TestMaterialModel)
#include "tst_material_model.moc"
