#include "security/certificate.h"

#include "security/certificate_handles.h"

#include <arpa/inet.h>
#include <array>
#include <ctime>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace yc::security
{
namespace
{

BioHandle bioOver(const std::string& text)
{
    return BioHandle(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

/// In place of OpenSSL's own, which asks on the terminal.
int noPassPhrase(char*, int, int, void*)
{
    return -1;
}

std::string bytesOfName(const ASN1_STRING* text)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
            static_cast<std::size_t>(ASN1_STRING_length(text))};
}

std::string addressText(const ASN1_OCTET_STRING* address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = ASN1_STRING_length(address) == sizeof(in_addr) ? AF_INET : AF_INET6;
    const char* done = ::inet_ntop(family, ASN1_STRING_get0_data(address), text.data(), text.size());
    return done == nullptr ? std::string() : std::string(done);
}

std::vector<std::string> hostsOf(X509* certificate)
{
    std::vector<std::string> hosts;
    auto* names = static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int at = 0; at < sk_GENERAL_NAME_num(names); ++at) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, at);
        if (name->type == GEN_DNS)
            hosts.push_back(bytesOfName(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            hosts.push_back(addressText(name->d.iPAddress));
    }
    GENERAL_NAMES_free(names);
    return hosts;
}

std::string commonName(X509* certificate)
{
    const X509_NAME* subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    return at < 0 ? std::string() : bytesOfName(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
}

bool mayBeUsed(X509* certificate, CertificateUse use)
{
    constexpr int kNotAsAuthority = 0;
    const int purpose = use == CertificateUse::Server ? X509_PURPOSE_SSL_SERVER : X509_PURPOSE_SSL_CLIENT;
    return X509_check_purpose(certificate, purpose, kNotAsAuthority) == 1;
}

} // namespace

Moment momentOf(const ASN1_TIME* time)
{
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return std::chrono::sys_seconds(std::chrono::seconds(::timegm(&parts)));
}

CertificateHandle certificateFrom(const std::string& pem)
{
    const BioHandle bio = bioOver(pem);
    CertificateHandle certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassPhrase, nullptr));
    ERR_clear_error(); // what stays in the queue would be taken for the failure of the next connection
    return certificate;
}

KeyHandle keyFrom(const std::string& pem)
{
    const BioHandle bio = bioOver(pem);
    KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassPhrase, nullptr));
    ERR_clear_error();
    return key;
}

Result<CertificateFacts> checkCertificate(const std::string& certificatePem, const std::string& keyPem,
                                          CertificateUse use, Moment now)
{
    const CertificateHandle certificate = certificateFrom(certificatePem);
    if (!certificate)
        return fail(Fault::Invalid, "certificate.unreadable");
    const KeyHandle key = keyFrom(keyPem);
    if (!key)
        return fail(Fault::Invalid, "certificate.key_unreadable");
    const bool pair = X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!pair)
        return fail(Fault::Rejected, "certificate.other_key");
    const CertificateFacts facts{commonName(certificate.get()), hostsOf(certificate.get()),
                                 momentOf(X509_get0_notBefore(certificate.get())),
                                 momentOf(X509_get0_notAfter(certificate.get()))};
    if (now < facts.from)
        return fail(Fault::Rejected, "certificate.not_yet_valid", {}, {momentText(facts.from)});
    if (now > facts.until)
        return fail(Fault::Rejected, "certificate.expired", {}, {momentText(facts.until)});
    if (!mayBeUsed(certificate.get(), use))
        return fail(Fault::Rejected, "certificate.wrong_use");
    if (use == CertificateUse::Server && facts.hosts.empty())
        return fail(Fault::Rejected, "certificate.no_host");
    return facts;
}

Result<void> checkAuthorities(const std::string& pem)
{
    const BioHandle bio = bioOver(pem);
    int count = 0;
    while (const CertificateHandle each{PEM_read_bio_X509(bio.get(), nullptr, noPassPhrase, nullptr)})
        ++count;
    const bool toTheEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (count == 0 || !toTheEnd)
        return fail(Fault::Invalid, "certificate.unreadable");
    return {};
}

} // namespace yc::security
