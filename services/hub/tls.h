#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "hub/tls_files.h"

#include <Poco/Net/Context.h>

#include <mutex>

namespace yc::hub
{

/// The certificate a hub shows now. Files that were renewed count from the next connection on; the old ones stay when
/// the new are not good. Any thread.
class Tls
{
public:
    Tls(TlsFiles files, const Clock& clock) : m_files(std::move(files)), m_clock(clock) {}

    /// Read the files, at the start and after a renewal. With the file as first argument: NotFound
    /// "certificate.missing"; Denied "certificate.open_key" when others may read the key; what checkCertificate() and
    /// checkAuthorities() say; Rejected "certificate.unusable" for what OpenSSL says (in the detail).
    Result<void> load();
    /// Of a load() that succeeded.
    Poco::Net::Context::Ptr context() const;
    /// Until when the certificate is good.
    Moment until() const;

private:
    TlsFiles m_files;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    Poco::Net::Context::Ptr m_context;
    Moment m_until{};
};

} // namespace yc::hub
