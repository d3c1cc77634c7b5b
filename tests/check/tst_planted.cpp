#include "check/source_tree.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace yc::check;

namespace
{

constexpr int kInvariants = 18;
const QString kFolder = QStringLiteral("tests/faults/planted");

/// What git has to say against taking in that patch as the tree is; empty when it fits. No repository is asked, so it is
/// the same in a copy without one.
QString staleness(const QString& patch)
{
    QProcess git;
    QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
    around.insert(QStringLiteral("GIT_DIR"), QStringLiteral("/dev/null"));
    git.setProcessEnvironment(around);
    git.setWorkingDirectory(QStringLiteral(YC_SOURCE_DIR));
    git.start(QStringLiteral("git"), {QStringLiteral("apply"), QStringLiteral("--check"), patch});
    if (!git.waitForFinished())
        return QStringLiteral("git does not run: ") + git.errorString();
    if (git.exitCode() == 0)
        return {};
    return QString::fromUtf8(git.readAllStandardError()).trimmed();
}

QStringList said(const QString& word, const QString& text)
{
    const QRegularExpression line(QStringLiteral("^%1: (.+)$").arg(word), QRegularExpression::MultilineOption);
    QStringList all;
    for (auto it = line.globalMatch(text); it.hasNext();)
        all << it.next().captured(1);
    return all;
}

/// What is wrong with the head of a patch; `sources` are the names of the programs there are.
QString headFault(const QString& text, const QStringList& sources)
{
    static const QRegularExpression kBreaks(QStringLiteral("^I\\d+( I\\d+)*$"));
    const QStringList breaks = said(QStringLiteral("Breaks"), text);
    const QStringList finders = said(QStringLiteral("Found-by"), text);
    if (breaks.size() != 1 || !kBreaks.match(breaks.front()).hasMatch())
        return QStringLiteral("no line Breaks: I1 I2 …");
    if (finders.isEmpty())
        return QStringLiteral("no line Found-by: PROGRAM ARGUMENTS");
    for (const QString& finder : finders) {
        if (!sources.contains(finder.section(u' ', 0, 0) + QStringLiteral(".cpp")))
            return QStringLiteral("no test is called ") + finder;
    }
    return {};
}

QStringList unbroken(const QStringList& breaks)
{
    const QStringList named = breaks.join(u' ').split(u' ');
    QStringList missing;
    for (int number = 1; number <= kInvariants; ++number) {
        if (const QString name = QStringLiteral("I%1").arg(number); !named.contains(name))
            missing << name;
    }
    return missing;
}

} // namespace

/// The bugs of tests/faults/planted.sh go with the code they are bugs of.
class TestPlanted : public QObject
{
    Q_OBJECT

private slots:
    void everyPlantedBugFitsTheTree();
    void everyPlantedBugSaysWhatItBreaksAndWhoFindsIt();
    void everyInvariantIsBrokenByOneOfThem();
    void theChecksFindWhatTheyLookFor();
};

void TestPlanted::everyPlantedBugFitsTheTree()
{
    QStringList stale;
    for (const SourceFile& file : sourceFiles({kFolder}, {QStringLiteral("*.patch")})) {
        if (const QString why = staleness(file.path); !why.isEmpty())
            stale << QStringLiteral("%1 is stale: write the same bug into the code as it is now (%2)").arg(file.path, why);
    }
    QCOMPARE(stale.join(u'\n'), QString());
}

void TestPlanted::everyPlantedBugSaysWhatItBreaksAndWhoFindsIt()
{
    QStringList names;
    for (const SourceFile& file : sourceFiles({QStringLiteral("tests")}, {QStringLiteral("*.cpp")}))
        names << file.path.section(u'/', -1);
    QStringList faults;
    for (const SourceFile& file : sourceFiles({kFolder}, {QStringLiteral("*.patch")})) {
        if (const QString fault = headFault(file.text, names); !fault.isEmpty())
            faults << file.path + QStringLiteral(": ") + fault;
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

void TestPlanted::everyInvariantIsBrokenByOneOfThem()
{
    QStringList breaks;
    for (const SourceFile& file : sourceFiles({kFolder}, {QStringLiteral("*.patch")}))
        breaks << said(QStringLiteral("Breaks"), file.text);
    QCOMPARE(unbroken(breaks).join(u' '), QString());
}

void TestPlanted::theChecksFindWhatTheyLookFor()
{
    const QTemporaryDir folder;
    QFile patch(folder.filePath(QStringLiteral("old.patch")));
    QVERIFY(patch.open(QIODevice::WriteOnly));
    patch.write("--- a/README.md\n+++ b/README.md\n@@ -1 +1 @@\n-no such line\n+another\n");
    patch.close();
    QVERIFY(staleness(patch.fileName()).contains(u"README.md"));
    const QStringList programs{QStringLiteral("tst_push.cpp")};
    QVERIFY(!headFault(QStringLiteral("A bug.\nFound-by: tst_push\n"), programs).isEmpty());
    QVERIFY(!headFault(QStringLiteral("A bug.\nBreaks: I3\nFound-by: tst_gone\n"), programs).isEmpty());
    QVERIFY(headFault(QStringLiteral("A bug.\nBreaks: I3\nFound-by: tst_push\n"), programs).isEmpty());
    QCOMPARE(unbroken({QStringLiteral("I1 I3")}).size(), kInvariants - 2);
}

QTEST_APPLESS_MAIN(TestPlanted)
#include "tst_planted.moc"
