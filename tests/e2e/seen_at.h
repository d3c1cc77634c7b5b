#pragma once

#include "e2e/screen.h"

struct _AtspiAccessible; // of libatspi, which its headers call AtspiAccessible

namespace yc::stage
{

/// That one place of the screen; an empty role when it is gone.
Seen seenAt(_AtspiAccessible* place);
/// The keyboard is there.
bool isKeyboardFocus(const Seen& seen);

} // namespace yc::stage
