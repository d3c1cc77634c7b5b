#pragma once

#include "base/clock.h"
#include "ports/desk.h"
#include "ui/bridge/desk_bridge.h"

#include <QSettings>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace yc::ui
{

class Language;
class Theme;

/// What stands at the window beside the screen, as the program found it.
struct DeviceState {
    QString icon;
    QString name;
    bool ready = false;
    QString detail;
};

/// Pages and acts of other folders, plugged in by the program; an empty one hides what leads there.
struct Pages {
    std::function<QWidget*(QWidget* parent)> supervisor;
    std::function<QWidget*(QWidget* parent)> sync;
    std::function<QWidget*(QWidget* parent)> departmentWeb;
    /// Show the paper, print it on request.
    std::function<void(const domain::CaseId& id, ports::PaperKind kind, QWidget* window)> print;
    /// Show this case on the citizen's screen, or take it back; an empty id shows the name plate.
    std::function<void(const domain::CaseId& id)> citizenScreen;
    /// Ask the card reader; the answer comes on the GUI thread while `page` lives.
    std::function<void(QObject* page, std::function<void(const Result<Object>& card)> reply)> readCard;
    std::function<std::vector<DeviceState>()> devices;
};

/// Everything the main window is made of, handed in once.
struct ShellParts {
    DeskBridge& bridge;
    Theme& theme;
    Language& language;
    const Clock& clock;
    QSettings& settings;
    QString version;
    Pages pages;
};

} // namespace yc::ui
