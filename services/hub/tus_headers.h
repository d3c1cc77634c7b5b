#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace yc::hub
{

// What stands in the headers of tus 1.0 (https://tus.io/protocols/resumable-upload).

/// The values of "name base64, name base64" by name. Invalid "upload.metadata".
Result<std::map<std::string, std::string>> parseMetadata(std::string_view header);
/// Does "sha256 BASE64" fit the bytes? Invalid "upload.algorithm" for any other method; Damaged "upload.checksum".
Result<void> checkChecksum(std::string_view header, std::string_view bytes);
/// "Tue, 24 Nov 2026 08:00:00 GMT" (RFC 9110 5.6.7).
std::string httpDate(Moment at);

} // namespace yc::hub
