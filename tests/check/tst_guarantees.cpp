#include "check/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc::check;

namespace
{

constexpr int kGuarantees = 12; // G1 to G12 of the design
const QString kMap = QStringLiteral("tests/guarantees.md");
const QString kCampaign = QStringLiteral("tests/faults/campaign.sh");

struct Name {
    QString program;
    QString function;
};

/// What stands between backquotes as program::function.
std::vector<Name> namesIn(const QString& text)
{
    static const QRegularExpression kName(QStringLiteral("`(\\w+)::(\\w+)`"));
    std::vector<Name> names;
    for (auto it = kName.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        names.push_back({match.captured(1), match.captured(2)});
    }
    return names;
}

/// A test function; a scenario of crash_points; a rule that simulate names when it is broken.
bool isThere(const Name& name, const std::vector<SourceFile>& tests)
{
    const auto anyOf = [&tests](const QString& where, auto&& holds) {
        return std::ranges::any_of(
            tests, [&](const SourceFile& file) { return file.path.contains(where) && holds(file.text); });
    };
    if (name.program == u"crash_points")
        return anyOf(QStringLiteral("/crash/"), [&](const QString& text) {
            return text.contains(QStringLiteral(".name = \"%1\"").arg(name.function));
        });
    if (name.program == u"simulate")
        return anyOf(QStringLiteral("/sim/"),
                     [&](const QString& text) { return text.contains(u'"' + name.function + u'"'); });
    return anyOf(u'/' + name.program + QStringLiteral(".cpp"), [&](const QString& text) {
        static const QString kSlots = QStringLiteral("private slots:");
        return text.contains(kSlots) && codeOnly(text).contains(QStringLiteral("void %1()").arg(name.function));
    });
}

QStringList lost(const QString& map, const std::vector<SourceFile>& tests)
{
    QStringList names;
    for (const Name& name : namesIn(map)) {
        if (!isThere(name, tests))
            names << name.program + QStringLiteral("::") + name.function;
    }
    return names;
}

/// The rows of the tables that name tests: beginnings of those that name none.
QStringList unproven(const QString& map)
{
    QStringList rows;
    bool ofTests = false;
    for (const QString& line : map.split(u'\n')) {
        if (line.startsWith(u"| row |"))
            ofTests = true;
        else if (!line.startsWith(u'|'))
            ofTests = false;
        else if (ofTests && !line.startsWith(u"| ---") && namesIn(line).empty())
            rows << line.section(u'|', 1, 1).trimmed();
    }
    return rows;
}

QStringList missingGuarantees(const QString& map)
{
    QStringList missing;
    for (int number = 1; number <= kGuarantees; ++number) {
        if (const QString name = QStringLiteral("G%1").arg(number); !map.contains(QStringLiteral("\n| %1 ").arg(name)))
            missing << name;
    }
    return missing;
}

/// Goals of the campaign, as `name=number`, that it does not have.
QStringList otherGoals(const QString& map, const QString& campaign)
{
    static const QRegularExpression kGoal(QStringLiteral("`(\\w+=\\d+)`"));
    QStringList wrong;
    for (auto it = kGoal.globalMatch(map); it.hasNext();) {
        const QString goal = it.next().captured(1);
        if (!QRegularExpression(QStringLiteral("\\b%1\\b").arg(goal)).match(campaign).hasMatch())
            wrong << goal;
    }
    wrong.removeDuplicates();
    return wrong;
}

} // namespace

/// tests/guarantees.md says which test proves what is promised: it goes with the tree.
class TestGuarantees : public QObject
{
    Q_OBJECT

private slots:
    void everyTestNamedIsInTheTree();
    void everyRowNamesATest();
    void everyGuaranteeHasItsRow();
    void theGoalsAreThoseOfTheCampaign();
    void theChecksFindWhatTheyLookFor();
};

void TestGuarantees::everyTestNamedIsInTheTree()
{
    const QString map = fileText(kMap);
    QVERIFY(!namesIn(map).empty());
    const auto tests = sourceFiles({QStringLiteral("tests")}, {QStringLiteral("*.cpp")});
    QCOMPARE(lost(map, tests).join(u'\n'), QString());
}

void TestGuarantees::everyRowNamesATest()
{
    QCOMPARE(unproven(fileText(kMap)).join(u'\n'), QString());
}

void TestGuarantees::everyGuaranteeHasItsRow()
{
    QCOMPARE(missingGuarantees(fileText(kMap)).join(u' '), QString());
}

void TestGuarantees::theGoalsAreThoseOfTheCampaign()
{
    QCOMPARE(otherGoals(fileText(kMap), fileText(kCampaign)).join(u' '), QString());
}

void TestGuarantees::theChecksFindWhatTheyLookFor()
{
    const std::vector<SourceFile> tests{
        {QStringLiteral("tests/unit/tst_a.cpp"),
         QStringLiteral("private slots:\n    void holds();\n    // void onceHeld();\n    void needs(int);\n")},
        {QStringLiteral("tests/faults/crash/b.cpp"), QStringLiteral("return {.name = \"accept\"};")},
        {QStringLiteral("tests/faults/sim/c.cpp"), QStringLiteral("violated(\"I1\", \"lost\");")}};
    const QString good = QStringLiteral("`tst_a::holds` `crash_points::accept` `simulate::I1`");
    QCOMPARE(namesIn(good).size(), std::size_t{3});
    QVERIFY(lost(good, tests).isEmpty());
    for (const char* bad : {"`tst_a::gone`", "`tst_a::onceHeld`", "`tst_a::needs`", "`tst_b::holds`",
                            "`crash_points::holds`", "`simulate::I19`"})
        QCOMPARE(lost(QLatin1String(bad), tests).size(), 1);
    const QString head = QStringLiteral("| row | tests | campaign |\n| --- | --- | --- |\n");
    QCOMPARE(unproven(head + QStringLiteral("| proven | `tst_a::holds` | – |\n| said | by nobody | – |\n")),
             QStringList{QStringLiteral("said")});
    QCOMPARE(missingGuarantees(QStringLiteral("\n| G1 saved | – |\n")).size(), kGuarantees - 1);
    QCOMPARE(otherGoals(QStringLiteral("`runs=10` `kills=5`"), QStringLiteral("runs=100 kills=5\n")),
             QStringList{QStringLiteral("runs=10")});
}

QTEST_APPLESS_MAIN(TestGuarantees)
#include "tst_guarantees.moc"
