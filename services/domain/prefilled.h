#pragma once

#include "domain/field.h"

namespace yc::domain
{

/// Nobody had to type it: it has a value from card, shared data, licence, scan or an earlier case. An inferred value is
/// not counted until a person took it over, a changed one was typed.
bool isPrefilled(const Field& field);

} // namespace yc::domain
