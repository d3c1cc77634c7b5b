#include "check/include_rules.h"

#include <QTest>

using namespace yc::check;

namespace
{

std::vector<SourceFile> services()
{
    return sourceFiles({QStringLiteral("services")}, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT

private slots:
    void noServiceUsesWhatItMayNot() { QCOMPARE(forbiddenIncludes(services()).join(u'\n'), QString()); }
    void noTwoFoldersUseEachOther() { QCOMPARE(folderCycles(services()).join(u'\n'), QString()); }
    void timeThreadsAndChanceAreHandedIn() { QCOMPARE(forbiddenWords(services()).join(u'\n'), QString()); }
    void onlyThePluginSeesTheWebEngine();
    void theChecksFindWhatTheyLookFor();
};

void TestIncludes::onlyThePluginSeesTheWebEngine()
{
    const QStringList cpp{QStringLiteral("*.h"), QStringLiteral("*.cpp")};
    const QStringList folders{QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")};
    QCOMPARE(webEngineOutsideItsPlugin(sourceFiles(folders, cpp)).join(u'\n'), QString());
}

void TestIncludes::theChecksFindWhatTheyLookFor()
{
    const auto file = [](const char* path, const char* text) {
        return SourceFile{QString::fromLatin1(path), QString::fromLatin1(text)};
    };
    QCOMPARE(forbiddenIncludes({file("services/desk/a.cpp", "#include \"store/sqlite.h\"\n")}).size(), 1);
    QCOMPARE(forbiddenIncludes({file("services/desk/a.cpp", "#include <QString>\n")}).size(), 1);
    QCOMPARE(forbiddenIncludes({file("services/wire/a.h", "#include <simdjson.h>\n")}).size(), 1);
    QCOMPARE(forbiddenIncludes({file("services/wire/a.cpp", "#include <simdjson.h>\n#include \"ports/desk.h\"\n")}).size(), 0);
    QCOMPARE(folderCycles({file("services/rules/a.h", "#include \"catalogue/b.h\"\n"),
                           file("services/catalogue/b.h", "#include \"rules/a.h\"\n")}).size(), 1);
    QCOMPARE(forbiddenWords({file("services/sync/a.cpp", "auto t = std::chrono::system_clock::now();\n")}).size(), 1);
    QCOMPARE(forbiddenWords({file("services/sync/a.cpp", "// not system_clock::now()\n")}).size(), 0);
    QCOMPARE(webEngineOutsideItsPlugin({file("ui/shell/a.cpp", "#include <QWebEngineView>\n")}).size(), 1);
    QVERIFY(services().size() > 50);
}

QTEST_APPLESS_MAIN(TestIncludes)
#include "tst_includes.moc"
