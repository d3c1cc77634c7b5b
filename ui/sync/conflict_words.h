#pragma once

#include "ports/desk_views.h"

#include <QString>

namespace yc::ui
{

/// Who brought a value, from where, when: "This window, 0107, 23 Nov 14:30".
QString broughtBy(const ports::ConflictSide& side);
/// A window's value in a sentence: "this window", "window 08", or who holds the register it was read from.
QString placeOf(const ports::ConflictSide& side);
/// The value as shown in the language of the screen; an empty one says so.
QString valueOf(const ports::ConflictSide& side);

} // namespace yc::ui
