#pragma once

#include "hub/parts.h"

#include <string>
#include <string_view>

namespace yc::hub
{

/// Seal and open what is personal. `place` names where it is stored, so that sealed bytes cannot be moved to another row.
Bytes sealed(const Parts& parts, std::string_view text, std::string_view place);
/// Throws a Refusal (Damaged) when the bytes are not what was sealed there.
std::string opened(const Parts& parts, const Bytes& bytes, std::string_view place);

} // namespace yc::hub
