#pragma once

#include "hub/hub.h"

namespace Poco::Net
{
class HTTPServerRequest;
}

namespace yc::hub
{

/// Answer a PATCH. Its body is handed on in pieces of 1 MiB with the offset moved on, so that an upload of 20 MiB never
/// stands in memory and what arrived before a cut counts. One with a checksum is a single piece of at most
/// wire::kMaxBody: it counts whole or not at all. `keepAlive` is cleared when something of the body stays unread.
Response answerInPieces(Hub& hub, Poco::Net::HTTPServerRequest& from, Request& request, bool& keepAlive);

} // namespace yc::hub
