#include "check/source_tree.h"
#include "ui/bridge/text.h"
#include "ui/workbench/timeline_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc;
using domain::ItemEventKind;

/// Whatever desk and hub write into a case's timeline, people read a sentence, never a code.
class TestTimelineWords : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryThatIsWrittenHasASentence();
    void whatHappensToAnItemNamesItsMatter();
};

namespace
{

QStringList codesWritten()
{
    static const QRegularExpression kEntry(
        QStringLiteral("(?:entry\\(m_context,|tell(?:Change)?\\(parts, record, operation,|"
                       "timeline\\.push_back\\(\\{[^\";]*)\\s*\"([a-z_]+\\.[a-z_]+)\""));
    QStringList codes;
    for (const check::SourceFile& file : check::sourceFiles({QStringLiteral("services")}, {QStringLiteral("*.cpp")})) {
        for (auto match = kEntry.globalMatch(file.text); match.hasNext();)
            codes << match.next().captured(1);
    }
    codes.removeDuplicates();
    return codes;
}

QString said(const std::string& code)
{
    return ui::timelineText({{}, {}, code, {"出生登记", "2"}});
}

} // namespace

void TestTimelineWords::everyEntryThatIsWrittenHasASentence()
{
    const QStringList codes = codesWritten();
    QVERIFY(codes.contains(QStringLiteral("case.hub_received")));
    QVERIFY(codes.contains(QStringLiteral("field.changed")));
    QVERIFY(codes.contains(QStringLiteral("field.disputed")));
    QStringList speechless;
    for (const QString& code : codes) {
        if (said(code.toStdString()) == code)
            speechless << code;
    }
    QCOMPARE(speechless, QStringList());
}

void TestTimelineWords::whatHappensToAnItemNamesItsMatter()
{
    for (int kind = 0; kind <= int(ItemEventKind::TimeOutSupplement); ++kind) {
        const std::string code = "item." + domain::name(ItemEventKind(kind));
        QVERIFY2(said(code).startsWith(QStringLiteral("出生登记")), code.c_str());
        QVERIFY2(!said(code).contains(ui::qt(code)), code.c_str());
    }
}

QTEST_GUILESS_MAIN(TestTimelineWords)
#include "tst_timeline_words.moc"
