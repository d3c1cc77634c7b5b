#pragma once

#include "ports/key_ring.h"
#include "ports/key_store.h"
#include "security/password.h"
#include "security/seal.h"

#include <memory>
#include <optional>
#include <string>

namespace yc::security
{

/// Where wraps are kept: work.db, and the black box beside it.
class WrapStore
{
public:
    virtual ~WrapStore() = default;
    virtual bool anyWrap() const = 0;
    virtual std::optional<Bytes> wrap(const std::string& name) const = 0;
    virtual Result<void> saveWrap(const std::string& name, const Bytes& wrap) = 0;
};

/// The key ring over a wrap store. `keyStore` may be null: no keyring on this machine.
class WrappedKeyRing final : public ports::KeyRing
{
public:
    struct Settings {
        Algorithm algorithm = Algorithm::Aes256Gcm;
        ArgonCost cost;
        std::string keyringName; ///< of this installation, "yichuang/<client>"
    };
    WrappedKeyRing(WrapStore& wraps, ports::KeyStore* keyStore, Random& random, Settings settings);

    bool unlocked() const override { return m_sealer != nullptr; }
    bool isNew() const override;
    bool keyringInUse() const override;
    bool knows(const domain::UserId& clerk) const override;
    Result<void> unlockWithSecret(const domain::UserId& clerk, const std::string& secret) override;
    Result<void> unlockWithKeyring() override;
    Result<void> addClerk(const domain::UserId& clerk, const std::string& secret) override;
    Result<void> changeSecret(const domain::UserId& clerk, const std::string& from, const std::string& to) override;
    bool recoverable() const override;
    std::string recoveryLock() override;
    Result<void> addRecovery(const std::string& lock, const Bytes& key) override;
    Result<void> unlockWithRecovery(const Bytes& key) override;
    void lock() override;

    /// Null while locked.
    const Sealer* sealer() const { return m_sealer.get(); }

private:
    void take(const DataKey& key);
    Result<void> wrapForClerk(const domain::UserId& clerk, const std::string& secret);
    void wrapForKeyring();

    WrapStore& m_wraps;
    ports::KeyStore* m_keyStore;
    Random& m_random;
    Settings m_settings;
    bool m_keyringChanged = false; ///< was seen not to open the wrap: another desktop account, a keyring made anew
    std::optional<DataKey> m_key;
    std::unique_ptr<Sealer> m_sealer;
};

/// A key wrapped by a secret: version, salt, cost, then the key sealed under the derived key. Also heads exported
/// files.
Bytes wrapWithSecret(const DataKey& key, std::string_view secret, std::string_view context, const ArgonCost& cost,
                     Algorithm algorithm, Random& random);
/// Denied "secret.wrong"; Damaged "key.wrap" when the form is broken.
Result<DataKey> unwrapWithSecret(std::span<const std::uint8_t> wrap, std::string_view secret, std::string_view context);

} // namespace yc::security
