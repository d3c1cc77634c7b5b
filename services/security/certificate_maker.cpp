#include "security/certificate_maker.h"

#include "base/text.h"
#include "security/certificate_handles.h"
#include "security/openssl_handles.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace yc::security
{
namespace
{

constexpr int kVersion3 = 2;     // as RFC 5280 counts
constexpr int kSerialBits = 127; // positive in at most 16 bytes; RFC 5280 section 4.1.2.2 allows 20
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestHost = 253;
constexpr const char* kCurve = "P-256";

bool isAddress(const std::string& host)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return ::inet_pton(AF_INET, host.c_str(), bytes.data()) == 1 ||
           ::inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

/// Letters, digits, hyphens and dots: nothing that OpenSSL's text form of an extension would read as more than a name.
bool isHostName(const std::string& host)
{
    const auto plain = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
               sign == '-' || sign == '.';
    };
    return !host.empty() && host.size() <= kLongestHost && host.front() != '.' && host.front() != '-' &&
           std::ranges::all_of(host, plain);
}

Result<void> checkName(const std::string& name)
{
    if (name.empty() || !isUtf8(name) || length(name) > kLongestName)
        return fail(Fault::Invalid, "certificate.name", {}, {name});
    return {};
}

void setTime(ASN1_TIME* time, Moment moment)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    require(ASN1_TIME_set(time, seconds) != nullptr);
}

void setSerial(X509* certificate)
{
    BIGNUM* number = BN_new();
    require(BN_rand(number, kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
    require(BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr);
    BN_free(number);
}

CertificateHandle bareCertificate(const std::string& name, const Validity& validity, EVP_PKEY* key)
{
    CertificateHandle certificate(X509_new());
    require(X509_set_version(certificate.get(), kVersion3) == 1);
    setSerial(certificate.get());
    setTime(X509_getm_notBefore(certificate.get()), validity.from);
    setTime(X509_getm_notAfter(certificate.get()), validity.until);
    require(X509_set_pubkey(certificate.get(), key) == 1);
    require(X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(name.data()),
                                       static_cast<int>(name.size()), -1, 0) == 1);
    return certificate;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    require(extension != nullptr && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

std::string pemOf(X509* certificate)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string pemOf(EVP_PKEY* key)
{
    const BioHandle bio(BIO_new(BIO_s_secmem())); // wiped when it is freed
    require(PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string alternativeNames(const std::vector<std::string>& hosts)
{
    std::vector<std::string> entries;
    entries.reserve(hosts.size());
    for (const std::string& host : hosts)
        entries.push_back((isAddress(host) ? "IP:" : "DNS:") + host);
    return join(entries, ",");
}

Result<void> checkWish(const CertificateWish& wish)
{
    if (Result<void> named = checkName(wish.name); !named)
        return named;
    for (const std::string& host : wish.hosts) {
        if (!isAddress(host) && !isHostName(host))
            return fail(Fault::Invalid, "certificate.host", {}, {host});
    }
    if (wish.validity.until <= wish.validity.from)
        return fail(Fault::Invalid, "certificate.validity");
    return {};
}

} // namespace

Result<Certified> makeAuthority(const std::string& name, const Validity& validity)
{
    if (const Result<void> named = checkName(name); !named)
        return named.problem();
    const KeyHandle key(EVP_EC_gen(kCurve));
    require(key != nullptr);
    const CertificateHandle certificate = bareCertificate(name, validity, key.get());
    X509* self = certificate.get();
    require(X509_set_issuer_name(self, X509_get_subject_name(self)) == 1);
    extend(self, self, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(self, self, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(self, self, NID_subject_key_identifier, "hash");
    require(X509_sign(self, key.get(), EVP_sha256()) > 0);
    return Certified{pemOf(self), pemOf(key.get())};
}

Result<Certified> certify(const Certified& authority, const CertificateWish& wish)
{
    if (Result<void> sound = checkWish(wish); !sound)
        return sound.problem();
    const CertificateHandle issuer = certificateFrom(authority.certificate);
    if (!issuer)
        return fail(Fault::Invalid, "certificate.unreadable");
    const KeyHandle issuerKey = keyFrom(authority.key);
    if (!issuerKey)
        return fail(Fault::Invalid, "certificate.key_unreadable");
    if (X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return fail(Fault::Rejected, "certificate.other_key");
    const Moment end = momentOf(X509_get0_notAfter(issuer.get()));
    if (std::chrono::floor<std::chrono::seconds>(wish.validity.until) > end)
        return fail(Fault::Rejected, "certificate.authority_ends", {}, {momentText(end)});
    const KeyHandle key(EVP_EC_gen(kCurve));
    require(key != nullptr);
    const CertificateHandle certificate = bareCertificate(wish.name, wish.validity, key.get());
    X509* made = certificate.get();
    require(X509_set_issuer_name(made, X509_get_subject_name(issuer.get())) == 1);
    extend(made, issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(made, issuer.get(), NID_key_usage, "critical,digitalSignature");
    extend(made, issuer.get(), NID_ext_key_usage, wish.use == CertificateUse::Server ? "serverAuth" : "clientAuth");
    extend(made, issuer.get(), NID_subject_key_identifier, "hash");
    extend(made, issuer.get(), NID_authority_key_identifier, "keyid:always");
    if (!wish.hosts.empty())
        extend(made, issuer.get(), NID_subject_alt_name, alternativeNames(wish.hosts));
    require(X509_sign(made, issuerKey.get(), EVP_sha256()) > 0);
    return Certified{pemOf(made), pemOf(key.get())};
}

} // namespace yc::security
