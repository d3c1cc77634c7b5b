#include "check/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc::check;

namespace
{

/// Names of classes that derive from an item model.
QStringList modelClasses(const std::vector<SourceFile>& files)
{
    static const QRegularExpression kModel(QStringLiteral(
        R"(class\s+(\w+)[^;{]*:\s*public\s+(?:QAbstract(?:Item|List|Table|Proxy)Model|QSortFilterProxyModel|QIdentityProxyModel)\b)"));
    QStringList names;
    for (const SourceFile& file : files) {
        for (auto it = kModel.globalMatch(codeOnly(file.text)); it.hasNext();)
            names << it.next().captured(1);
    }
    return names;
}

/// Models that no test puts under QAbstractItemModelTester.
QStringList untested(const QStringList& models, const std::vector<SourceFile>& tests)
{
    QStringList missing;
    for (const QString& model : models) {
        const bool tested = std::any_of(tests.begin(), tests.end(), [&](const SourceFile& test) {
            return test.text.contains(u"QAbstractItemModelTester") && codeOnly(test.text).contains(model);
        });
        if (!tested)
            missing << model;
    }
    return missing;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private slots:
    void everyModelIsTestedWithTheModelTester();
    void theCheckFindsAnUntestedModel();
};

void TestModels::everyModelIsTestedWithTheModelTester()
{
    const QStringList cpp{QStringLiteral("*.h"), QStringLiteral("*.cpp")};
    const QStringList models = modelClasses(sourceFiles({QStringLiteral("ui"), QStringLiteral("app")}, cpp));
    QVERIFY(!models.isEmpty());
    QCOMPARE(untested(models, sourceFiles({QStringLiteral("tests/ui")}, cpp)).join(u", "), QString());
}

void TestModels::theCheckFindsAnUntestedModel()
{
    const QStringList models = modelClasses(
        {{QStringLiteral("a.h"), QStringLiteral("class RowModel final : public QAbstractTableModel\n{\n};\n")}});
    QCOMPARE(models, QStringList{QStringLiteral("RowModel")});
    QCOMPARE(untested(models, {{QStringLiteral("t.cpp"), QStringLiteral("RowModel model;")}}).size(), 1);
    QCOMPARE(untested(models, {{QStringLiteral("t.cpp"), QStringLiteral("RowModel m; QAbstractItemModelTester t(&m);")}}).size(), 0);
}

QTEST_APPLESS_MAIN(TestModels)
#include "tst_models.moc"
