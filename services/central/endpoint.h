#pragma once

#include "base/value.h"
#include "domain/operation.h"

#include <chrono>
#include <map>
#include <string>

namespace yc::central
{

/// Where one central system is reached.
struct Endpoint {
    bool secure = false;
    std::string host;
    int port = 0;
    std::string prefix; ///< path before every path of ours, without a slash at its end; "" mostly

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// "https://hall.example.cn:8443/gov". Invalid "endpoint.url" (args: the text); Rejected "endpoint.not_encrypted" when
/// it is plain HTTP to another machine: tokens and personal data do not travel in clear.
Result<Endpoint> endpointFrom(const std::string& url);

/// Bounds of every exchange. The receive bound is also that of one wait for more bytes; `whole` that of all of it.
struct Timeouts {
    std::chrono::milliseconds connect{3000};
    std::chrono::milliseconds send{10000};
    std::chrono::milliseconds receive{10000};
    std::chrono::milliseconds whole{30000};
    /// Granted beyond `receive` for the answer to a piece of an attachment: 1 MiB gets through a line of 20 KB/s.
    std::chrono::milliseconds slowLine{60000};
};

/// Which central system has which role. A hall's hub has all of them: one URL is enough.
struct Endpoints {
    std::string hub; ///< of every role not named below
    std::map<domain::Role, std::string> roles;
    std::string bell;              ///< the waiting requests' own listener; "" = that of the role
    std::string certificates;      ///< file of trusted authorities; "" = those of the machine
    std::string clientCertificate; ///< file with this window's own certificate; "" = none
    std::string clientKey;         ///< and with its key
    Timeouts timeouts;

    const std::string& url(domain::Role role) const;
};

/// Settings as text: {"hub":url,"bell":url,"certificates":file,"clientCertificate":file,"clientKey":file,"queue":url,
/// ...}. Invalid "endpoint.role" (args: name)
/// for a name that is no role; every URL is checked.
Result<Endpoints> endpointsFrom(const Value& settings);
Value toValue(const Endpoints& endpoints);

} // namespace yc::central
