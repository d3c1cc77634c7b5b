#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

namespace yc::ui
{

/// A line icon of resources/icons by its name, drawn in one colour. Cached by name, size, colour and pixel ratio.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal pixelRatio);
/// The same for buttons and menus: its colour follows the application's palette, so a theme change needs no new icon.
QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::ButtonText);
/// The mark of the product, in its own colours.
QIcon brandIcon();

} // namespace yc::ui
