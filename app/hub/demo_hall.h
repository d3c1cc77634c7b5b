#pragma once

#include "hub/parts.h"

namespace yc::app
{

/// The secret of every account of the demo hall; shown on its sign-in page.
inline constexpr const char* kDemoSecret = "demo-2026";

/// Make the demo hall when it is not there: windows 01 to 12, the waiting lines of the shipped one things and a few
/// single ones, clerks, a supervisor, one reviewer a department. Everybody is invented.
Result<void> makeDemoHall(const hub::Parts& parts);

} // namespace yc::app
