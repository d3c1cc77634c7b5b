#pragma once

#include "ui/department_web/web_view.h"

#include <functional>

namespace yc::ui
{

/// Why this machine shows no department pages.
enum class WebAbsence { None, NoPlugin, Administrator };

struct LoadedWeb {
    WebPlugin* plugin = nullptr; ///< lives as long as the program: the engine cannot be unloaded
    WebAbsence absence = WebAbsence::NoPlugin;
};
/// Asked on first use.
using WebSource = std::function<LoadedWeb()>;

/// Where the plugin library may be: beside the program, and in ../lib/yichuang/plugins of an installed one.
QStringList webPluginFolders();
/// Whether this program will be able to show department pages. Ask before the application object is made: the engine
/// then needs Qt::AA_ShareOpenGLContexts, which costs a context, so a machine without pages must not pay for it.
bool webPluginExpected(const QStringList& folders);
/// Load the plugin library, once. The engine's environment is set first: its sandbox cannot be switched off from
/// outside, and it opens no debugging port.
LoadedWeb loadWebPlugin(const QStringList& folders, bool useGpu);

} // namespace yc::ui
