#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QCoreApplication>
#include <QString>

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

/// Does the line ask for help or the version alone? That needs no screen.
bool asksOnly(int count, const char* const* words);

/// Is there a screen to open a window on, or did somebody name another platform?
bool hasScreen(int count, const char* const* words);

/// Answers what asks only, and refuses with a sentence what it does not know; both end the program.
CommandLine commandLine(const QCoreApplication& application);

/// What is wrong with an address on the line, and what would be right.
QString whyNoAddress(const Problem& problem);

} // namespace yc::app
