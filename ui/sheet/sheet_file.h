#pragma once

#include "ui/sheet/sheet.h"

#include <QByteArray>

#include <functional>

class QWidget;

namespace yc::ui
{

/// The sheet as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read Chinese; a text that a
/// spreadsheet would run as a formula is made harmless.
QByteArray csvOf(const Sheet& sheet);
/// Write it whole or not at all. False when the file cannot be written.
bool writeCsv(const QString& path, const Sheet& sheet);
/// Ask for a file and write; `done` hears the path, empty when it could not be written. Not called when given up.
void askAndWriteCsv(QWidget* over, const QString& caption, const Sheet& sheet,
                    std::function<void(const QString& path)> done);

} // namespace yc::ui
