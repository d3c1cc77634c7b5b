#pragma once

#include "bench/drain_desk.h"

#include <QApplication>
#include <QObject>

#include <functional>
#include <memory>

namespace yc::ui
{
class DeskBridge;
class MainWindow;
} // namespace yc::ui

namespace yc::bench
{

/// A program of one screen: PROGRAM FOLDER HUB BELL WINDOW. It ends with whoever started it, and its log is
/// `FOLDER/screen.log`. Ends the program when the words are others.
DrainPlace placeGiven(int count, char** words);

/// One JSON line to whoever started it.
void say(Object what);

/// Who sits before the screen: lives as long as it does.
using Person = std::function<std::unique_ptr<QObject>(DrainDesk&, ui::DeskBridge&, ui::MainWindow&)>;

/// The workstation of that window with its real screen, joined as the program joins it, until the application quits.
/// Gives its exit code. On the thread of the application.
int showScreen(const DrainPlace& place, const Person& person);

/// Types name and secret on the page of the sign-in and presses Enter; false while that page is not there.
bool typeSecret(ui::MainWindow& window);

} // namespace yc::bench
