#pragma once

class QWidget;

namespace yc::ui
{

/// A fixed measure in px at 100 % that follows the scale of the text as it changes.
void holdHeight(QWidget* widget, int pixels);
void holdWidth(QWidget* widget, int pixels);

} // namespace yc::ui
