#include "check/source_tree.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace yc::check
{
namespace
{

QString top()
{
    return QStringLiteral(YC_SOURCE_DIR);
}

} // namespace

std::vector<SourceFile> sourceFiles(const QStringList& folders, const QStringList& endings)
{
    std::vector<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator it(top() + u'/' + folder, endings, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next().mid(top().size() + 1);
            files.push_back({path, fileText(path)});
        }
    }
    return files;
}

QString fileText(const QString& path)
{
    QFile file(top() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString codeOnly(const QString& text)
{
    static const QRegularExpression kProse(
        QStringLiteral(R"re(R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/)re"));
    QString code;
    qsizetype from = 0;
    for (auto it = kProse.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        code += text.mid(from, match.capturedStart() - from);
        code += QString(match.captured().count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return code + text.mid(from);
}

QStringList includesOf(const QString& text)
{
    static const QRegularExpression kInclude(QStringLiteral(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"),
                                             QRegularExpression::MultilineOption);
    QStringList names;
    for (auto it = kInclude.globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

} // namespace yc::check
