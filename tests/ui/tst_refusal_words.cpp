#include "check/source_tree.h"
#include "ui/bridge/wording.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc;

/// Whatever the hub may refuse an operation or a question of a window with, the clerk reads a sentence, never a code.
class TestRefusalWords : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusalOfTheHubHasASentence();
    void anUnknownCodeHasNone();
};

namespace
{

/// What only an administrator's tool or a reviewer's page asks for: worded there.
const QStringList kElsewhere{QStringLiteral("audit."),  QStringLiteral("blob."),        QStringLiteral("day."),
                             QStringLiteral("hall."),   QStringLiteral("pages."),       QStringLiteral("pull."),
                             QStringLiteral("review."), QStringLiteral("numbers.count")};

QStringList refusalsOfTheHub()
{
    static const QRegularExpression kRefusal(QStringLiteral("refuse\\(Fault::\\w+,\\s*\"([a-z_.]+)\""));
    QStringList codes;
    for (const check::SourceFile& file :
         check::sourceFiles({QStringLiteral("services/hub")}, {QStringLiteral("*.cpp")})) {
        for (auto match = kRefusal.globalMatch(file.text); match.hasNext();)
            codes << match.next().captured(1);
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

void TestRefusalWords::everyRefusalOfTheHubHasASentence()
{
    const QStringList codes = refusalsOfTheHub();
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

void TestRefusalWords::anUnknownCodeHasNone()
{
    QVERIFY(ui::Wording::code("nobody.says_this", {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRefusalWords)
#include "tst_refusal_words.moc"
