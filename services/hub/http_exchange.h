#pragma once

#include "base/result.h"
#include "hub/request.h"

namespace Poco::Net
{
class HTTPServerRequest;
class HTTPServerResponse;
} // namespace Poco::Net

namespace yc::hub
{

/// Read a request whole: its length must be told, must be within wire::kMaxBody and must be what arrives (Poco 1.11
/// delivers a body that was cut off as if it were complete); a digest that was sent must fit. `status` is the answer's
/// when it is refused.
Result<Request> readRequest(Poco::Net::HTTPServerRequest& from, int& status);
/// Send with length and digest.
void sendResponse(Poco::Net::HTTPServerResponse& to, const Response& response, bool keepAlive);

} // namespace yc::hub
