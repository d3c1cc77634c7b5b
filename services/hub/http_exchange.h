#pragma once

#include "base/result.h"
#include "hub/request.h"

#include <optional>

namespace Poco::Net
{
class HTTPServerRequest;
class HTTPServerResponse;
} // namespace Poco::Net

namespace yc::hub
{

/// Read a request whole, but for the body of a PATCH (upload_body.h): its length must be told, must be within
/// wire::kMaxBody and must be what arrives (Poco 1.11 delivers a body that was cut off as if it were complete); a
/// digest that was sent must fit. What the way spoiled is Offline: it is to be sent again. `status` is the answer's
/// when it is refused.
Result<Request> readRequest(Poco::Net::HTTPServerRequest& from, int& status);
/// What Content-Length says, in digits alone.
std::optional<std::int64_t> announcedLength(const Poco::Net::HTTPServerRequest& from);
/// A body nobody reads (Poco 1.11 would take it for the next request): the connection must end after the answer.
bool leavesBodyUnread(const Poco::Net::HTTPServerRequest& from);
/// Send with length and digest; to a HEAD the head alone.
void sendResponse(Poco::Net::HTTPServerResponse& to, const Response& response, bool keepAlive, bool headOnly);

} // namespace yc::hub
