#include "check/source_tree.h"
#include "check/translations.h"

#include <QTest>

using namespace yc::check;

namespace
{

std::vector<Phrase> known(const char* language)
{
    std::vector<Phrase> phrases;
    const QString ending = QStringLiteral("*_%1.ts").arg(QLatin1String(language));
    for (const SourceFile& file : sourceFiles({QStringLiteral("translations")}, {ending})) {
        const std::vector<Phrase> more = phrasesOf(file.text.toUtf8());
        phrases.insert(phrases.end(), more.begin(), more.end());
    }
    return phrases;
}

/// How many there are; each is told in full, which a comparison of long texts would cut.
qsizetype told(const QStringList& phrases)
{
    for (const QString& phrase : phrases)
        qWarning("%s", qPrintable(phrase));
    return phrases.size();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStringIsInChinese();
    void everyNumberHasItsEnglishForms();
    void noTranslationHasLostItsString();
    void theCheckFindsWhatIsOpen();

private:
    std::vector<Phrase> m_sources;
};

void TestTranslations::initTestCase()
{
    QString problem;
    m_sources = sourcePhrases({QStringLiteral("ui"), QStringLiteral("app/workstation")}, problem);
    QCOMPARE(problem, QString());
    QVERIFY(m_sources.size() > 300);
}

void TestTranslations::everyStringIsInChinese()
{
    QCOMPARE(told(untranslated(m_sources, known("zh_CN"))), 0);
}

/// The source is English, but "1 operation(s)" is not.
void TestTranslations::everyNumberHasItsEnglishForms()
{
    std::vector<Phrase> plurals;
    std::copy_if(m_sources.begin(), m_sources.end(), std::back_inserter(plurals),
                 [](const Phrase& phrase) { return phrase.plural; });
    QVERIFY(!plurals.empty());
    QCOMPARE(told(untranslated(plurals, known("en"))), 0);
}

void TestTranslations::noTranslationHasLostItsString()
{
    QCOMPARE(told(orphans(m_sources, known("zh_CN"))), 0);
    QCOMPARE(told(orphans(m_sources, known("en"))), 0);
}

void TestTranslations::theCheckFindsWhatIsOpen()
{
    QString problem;
    const std::vector<Phrase> sources = sourcePhrases({QStringLiteral("tests/data/check/translations")}, problem);
    QCOMPARE(problem, QString());
    const std::vector<Phrase> sample =
        phrasesOf(fileText(QStringLiteral("tests/data/check/translations/sample_zh_CN.ts")).toUtf8());
    const QStringList open{QStringLiteral("Sample: %n page(s)"), QStringLiteral("Sample: Empty"),
                           QStringLiteral("Sample: New"), QStringLiteral("Sample: Unsure")};
    QCOMPARE(untranslated(sources, sample), open);
    QCOMPARE(orphans(sources, sample), QStringList{QStringLiteral("Sample: Gone")});
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
