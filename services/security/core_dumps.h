#pragma once

namespace yc::security
{

/// No core file and no attaching debugger of another process: keys and personal data live in this memory.
/// Called first in main(). False when the system refused.
bool forbidCoreDumps();

} // namespace yc::security
