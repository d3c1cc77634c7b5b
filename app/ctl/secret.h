#pragma once

#include "base/result.h"

#include <string>

namespace yc::ctl
{

/// A secret from the first line of a file, or asked for: without echo on a terminal, else the first line of standard
/// input. Invalid "secret.missing" when there is none.
Result<std::string> askSecret(const std::string& file);

} // namespace yc::ctl
