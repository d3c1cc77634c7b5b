#pragma once

#include "security/certificate.h"

namespace yc::security
{

/// A certificate and its private key, as PEM text.
struct Certified {
    std::string certificate;
    std::string key;
};

/// When it is good.
struct Validity {
    Moment from{};
    Moment until{};
};

struct CertificateWish {
    std::string name; ///< common name: a host, or the window of a workstation; at most 64 characters (X.520)
    std::vector<std::string> hosts; ///< names or addresses a server answers under
    CertificateUse use = CertificateUse::Server;
    Validity validity;
};

/// A hall's own authority: it certifies servers and workstations, and no further authority. Keys are P-256, signatures
/// ECDSA with SHA-256. Invalid "certificate.name" (empty, or longer than 64 characters). Any thread.
Result<Certified> makeAuthority(const std::string& name, const Validity& validity);

/// A key and its certificate, signed by that authority. Invalid "certificate.name", "certificate.host" (args: what is
/// neither a host name nor an address), "certificate.validity" (it ends before it begins), "certificate.unreadable" and
/// "certificate.key_unreadable" (of the authority); Rejected "certificate.other_key" (of the authority),
/// "certificate.authority_ends" (args: when; nothing it signed is good for longer). Any thread.
Result<Certified> certify(const Certified& authority, const CertificateWish& wish);

} // namespace yc::security
