#pragma once

#include <string>
#include <vector>

namespace yc::hub
{

/// The hub's tables as numbered steps: step i is version i + 1. Released steps are never edited; a change is a new step.
/// The SQL is the part that SQLite and PostgreSQL share, hence BIGINT and BYTEA. Every key begins with the hall. Times
/// are micros, days are days since 1970-01-01, booleans 0 and 1. Bodies and names are sealed; what stands in clear is
/// what must be ordered or found: ids, states, times, numbers.
std::vector<std::string> schemaSteps();

} // namespace yc::hub
