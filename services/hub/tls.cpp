#include "hub/tls.h"

#include "base/files.h"
#include "security/certificate.h"

#include <Poco/Exception.h>
#include <Poco/Net/SSLManager.h>

#include <filesystem>

namespace yc::hub
{
namespace
{

using Poco::Net::Context;

constexpr std::uint64_t kLargestFile = 1U << 20;
constexpr const char* kSessions = "yichuang-hub"; ///< whose sessions may be taken up again

/// The same with the file before its other arguments.
Problem of(const std::string& file, Problem problem)
{
    problem.args.insert(problem.args.begin(), file);
    return problem;
}

Result<std::string> textFile(const std::string& path)
{
    const Result<Bytes> bytes = PosixFiles().read(path, kLargestFile);
    if (!bytes)
        return fail(Fault::NotFound, "certificate.missing", bytes.problem().code, {path});
    return textOf(*bytes);
}

bool isForOthers(const std::string& path)
{
    using std::filesystem::perms;
    std::error_code error;
    const perms rights = std::filesystem::status(path, error).permissions();
    return error || (rights & (perms::group_all | perms::others_all)) != perms::none;
}

Result<security::CertificateFacts> checkPair(const TlsFiles& files, Moment now)
{
    const Result<std::string> certificate = textFile(files.certificate);
    if (!certificate)
        return certificate.problem();
    const Result<std::string> key = textFile(files.key);
    if (!key)
        return key.problem();
    if (isForOthers(files.key))
        return fail(Fault::Denied, "certificate.open_key", {}, {files.key});
    Result<security::CertificateFacts> facts =
        security::checkCertificate(*certificate, *key, security::CertificateUse::Server, now);
    if (!facts)
        return of(facts.problem().code == "certificate.key_unreadable" ? files.key : files.certificate,
                  facts.problem());
    return facts;
}

Result<void> checkClientAuthorities(const std::string& file)
{
    if (file.empty())
        return {};
    const Result<std::string> text = textFile(file);
    if (!text)
        return text.problem();
    if (const Result<void> sound = security::checkAuthorities(*text); !sound)
        return of(file, sound.problem());
    return {};
}

/// Poco 1.11 counts the users of OpenSSL without a lock: the first hub sets it up for the life of the process.
void holdOpenSsl()
{
    [[maybe_unused]] static const bool kHeld = (Poco::Net::initializeSSL(), true);
}

Context::Ptr makeContext(const TlsFiles& files)
{
    holdOpenSsl();
    Context::Params params;
    params.certificateFile = files.certificate;
    params.privateKeyFile = files.key;
    params.caLocation = files.clientAuthorities;
    params.verificationMode = files.clientAuthorities.empty() ? Context::VERIFY_NONE : Context::VERIFY_STRICT;
    Context::Ptr context(new Context(Context::TLS_SERVER_USE, params));
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    context->preferServerCiphers();
    // A client's certificate names a window, not the address it connects from.
    context->enableExtendedCertificateVerification(false);
    // A context of its own name, or a session with a client's certificate could not be taken up again; no cache, so
    // that none outlives a renewal.
    context->enableSessionCache(false, kSessions);
    return context;
}

} // namespace

Result<void> Tls::load()
{
    const Result<security::CertificateFacts> facts = checkPair(m_files, m_clock.now());
    if (!facts)
        return facts.problem();
    if (Result<void> sound = checkClientAuthorities(m_files.clientAuthorities); !sound)
        return sound;
    try {
        const Context::Ptr made = makeContext(m_files);
        const std::lock_guard lock(m_mutex);
        m_context = made;
        m_until = facts->until;
        return {};
    } catch (const Poco::Exception& error) {
        return fail(Fault::Rejected, "certificate.unusable", error.displayText(), {m_files.certificate});
    }
}

Context::Ptr Tls::context() const
{
    const std::lock_guard lock(m_mutex);
    return m_context;
}

Moment Tls::until() const
{
    const std::lock_guard lock(m_mutex);
    return m_until;
}

} // namespace yc::hub
