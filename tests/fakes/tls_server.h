#pragma once

#include "fakes/authority.h"
#include "fakes/lone_server.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <string>

namespace yc::fakes
{

struct TlsOptions {
    std::string clientAuthorities = {}; ///< demands certificates of clients from these; "" = of none
    int without = 0;                    ///< protocols it does not speak, of Poco::Net::Context::Protocols
    int silentMillis = 0;               ///< so long it makes the client wait for its answer
};

/// An HTTPS server on loopback that answers everything with the same body.
class TlsServer
{
public:
    TlsServer(const Authority::Files& shown, const std::string& body, const TlsOptions& options = {})
        : m_context(contextOf(shown, options)), m_silence(0, options.silentMillis * 1000),
          m_answer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                   std::to_string(body.size()) + "\r\n\r\n" + body),
          m_server([this](Poco::Net::StreamSocket& plain) { serve(plain); })
    {
    }
    std::string url(const std::string& host) const { return m_server.url(host); }

private:
    using Context = Poco::Net::Context;

    static Context::Ptr contextOf(const Authority::Files& shown, const TlsOptions& options)
    {
        Context::Params params;
        params.privateKeyFile = shown.key;
        params.certificateFile = shown.certificate;
        params.caLocation = options.clientAuthorities;
        params.verificationMode = options.clientAuthorities.empty() ? Context::VERIFY_NONE : Context::VERIFY_STRICT;
        params.cipherList = "ALL:@SECLEVEL=0"; // or OpenSSL would refuse to be old
        Context::Ptr context(new Context(Context::TLS_SERVER_USE, params));
        context->enableExtendedCertificateVerification(false); // or it would look for our address in a client's names
        if (options.without != 0)
            context->disableProtocols(options.without);
        return context;
    }
    void serve(Poco::Net::StreamSocket& plain) const
    {
        Poco::Net::SecureStreamSocket socket = Poco::Net::SecureStreamSocket::attach(plain, m_context);
        try {
            socket.completeHandshake();
        } catch (const Poco::Exception&) {
            return LoneServer::part(plain);
        }
        char heard[4096];
        while (socket.receiveBytes(heard, sizeof heard) > 0) {
            const bool gaveUp = m_silence > Poco::Timespan() && plain.poll(m_silence, Poco::Net::Socket::SELECT_READ);
            if (gaveUp)
                return;
            socket.sendBytes(m_answer.data(), static_cast<int>(m_answer.size()));
        }
    }

    Context::Ptr m_context;
    Poco::Timespan m_silence;
    std::string m_answer;
    LoneServer m_server;
};

} // namespace yc::fakes
