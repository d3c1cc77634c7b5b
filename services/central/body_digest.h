#pragma once

#include <string>

namespace yc::central
{

/// Lower-case hex SHA-256, as in the header X-Body-SHA256. Any thread.
std::string bodyDigest(const std::string& body);

} // namespace yc::central
