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
/// delivers a body that was cut off as if it were complete); a digest that was sent must fit. What the way spoiled is
/// Offline: it is to be sent again. `status` is the answer's when it is refused.
Result<Request> readRequest(Poco::Net::HTTPServerRequest& from, int& status);
/// A body nobody reads (Poco 1.11 would take it for the next request): the connection must end after the answer.
bool leavesBodyUnread(const Poco::Net::HTTPServerRequest& from);
/// Send with length and digest.
void sendResponse(Poco::Net::HTTPServerResponse& to, const Response& response, bool keepAlive);

} // namespace yc::hub
