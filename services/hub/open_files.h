#pragma once

#include "hub/server.h"

#include <cstdint>

namespace yc::hub
{

/// How many files a hub with these options may have open at the same time: two a connection, its socket and the one by
/// which Poco waits for it, and those of the database.
std::int64_t openFilesFor(const ServerOptions& options);

/// Let this process have so many files open, as far as the system's hard limit goes: the soft one that a shell gives is
/// usually 1024 and runs out before the threads do. How many it may have open now. Called in main().
std::int64_t allowOpenFiles(std::int64_t count);

} // namespace yc::hub
