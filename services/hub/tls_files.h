#pragma once

#include <string>

namespace yc::hub
{

/// Files (PEM) a hub proves itself with. Without a certificate it speaks plain HTTP, and to its own machine alone.
struct TlsFiles {
    std::string certificate;       ///< its own and those between it and its authority, in this order
    std::string key;               ///< of the certificate; readable by the hub's account alone, under no pass phrase
    std::string clientAuthorities; ///< whoever connects must show a certificate of one of these; "" = nobody must

    bool isSet() const { return !certificate.empty() || !key.empty() || !clientAuthorities.empty(); }
};

} // namespace yc::hub
