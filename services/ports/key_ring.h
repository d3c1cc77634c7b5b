#pragma once

#include "base/text.h"
#include "base/result.h"
#include "domain/ids.h"

#include <string>

namespace yc::ports
{

/// What workstation and hub say to each other about the recovery key.
inline constexpr std::size_t kRecoveryLockBytes = 16;
inline constexpr std::size_t kRecoveryKeyBytes = 32;

/// How the data key of this installation gets into memory: it seals everything in the local store. The key itself is
/// never stored; what is stored are wraps of it: one per known clerk (by the clerk's secret), one for the platform's
/// keyring, one for the recovery key of the hub. Desk worker only. Deriving a key from a secret takes about a quarter of
/// a second.
class KeyRing
{
public:
    virtual ~KeyRing() = default;
    virtual bool unlocked() const = 0;
    /// No wrap exists yet: the first clerk makes the key.
    virtual bool isNew() const = 0;
    /// Does a wrap for the platform's keyring exist?
    virtual bool keyringInUse() const = 0;
    virtual bool knows(const domain::UserId& clerk) const = 0;

    /// Denied "secret.wrong"; NotFound "key.unknown_clerk".
    virtual Result<void> unlockWithSecret(const domain::UserId& clerk, const std::string& secret) = 0;
    /// Offline or NotFound when the keyring cannot help: go on with a secret.
    virtual Result<void> unlockWithKeyring() = 0;
    /// Let this clerk unlock from now on (after an online sign-in). Makes the key when the installation is new. On a
    /// locked one the keyring is tried first; Denied "store.locked" when that does not help.
    virtual Result<void> addClerk(const domain::UserId& clerk, const std::string& secret) = 0;
    virtual Result<void> changeSecret(const domain::UserId& clerk, const std::string& from, const std::string& to) = 0;

    /// Does a wrap for the hub's recovery key exist?
    virtual bool recoverable() const = 0;
    /// The name under which the hub derives the key of that wrap, hexadecimal; a new one when there is no wrap.
    virtual std::string recoveryLock() = 0;
    /// Let the key that the hub gave for `lock` unlock from now on. Denied "store.locked".
    virtual Result<void> addRecovery(const std::string& lock, const Bytes& key) = 0;
    /// NotFound "key.no_recovery"; Damaged when the key is another hub's. A keyring that lost its key is given one anew.
    virtual Result<void> unlockWithRecovery(const Bytes& key) = 0;

    /// Drop the key from memory.
    virtual void lock() = 0;
};

} // namespace yc::ports
