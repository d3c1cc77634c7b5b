#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace yc::check
{

/// One entry of a .ts file.
struct Phrase {
    QString context;
    QString source;
    QString comment;
    bool finished = false; ///< every form has a text and nobody marked it as open
    bool plural = false;
};

/// The entries of a .ts file; of several contexts, in order.
std::vector<Phrase> phrasesOf(const QByteArray& ts);
/// The strings of these folders of the tree, read by Qt's lupdate into an empty file, so that nothing old counts.
/// Empty with a reason in `problem` when that fails.
std::vector<Phrase> sourcePhrases(const QStringList& folders, QString& problem);
/// "context: source" of every string of the program without a finished entry, sorted.
QStringList untranslated(const std::vector<Phrase>& sources, const std::vector<Phrase>& known);
/// The same for entries whose string the program no longer says.
QStringList orphans(const std::vector<Phrase>& sources, const std::vector<Phrase>& known);

} // namespace yc::check
