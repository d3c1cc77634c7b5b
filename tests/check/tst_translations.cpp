#include "check/source_tree.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace yc::check;

namespace
{

/// Texts of a .ts file that have no finished translation: "context: text".
QStringList unfinished(const QByteArray& ts)
{
    QStringList found;
    QXmlStreamReader xml(ts);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const QStringView type = xml.attributes().value(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (type == u"vanished" || type == u"obsolete")
                continue;
            if (type == u"unfinished" || text.isEmpty())
                found << context + QStringLiteral(": ") + source;
        }
    }
    return found;
}

QString lupdate()
{
    for (const QString& path : {QStringLiteral("/usr/lib/qt6/bin/lupdate"), QStringLiteral("lupdate")}) {
        if (QFile::exists(path) || !path.startsWith(u'/'))
            return path;
    }
    return {};
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void nothingOnTheScreenIsUntranslatedInChinese();
    void theCheckFindsAnUntranslatedText();
};

void TestTranslations::nothingOnTheScreenIsUntranslatedInChinese()
{
    QTemporaryDir folder;
    const QString top = QStringLiteral(YC_SOURCE_DIR);
    const QString copy = folder.filePath(QStringLiteral("zh_CN.ts"));
    QVERIFY(QFile::copy(top + QStringLiteral("/translations/yichuang_zh_CN.ts"), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess update;
    update.start(lupdate(), {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                             top + QStringLiteral("/ui"), top + QStringLiteral("/app"), QStringLiteral("-ts"), copy});
    QVERIFY2(update.waitForFinished(), qPrintable(update.errorString()));
    QCOMPARE(update.exitCode(), 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(unfinished(file.readAll()).join(u'\n'), QString());
}

void TestTranslations::theCheckFindsAnUntranslatedText()
{
    const QByteArray ts = "<TS><context><name>A</name><message><source>One</source><translation>一</translation></message>"
                          "<message><source>Two</source><translation type=\"unfinished\"></translation></message>"
                          "</context></TS>";
    QCOMPARE(unfinished(ts), QStringList{QStringLiteral("A: Two")});
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
