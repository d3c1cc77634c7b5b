#pragma once

#include "check/source_tree.h"

#include <QMap>

namespace yc::check
{

/// Who may include whom among the folders of services/, and which outside headers are private to which folder. A line
/// for every breach: "services/desk/x.cpp includes store/y.h: desk may use ports, ...".
QStringList forbiddenIncludes(const std::vector<SourceFile>& files);
/// Cycles among the folders of services/, each as "a -> b -> a".
QStringList folderCycles(const std::vector<SourceFile>& files);
/// Words that only services/base may say (threads, system clocks, random devices).
QStringList forbiddenWords(const std::vector<SourceFile>& files);
/// The web engine may be seen by its plugin alone: linked anywhere else it would triple the program's start.
QStringList webEngineOutsideItsPlugin(const std::vector<SourceFile>& files);

} // namespace yc::check
