#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <string>

namespace yc::ports
{

/// The lock of the local store: one random data key, wrapped by each known clerk's secret and by the platform's keyring,
/// never stored bare. Desk worker.
class Vault
{
public:
    virtual ~Vault() = default;
    /// No key exists yet: the first clerk who signs in online makes it.
    virtual bool fresh() const = 0;
    virtual bool unlocked() const = 0;
    /// Denied "vault.wrong_secret", NotFound "vault.unknown_clerk".
    virtual Result<void> unlockWithSecret(const domain::UserId& user, const std::string& secret) = 0;
    /// Offline "vault.no_keyring" when the platform has none or it does not know us.
    virtual Result<void> unlockWithKeyring() = 0;
    /// Wrap the key for this clerk (and the keyring, where there is one); makes the key when fresh. Needs an unlocked or
    /// fresh vault: else Denied "vault.locked".
    virtual Result<void> enrol(const domain::UserId& user, const std::string& secret) = 0;
    /// Forget the key in memory.
    virtual void lock() = 0;
    /// The platform's keyring holds a wrap, so sending goes on without a signed-in clerk.
    virtual bool keyringInUse() const = 0;
};

} // namespace yc::ports
