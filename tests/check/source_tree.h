#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace yc::check
{

/// A file of the tree as a check reads it; `path` is relative to the top.
struct SourceFile {
    QString path;
    QString text;
};

/// Every file below the given folders of the tree with one of these endings.
std::vector<SourceFile> sourceFiles(const QStringList& folders, const QStringList& endings);
/// A file of the tree, or an empty text.
QString fileText(const QString& path);
/// The text with comments and string literals blanked, line breaks kept: so that words in prose never count.
QString codeOnly(const QString& text);
/// What the file includes, in order: without brackets or quotes.
QStringList includesOf(const QString& text);

} // namespace yc::check
