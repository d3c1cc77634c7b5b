#pragma once

#include "domain/operation.h"

namespace yc::domain
{

/// Reason of a verdict: the step counts, and another window has served the same number (args: number, that window).
inline constexpr const char* kDoubleService = "ticket.double_service";

/// Where a verdict leaves an operation at its workstation. What was refused, is held or in dispute needs a person; so
/// does a step that was taken and tells of a double service (G3). Pure.
OperationState stateAfter(const Verdict& verdict);

} // namespace yc::domain
