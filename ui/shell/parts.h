#pragma once

#include "base/clock.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/department_web/web_loader.h"

#include <QString>

#include <functional>
#include <optional>

class QSettings;

namespace yc::ui
{

class Language;
class Theme;

/// Pages of departments, opened from a case or with Ctrl+Shift+W. The source is asked on first use.
struct DepartmentSite {
    WebSite site;
    WebSource source;
};

/// Everything the main window is made of, handed in once; what is referred to must outlive it.
struct ShellParts {
    DeskBridge& bridge;
    Theme& theme;
    Language& language;
    const Clock& clock;
    QSettings& settings;
    QString version;
    std::optional<DepartmentSite> department;
    /// The demo takes its own hub away for a while; empty outside the demo.
    std::function<void()> tryOutage;
};

} // namespace yc::ui
