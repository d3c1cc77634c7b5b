#pragma once

#include "base/result.h"
#include "base/text.h"

#include <string>

namespace yc::ports
{

/// The platform's keyring (libsecret). Called on the desk worker. Offline = there is no keyring: go on without.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// The secret kept under that name; NotFound when there is none.
    virtual Result<Bytes> load(const std::string& name) = 0;
    virtual Result<void> save(const std::string& name, const Bytes& secret) = 0;
    virtual Result<void> remove(const std::string& name) = 0;
};

} // namespace yc::ports
