#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace yc::security
{

/// What a certificate may prove (extended key usage, RFC 5280 section 4.2.1.12).
enum class CertificateUse { Server, Client };

struct CertificateFacts {
    std::string name;               ///< its common name
    std::vector<std::string> hosts; ///< host names and addresses it is for
    Moment from{};
    Moment until{};
};

/// Is this a certificate and its own key, good for that use now? PEM texts; of a chain the first certificate counts.
/// Invalid "certificate.unreadable", "certificate.key_unreadable" (also one under a pass phrase); Rejected
/// "certificate.other_key", "certificate.expired" and "certificate.not_yet_valid" (args: the moment),
/// "certificate.wrong_use", "certificate.no_host" (a server's certificate without names: clients look at nothing else,
/// RFC 9525 section 6.3). Any thread.
Result<CertificateFacts> checkCertificate(const std::string& certificatePem, const std::string& keyPem,
                                          CertificateUse use, Moment now);

/// Does this PEM text hold certificates and nothing that is damaged? Invalid "certificate.unreadable". Any thread.
Result<void> checkAuthorities(const std::string& pem);

} // namespace yc::security
