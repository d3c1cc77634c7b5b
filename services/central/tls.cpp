#include "central/tls.h"

#include "central/openssl_hold.h"

#include <Poco/Net/InvalidCertificateHandler.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/Net/VerificationErrorArgs.h>

#include <charconv>
#include <mutex>

namespace yc::central
{
namespace
{

using Poco::Net::Context;

const Poco::Timespan kBlink(0, 20000); ///< the rest of a TLS record of which a part is there

constexpr unsigned long kReasonBits = 0x7FFFFF; ///< of OpenSSL's packed error number

/// What OpenSSL found wrong with a certificate, and whose it was. The handshake runs in the thread that opened the
/// connection, and tells it to a handler, not to the caller.
struct Verdict {
    int error = X509_V_OK;
    std::string shown;
};
thread_local Verdict t_verdict;

/// Never lets a certificate pass. Poco's own console handler, made from configuration, would ask whoever sits there.
class Witness final : public Poco::Net::InvalidCertificateHandler
{
public:
    Witness() : InvalidCertificateHandler(false) {}
    void onInvalidCertificate(const void*, Poco::Net::VerificationErrorArgs& found) override
    {
        t_verdict = {found.errorNumber(), found.errorMessage() + "; shown: " + found.certificate().subjectName() +
                                              ", issued by " + found.certificate().issuerName()};
        found.setIgnoreError(false);
    }
};

const char* codeOf(int verdict)
{
    switch (verdict) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return "tls.expired";
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return "tls.not_yet_valid";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return "tls.self_signed";
    case X509_V_ERR_INVALID_PURPOSE:
        return "tls.wrong_use";
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return "tls.wrong_host";
    default: // no chain to an authority that is trusted here, or a chain that is not sound
        return "tls.untrusted";
    }
}

/// "error:0A00010B:SSL routines::wrong version number" -> the reason of OpenSSL's packed number; 0 when there is none.
int reasonOf(const std::string& text)
{
    static const std::string kMark = "error:";
    const std::size_t at = text.find(kMark);
    unsigned long packed = 0;
    if (at == std::string::npos)
        return 0;
    std::from_chars(text.data() + at + kMark.size(), text.data() + text.size(), packed, 16);
    return static_cast<int>(packed & kReasonBits);
}

const char* codeOfReason(int reason)
{
    switch (reason) {
    case SSL_R_UNEXPECTED_EOF_WHILE_READING:
        return "net.reset";
    case SSL_R_WRONG_VERSION_NUMBER: // the first bytes are no TLS record: a plain server
    case SSL_R_HTTP_REQUEST:
    case SSL_R_PACKET_LENGTH_TOO_LONG:
        return "tls.not_tls";
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_VERSION_TOO_LOW:
    case SSL_R_WRONG_SSL_VERSION:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
        return "tls.too_old";
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
        return "tls.no_client_certificate";
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
        return "tls.client_expired";
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA: // alerts that answer the certificate of this window (RFC 8446 section 6.2)
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
        return "tls.client_refused";
    default:
        return "tls.failed";
    }
}

/// Whatever fails here is a file of ours that is missing, damaged, or not the key of its certificate.
Context::Ptr makeContext(const Endpoints& settings)
try {
    Context::Params params;
    params.verificationMode = Context::VERIFY_STRICT; // RELAXED skips the check for loopback names
    params.caLocation = settings.certificates;
    params.loadDefaultCAs = settings.certificates.empty();
    params.certificateFile = settings.clientCertificate;
    params.privateKeyFile = settings.clientKey;
    Context::Ptr context(new Context(Context::TLS_CLIENT_USE, params));
    const bool named = !params.certificateFile.empty() || !params.privateKeyFile.empty();
    if (named && SSL_CTX_check_private_key(context->sslContext()) != 1) // Poco drops a key that does not fit, silently
        throw Poco::Net::SSLContextException("no certificate with its own key", params.certificateFile);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    context->enableExtendedCertificateVerification(true); // the host name: Poco looks at it only when asked to
    return context;
} catch (const Poco::Exception& error) {
    throw fail(Fault::Offline, "tls.files", error.displayText());
}

} // namespace

Context::Ptr tlsContext(const Endpoints& settings)
{
    holdOpenSsl();
    t_verdict = {};
    Context::Ptr context = makeContext(settings);
    static std::once_flag once;
    std::call_once(once, [&] { Poco::Net::SSLManager::instance().initializeClient(nullptr, new Witness, context); });
    return context;
}

Problem tlsProblem(const Poco::Net::SSLException& error, const Endpoint& endpoint)
{
    const auto problem = [](const char* code, std::string detail) {
        return fail(Fault::Offline, code, std::move(detail));
    };
    if (dynamic_cast<const Poco::Net::SSLConnectionUnexpectedlyClosedException*>(&error) != nullptr)
        return problem("net.reset", error.displayText());
    if (dynamic_cast<const Poco::Net::CertificateValidationException*>(&error) != nullptr)
        return fail(Fault::Offline, "tls.wrong_host", error.displayText(), {endpoint.host});
    const int reason = reasonOf(error.message());
    if (reason == SSL_R_CERTIFICATE_VERIFY_FAILED)
        return problem(codeOf(t_verdict.error), t_verdict.shown);
    return problem(codeOfReason(reason), error.displayText());
}

TlsSession::TlsSession(const Endpoint& endpoint, const Context::Ptr& context)
    : HTTPSClientSession(endpoint.host, static_cast<Poco::UInt16>(endpoint.port), context)
{
}

bool TlsSession::answerBegins()
{
    if (buffered() > 0)
        return true;
    const Poco::Timespan receive = socket().getReceiveTimeout();
    const Poco::Timespan send = socket().getSendTimeout();
    socket().setReceiveTimeout(kBlink);
    socket().setSendTimeout(kBlink); // Poco waits for the longer of the two
    bool begins = true;
    try {
        peek();
    } catch (const Poco::TimeoutException&) {
        clearException(); // it would be thrown again when the answer is read
        begins = false;
    }
    socket().setReceiveTimeout(receive);
    socket().setSendTimeout(send);
    return begins;
}

} // namespace yc::central
