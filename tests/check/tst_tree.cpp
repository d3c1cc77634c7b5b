#include "check/source_tree.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace yc::check;

namespace
{

constexpr int kLongestFile = 500;

QStringList tooLong(const std::vector<SourceFile>& files)
{
    QStringList found;
    for (const SourceFile& file : files) {
        if (const qsizetype lines = file.text.count(u'\n'); lines > kLongestFile)
            found << QStringLiteral("%1: %2 lines").arg(file.path).arg(lines);
    }
    return found;
}

/// A key, or a path that only exists on one machine.
QStringList secretsAndPaths(const std::vector<SourceFile>& files)
{
    static const QRegularExpression kBad(
        QStringLiteral("BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY|/home/[a-z]|/root/|/work/"));
    QStringList found;
    for (const SourceFile& file : files) {
        if (file.path.startsWith(u"tests/check/"))
            continue; // the patterns themselves
        if (const auto match = kBad.match(file.text); match.hasMatch())
            found << QStringLiteral("%1: %2").arg(file.path, match.captured());
    }
    return found;
}

} // namespace

class TestTree : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheFoldersOfTheMapStandAtTheTop();
    void noSourceFileIsTooLongToRead();
    void noKeyAndNoPathOfOneMachineIsInTheTree();
    void theChecksFindWhatTheyLookFor();
};

void TestTree::onlyTheFoldersOfTheMapStandAtTheTop()
{
    static const QStringList kMap{
        QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"), QStringLiteral("README.md"),
        QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("services"), QStringLiteral("resources"),
        QStringLiteral("translations"), QStringLiteral("installer"), QStringLiteral("tests")};
    QStringList extra;
    for (const QString& name : QDir(QStringLiteral(YC_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!kMap.contains(name) && !name.startsWith(u"build"))
            extra << name;
    }
    QCOMPARE(extra.join(u", "), QString());
}

void TestTree::noSourceFileIsTooLongToRead()
{
    const QStringList folders{QStringLiteral("app"), QStringLiteral("services"), QStringLiteral("ui"), QStringLiteral("tests")};
    QCOMPARE(tooLong(sourceFiles(folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")})).join(u'\n'), QString());
}

void TestTree::noKeyAndNoPathOfOneMachineIsInTheTree()
{
    const QStringList folders{QStringLiteral("app"), QStringLiteral("services"), QStringLiteral("ui"),
                              QStringLiteral("tests"), QStringLiteral("resources"), QStringLiteral("installer")};
    const QStringList endings{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sh"),
                              QStringLiteral("*.json"), QStringLiteral("*.md"), QStringLiteral("CMakeLists.txt")};
    QCOMPARE(secretsAndPaths(sourceFiles(folders, endings)).join(u'\n'), QString());
}

void TestTree::theChecksFindWhatTheyLookFor()
{
    QCOMPARE(tooLong({{QStringLiteral("a.cpp"), QString(501, u'\n')}}).size(), 1);
    QCOMPARE(secretsAndPaths({{QStringLiteral("a.sh"), QStringLiteral("cd /home/someone")}}).size(), 1);
    QVERIFY(!fileText(QStringLiteral("CMakeLists.txt")).isEmpty());
}

QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
