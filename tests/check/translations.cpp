#include "check/translations.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

namespace yc::check
{
namespace
{

constexpr int kLupdateMs = 60000;

QString keyOf(const Phrase& phrase)
{
    const QString comment = phrase.comment.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(phrase.comment);
    return phrase.context + QStringLiteral(": ") + phrase.source + comment;
}

/// Inside <translation>: a text, or one text a plural form.
bool hasEveryForm(QXmlStreamReader& xml)
{
    const bool open = xml.attributes().value(QLatin1String("type")) == u"unfinished";
    bool complete = true;
    bool anyForm = false;
    QString text;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation")) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"numerusform") {
            anyForm = true;
            complete = !xml.readElementText().isEmpty() && complete;
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    return !open && complete && (anyForm || !text.isEmpty());
}

Phrase phraseAt(QXmlStreamReader& xml, const QString& context)
{
    Phrase phrase;
    phrase.context = context;
    phrase.plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == u"message")) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            phrase.source = xml.readElementText();
        else if (xml.name() == u"comment")
            phrase.comment = xml.readElementText();
        else if (xml.name() == u"translation")
            phrase.finished = hasEveryForm(xml);
    }
    return phrase;
}

QSet<QString> keysOf(const std::vector<Phrase>& phrases, bool finishedOnly)
{
    QSet<QString> keys;
    for (const Phrase& phrase : phrases) {
        if (phrase.finished || !finishedOnly)
            keys.insert(keyOf(phrase));
    }
    return keys;
}

QStringList missingFrom(const QSet<QString>& keys, const std::vector<Phrase>& phrases)
{
    QStringList missing;
    for (const Phrase& phrase : phrases) {
        if (const QString key = keyOf(phrase); !keys.contains(key))
            missing << key;
    }
    missing.removeDuplicates();
    missing.sort();
    return missing;
}

} // namespace

std::vector<Phrase> phrasesOf(const QByteArray& ts)
{
    std::vector<Phrase> phrases;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            phrases.push_back(phraseAt(xml, context));
    }
    return phrases;
}

std::vector<Phrase> sourcePhrases(const QStringList& folders, QString& problem)
{
    const QTemporaryDir scratch;
    const QString file = scratch.filePath(QStringLiteral("source.ts"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(YC_SOURCE_DIR));
    lupdate.start(QStringLiteral(YC_LUPDATE),
                  folders + QStringList{QStringLiteral("-I"), QStringLiteral(YC_SOURCE_DIR),
                                        QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-ts"),
                                        file});
    QFile written(file);
    if (lupdate.waitForFinished(kLupdateMs) && lupdate.exitCode() == 0 && written.open(QIODevice::ReadOnly))
        return phrasesOf(written.readAll());
    problem = QStringLiteral("lupdate: ") + lupdate.errorString() + QString::fromUtf8(lupdate.readAllStandardError());
    return {};
}

QStringList untranslated(const std::vector<Phrase>& sources, const std::vector<Phrase>& known)
{
    return missingFrom(keysOf(known, true), sources);
}

QStringList orphans(const std::vector<Phrase>& sources, const std::vector<Phrase>& known)
{
    return missingFrom(keysOf(sources, false), known);
}

} // namespace yc::check
