#pragma once

#include "hub/sessions.h"
#include "ports/local_store.h"

#include <string>

namespace yc::hub
{

/// Lease receipt numbers: a block no other workstation ever gets, tied to no day. The same request id again gives the
/// same block; without an id every request is a new one. A lost answer then only burns numbers, and burnt numbers are
/// never used again. Invalid "numbers.count" (args: the most that may be asked for).
ports::NumberBlock leaseNumbers(const Parts& parts, const Session& session, std::int64_t count, std::string request);

} // namespace yc::hub
