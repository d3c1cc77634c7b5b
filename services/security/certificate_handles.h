#pragma once

#include "base/clock.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

namespace yc::security
{

struct CertificateFree {
    void operator()(X509* certificate) const { X509_free(certificate); }
};
struct KeyFree {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct BioFree {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using CertificateHandle = std::unique_ptr<X509, CertificateFree>;
using KeyHandle = std::unique_ptr<EVP_PKEY, KeyFree>;
using BioHandle = std::unique_ptr<BIO, BioFree>;

/// The first certificate of PEM text; nothing when there is none.
CertificateHandle certificateFrom(const std::string& pem);
/// The private key of PEM text; nothing when there is none, or when it is kept under a pass phrase: nobody is there to
/// enter one when a server starts.
KeyHandle keyFrom(const std::string& pem);

/// A moment as certificates write it.
Moment momentOf(const ASN1_TIME* time);

} // namespace yc::security
