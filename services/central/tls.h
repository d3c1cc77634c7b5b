#pragma once

#include "central/endpoint.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SSLException.h>

namespace yc::central
{

/// How this program believes a server: TLS 1.2 at least; a chain to the hall's own authority alone where one is named,
/// else to those of the machine; the host name in the certificate; and this window's own certificate when it has one.
/// There is no way to switch any of it off. Files are read anew for each connection, so a renewed certificate needs no
/// restart. Throws a Problem by value: Offline "tls.files" when one of them cannot be used. Any thread.
Poco::Net::Context::Ptr tlsContext(const Endpoints& settings);

/// What a connection of this thread failed with. Offline "tls.untrusted", "tls.self_signed", "tls.expired",
/// "tls.not_yet_valid", "tls.wrong_host" (args: the host expected), "tls.wrong_use", "tls.no_client_certificate",
/// "tls.client_refused", "tls.client_expired", "tls.too_old", "tls.not_tls", "tls.failed"; "net.reset" for a connection
/// that ended in the middle.
Problem tlsProblem(const Poco::Net::SSLException& error, const Endpoint& endpoint);

/// An HTTPS connection that can tell an answer from TLS's own messages: after the handshake a server sends tickets that
/// make the socket readable, and a wait for the answer must not end with them. One thread at a time.
class TlsSession final : public Poco::Net::HTTPSClientSession
{
public:
    TlsSession(const Endpoint& endpoint, const Poco::Net::Context::Ptr& context);

    /// Has an answer begun, or the connection ended? Waits a blink for the rest of a record. Throws Poco::Exception.
    bool answerBegins();
};

} // namespace yc::central
