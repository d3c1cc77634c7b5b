#pragma once

#include "central/endpoint.h"

#include <Poco/Net/HTTPClientSession.h>

#include <memory>

namespace yc::central
{

/// A Poco session as this program wants it: explicit timeouts, a keep-alive shorter than the hub's 15 s, and for HTTPS
/// a TlsSession. Throws Poco::Exception, or a Problem by value.
std::unique_ptr<Poco::Net::HTTPClientSession> openSession(const Endpoint& endpoint, const Endpoints& settings);

} // namespace yc::central
