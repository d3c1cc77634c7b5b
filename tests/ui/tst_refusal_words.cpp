#include "check/source_tree.h"
#include "ui/bridge/wording.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yc;

/// Whatever the hub may refuse an operation or a question of a window with, the clerk reads a sentence, never a code.
class TestRefusalWords : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusalOfTheHubHasASentence();
    void everyFailureOfASecureConnectionHasASentence();
    void whateverKeepsTheStoreShutHasItsSentence();
    void anUnknownCodeHasNone();
};

namespace
{

/// What only an administrator's tool or a reviewer's page asks for: worded there.
const QStringList kElsewhere{QStringLiteral("audit."),  QStringLiteral("blob."),        QStringLiteral("day."),
                             QStringLiteral("hall."),   QStringLiteral("pages."),       QStringLiteral("pull."),
                             QStringLiteral("review."), QStringLiteral("numbers.count")};

QStringList codesIn(const char* folder, const char* pattern)
{
    const QRegularExpression said{QLatin1String(pattern)};
    QStringList codes;
    for (const check::SourceFile& file : check::sourceFiles({QLatin1String(folder)}, {QStringLiteral("*.cpp")})) {
        for (auto match = said.globalMatch(file.text); match.hasNext();)
            codes << match.next().captured(1);
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

void TestRefusalWords::everyRefusalOfTheHubHasASentence()
{
    const QStringList codes = codesIn("services/hub", "refuse\\(Fault::\\w+,\\s*\"([a-z_.]+)\"");
    QVERIFY(codes.contains(QStringLiteral("operation.dependency")));
    QStringList speechless;
    for (const QString& code : codes) {
        const bool elsewhere =
            std::ranges::any_of(kElsewhere, [&](const QString& part) { return code.startsWith(part); });
        if (!elsewhere && ui::Wording::code(code.toStdString(), {}).isEmpty())
            speechless << code;
    }
    QVERIFY2(speechless.isEmpty(), qPrintable(speechless.join(QLatin1Char(' '))));
}

void TestRefusalWords::everyFailureOfASecureConnectionHasASentence()
{
    const QStringList codes = codesIn("services/central", "\"((?:tls|endpoint)\\.[a-z_]+)\"");
    QVERIFY(codes.contains(QStringLiteral("tls.wrong_host")));
    const QString family = ui::Wording::code("tls.failed", {});
    QVERIFY(!family.isEmpty());
    for (const QString& code : codes) {
        const QString sentence = ui::Wording::code(code.toStdString(), {});
        QVERIFY2(!sentence.isEmpty(), qPrintable(code));
        // Each has its own remedy: the sentence of the family is for what has none.
        QVERIFY2(code == u"tls.failed" || sentence != family, qPrintable(code));
    }
}

/// Whoever starts the program reads it, before there is a window.
void TestRefusalWords::whateverKeepsTheStoreShutHasItsSentence()
{
    QSet<QString> sentences;
    for (const char* code : {"store.newer", "store.foreign", "store.in_use", "store.locked", "disk.full"}) {
        const QString sentence = ui::Wording::code(code, {"9", "3"});
        QVERIFY2(!sentence.isEmpty() && !sentences.contains(sentence), code);
        sentences.insert(sentence);
    }
    QVERIFY(ui::Wording::code("store.in_use", {}).contains(u"Another program")); // which being locked is not
}

void TestRefusalWords::anUnknownCodeHasNone()
{
    QVERIFY(ui::Wording::code("nobody.says_this", {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRefusalWords)
#include "tst_refusal_words.moc"
