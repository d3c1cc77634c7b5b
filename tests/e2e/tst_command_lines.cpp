// What a newcomer types first: every program names itself, its options and what is wrong, with no screen about.
#include "e2e/programs.h"

#include <QProcess>
#include <QtTest>

namespace
{

struct Said {
    int code = -1;
    QString out, err;
};

/// A program that ends by itself, started where there is no display.
Said said(const QString& program, const QStringList& arguments, const QString& platform = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(yc::stage::programPath(program), arguments);
    if (!process.waitForFinished())
        return {};
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// What is refused leaves nothing behind.
QString neverMade()
{
    return QDir::tempPath() + QStringLiteral("/yichuang-never-made-%1").arg(QCoreApplication::applicationPid());
}

} // namespace

class TestCommandLines : public QObject
{
    Q_OBJECT

private slots:
    void everyProgramNamesItself_data();
    void everyProgramNamesItself();
    void theWorkstationNamesItselfWhateverPlatformIsNamedBeside_data();
    void theWorkstationNamesItselfWhateverPlatformIsNamedBeside();
    void withoutADisplayTheWorkstationSaysHowToHaveOne();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
};

void TestCommandLines::everyProgramNamesItself_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("option");
    QTest::newRow("yichuang") << "yichuang"
                              << "--hub";
    QTest::newRow("yichuang-hub") << "yichuang-hub"
                                  << "--listen";
    QTest::newRow("yichuangctl") << "yichuangctl"
                                 << "catalogue";
}

void TestCommandLines::everyProgramNamesItself()
{
    QFETCH(const QString, program);
    QFETCH(const QString, option);
    const Said version = said(program, {QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    QVERIFY2(version.out.trimmed().endsWith(QStringLiteral(YC_VERSION)), qPrintable(version.out + version.err));
    const Said help = said(program, {QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.contains(option), qPrintable(help.out + help.err));
}

void TestCommandLines::theWorkstationNamesItselfWhateverPlatformIsNamedBeside_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("before") << QStringList{"-platform", "offscreen", "--version"};
    QTest::newRow("after") << QStringList{"--version", "-platform", "offscreen"};
}

void TestCommandLines::theWorkstationNamesItselfWhateverPlatformIsNamedBeside()
{
    QFETCH(const QStringList, arguments);
    const Said version = said(QStringLiteral("yichuang"), arguments);
    QVERIFY2(version.code == 0 && version.out.contains(QStringLiteral(YC_VERSION)),
             qPrintable(version.out + version.err));
}

void TestCommandLines::withoutADisplayTheWorkstationSaysHowToHaveOne()
{
    const Said refused = said(QStringLiteral("yichuang"), {QStringLiteral("--demo")});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(QStringLiteral("no display")) && refused.err.contains(QStringLiteral("xvfb-run")),
             qPrintable(refused.err));
}

void TestCommandLines::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const QStringList data{QStringLiteral("--data"), neverMade()};
    QTest::newRow("unknown") << "yichuang" << QStringList{"--nonsense"} << "nonsense";
    QTest::newRow("unknown to the hub") << "yichuang-hub" << data + QStringList{"--nonsense"} << "--nonsense";
    QTest::newRow("unknown to the tools")
        << "yichuangctl" << QStringList{"catalogue", "list", "--nonsense"} << "--nonsense";
    QTest::newRow("in the open") << "yichuang" << data + QStringList{"--hub", "http://hub.hall.example"} << "https://";
    QTest::newRow("no role") << "yichuang"
                             << data + QStringList{"--hub", "http://127.0.0.1:1", "--role", "tea=http://127.0.0.1:1"}
                             << "tea";
}

void TestCommandLines::whatIsWrongIsNamed()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const Said refused = said(program, arguments, QStringLiteral("offscreen"));
    QVERIFY2(refused.code > 0, qPrintable(refused.out + refused.err));
    QVERIFY2((refused.out + refused.err).contains(named), qPrintable(refused.out + refused.err));
    QVERIFY(!QFileInfo::exists(neverMade()));
}

QTEST_GUILESS_MAIN(TestCommandLines)
#include "tst_command_lines.moc"
