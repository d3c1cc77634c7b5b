#include "ctl_run.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;

/// `yichuangctl catalogue …`, run as a program.
class TestCtlCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void theShippedCatalogueIsFine();
    void aDefectIsAFaultWithFilePlaceAndRemedy_data();
    void aDefectIsAFaultWithFilePlaceAndRemedy();
    void aFolderWithoutACatalogueIsAFault();
    void theListNamesEveryOneThing();
    void aDerivationGivesMattersFormMaterialsOrderAndLimits();
    void severalAnswersOfOneQuestionStandWithCommas();
    void openQuestionsAreNamed();
    void peopleReadTheSame();
};

namespace
{

const QString kSamples = QStringLiteral(YC_SOURCE_DIR "/tests/data/catalogue/");

} // namespace

void TestCtlCatalogue::theShippedCatalogueIsFine()
{
    const Run run = ctl("catalogue check --json");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["errors"].toInteger(-1), 0);
    QCOMPARE(run.json()["warnings"].toInteger(-1), 0);
    QVERIFY(run.json()["known"].toInteger() > 0);
}

void TestCtlCatalogue::aDefectIsAFaultWithFilePlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("limit_contradiction") << QByteArray("/matters/1/promisedDays");
    QTest::newRow("unknown_element") << QByteArray("/matters/3/elements/1");
    QTest::newRow("syntax") << QByteArray("line 13");
}

void TestCtlCatalogue::aDefectIsAFaultWithFilePlaceAndRemedy()
{
    QFETCH(QByteArray, place);
    const QString folder = kSamples + QString::fromUtf8(QTest::currentDataTag());
    const Run run = ctl({QStringLiteral("catalogue"), QStringLiteral("check"), folder, QStringLiteral("--json")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("1 defect"));
    const Value defect = run.json()["defects"].toArray().front();
    QCOMPARE(defect["file"].toString(), std::string("sample.json"));
    QCOMPARE(defect["place"].toString(), place.toStdString());
    QVERIFY(!defect["remedy"].toString().empty());
    const Run plain = ctl({QStringLiteral("catalogue"), QStringLiteral("check"), folder});
    QVERIFY(plain.out.contains("sample.json " + place) && plain.out.contains("remedy: "));
}

void TestCtlCatalogue::aFolderWithoutACatalogueIsAFault()
{
    const Run run = ctl("catalogue check no/such/folder --json");
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json()["defects"].toArray().front()["code"].toString(), std::string("unreadable"));
    const Run list = ctl("catalogue list --catalogue no/such/folder");
    QCOMPARE(list.exitCode, 1);
    QVERIFY(list.err.contains("cannot be used"));
}

void TestCtlCatalogue::theListNamesEveryOneThing()
{
    const Run run = ctl("catalogue list --json");
    QCOMPARE(run.exitCode, 0);
    QStringList ids;
    const Value list = run.json();
    for (const Value& thing : list["oneThings"].toArray())
        ids.append(QString::fromStdString(thing["id"].toString()));
    for (const char* id : {"newborn", "restaurant", "after-life"})
        QVERIFY2(ids.contains(QString::fromUtf8(id)), id);
}

void TestCtlCatalogue::aDerivationGivesMattersFormMaterialsOrderAndLimits()
{
    const Run run = ctl("catalogue derive newborn --answer follow=father --answer sameEthnicity=no "
                        "--answer fatherApplies=no --answer multipleBirth=no --answer foreignParent=none "
                        "--answer reimbursement=yes --answer delivery=mail --json");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const Value derived = run.json();
    QCOMPARE(derived["matters"].toArray().size(), std::size_t{7});
    QCOMPARE(derived["order"].toArray().size(), std::size_t{7});
    QVERIFY(derived["unanswered"].toArray().empty());
    QCOMPARE(derived["limits"]["promisedDays"].toInteger(), 5);
    QCOMPARE(derived["limits"]["contradiction"].toBool(), true);
    QVERIFY(derived["saved"]["fields"]["before"].toInteger() > derived["saved"]["fields"]["after"].toInteger());
    QVERIFY(run.out.contains("\"M2/child\"") && run.out.contains("\"M5/mother\""));
    QVERIFY(!derived["form"].toArray().empty());
}

void TestCtlCatalogue::severalAnswersOfOneQuestionStandWithCommas()
{
    const Run run = ctl("catalogue derive after-life --usual --answer insurance=none --answer relation=child "
                        "--answer holdings=driving,will --json");
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("\"driving-licence\"") && run.out.contains("\"will-check\""));
    QVERIFY(!run.out.contains("\"equity-search\""));
}

void TestCtlCatalogue::openQuestionsAreNamed()
{
    const Value derived = ctl("catalogue derive restaurant --json").json();
    QVERIFY(!derived["unanswered"].toArray().empty());
    QCOMPARE(toJson(derived["problems"]), std::string(R"(["alternative_missing:fire","alternative_missing:food"])"));
}

void TestCtlCatalogue::peopleReadTheSame()
{
    const Run run = ctl("catalogue derive newborn --usual");
    QCOMPARE(run.exitCode, 0);
    for (const char* word : {"出生登记", "事项", "表单", "材料", "时限", "对比"})
        QVERIFY2(run.out.contains(word), word);
}

QTEST_GUILESS_MAIN(TestCtlCatalogue)
#include "tst_ctl_catalogue.moc"
