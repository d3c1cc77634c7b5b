#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>
#include <QStringList>

namespace yc::app
{

/// What the workstation was started with.
struct CommandLine {
    bool demo = false;
    QString data;
    Value central; ///< settings of the central systems, as central::endpointsFrom reads them
    QString resources;
    QString language;
};

/// The word of the line that asks for help or the version alone, which needs no screen; none = "".
QString onlyAsked(int count, const char* const* words);

/// Is there a screen to open a window on, or did somebody name another platform?
bool hasScreen(int count, const char* const* words);

/// Answers what only asks, and refuses with a sentence what it does not know; both end the program. `words`: without
/// what is Qt's own.
CommandLine commandLine(const QStringList& words);

/// What is wrong with an address on the line, and what would be right.
QString whyNoAddress(const Problem& problem);

} // namespace yc::app
