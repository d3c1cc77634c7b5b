#include "security/key_ring.h"

#include "base/log.h"
#include "base/text.h"

namespace yc::security
{
namespace
{

constexpr std::string_view kKeyringWrap = "keyring";
constexpr std::string_view kRecoveryWrap = "hub"; ///< its lock, then the sealed key

std::string clerkWrap(const domain::UserId& clerk)
{
    return "clerk:" + clerk.text();
}

} // namespace

WrappedKeyRing::WrappedKeyRing(WrapStore& wraps, ports::KeyStore* keyStore, Random& random, Settings settings)
    : m_wraps(wraps), m_keyStore(keyStore), m_random(random), m_settings(std::move(settings))
{
}

bool WrappedKeyRing::isNew() const
{
    return !m_wraps.anyWrap();
}

bool WrappedKeyRing::keyringInUse() const
{
    return m_keyStore != nullptr && m_wraps.wrap(std::string(kKeyringWrap)).has_value();
}

bool WrappedKeyRing::knows(const domain::UserId& clerk) const
{
    return m_wraps.wrap(clerkWrap(clerk)).has_value();
}

Result<void> WrappedKeyRing::unlockWithSecret(const domain::UserId& clerk, const std::string& secret)
{
    const auto wrap = m_wraps.wrap(clerkWrap(clerk));
    if (!wrap)
        return fail(Fault::NotFound, "key.unknown_clerk");
    const Result<DataKey> key = unwrapWithSecret(*wrap, secret, clerkWrap(clerk));
    if (!key)
        return key.problem();
    take(*key);
    if (!keyringInUse() || m_keyringChanged)
        wrapForKeyring(); // one that was away when the installation was made, or is not the one it was
    return {};
}

Result<void> WrappedKeyRing::unlockWithKeyring()
{
    if (m_keyStore == nullptr)
        return fail(Fault::Offline, "keyring.none");
    const auto wrap = m_wraps.wrap(std::string(kKeyringWrap));
    if (!wrap)
        return fail(Fault::NotFound, "keyring.no_wrap");
    const Result<Bytes> kept = m_keyStore->load(m_settings.keyringName);
    m_keyringChanged = kept.ok() || kept.problem().fault == Fault::NotFound; // until it opens
    if (!kept)
        return kept.problem();
    if (kept->size() != kKeyBytes)
        return fail(Fault::Damaged, "keyring.key");
    const Result<Bytes> key = Sealer(DataKey(*kept), m_settings.algorithm, m_random).open(*wrap, kKeyringWrap);
    if (!key)
        return key.problem();
    m_keyringChanged = false;
    take(DataKey(*key));
    return {};
}

Result<void> WrappedKeyRing::addClerk(const domain::UserId& clerk, const std::string& secret)
{
    if (!unlocked() && isNew()) {
        take(DataKey::random(m_random));
        Result<void> wrapped = wrapForClerk(clerk, secret);
        if (wrapped)
            wrapForKeyring();
        else
            lock(); // a key that no wrap keeps must not seal anything
        return wrapped;
    }
    if (!unlocked() && !unlockWithKeyring())
        return fail(Fault::Denied, "store.locked");
    return wrapForClerk(clerk, secret);
}

Result<void> WrappedKeyRing::changeSecret(const domain::UserId& clerk, const std::string& from, const std::string& to)
{
    if (Result<void> opened = unlockWithSecret(clerk, from); !opened)
        return opened;
    return wrapForClerk(clerk, to);
}

bool WrappedKeyRing::recoverable() const
{
    const auto wrap = m_wraps.wrap(std::string(kRecoveryWrap));
    return wrap && wrap->size() > ports::kRecoveryLockBytes;
}

std::string WrappedKeyRing::recoveryLock()
{
    if (const auto wrap = m_wraps.wrap(std::string(kRecoveryWrap)); wrap && wrap->size() > ports::kRecoveryLockBytes)
        return toHex(std::span(*wrap).first(ports::kRecoveryLockBytes));
    Bytes fresh(ports::kRecoveryLockBytes);
    m_random.fill(fresh);
    return toHex(fresh);
}

Result<void> WrappedKeyRing::addRecovery(const std::string& lock, const Bytes& key)
{
    if (!m_key)
        return fail(Fault::Denied, "store.locked");
    Result<Bytes> wrap = fromHex(lock);
    if (!wrap || wrap->size() != ports::kRecoveryLockBytes || key.size() != kKeyBytes)
        return fail(Fault::Invalid, "key.recovery");
    const Bytes sealed = Sealer(DataKey(key), m_settings.algorithm, m_random).seal(m_key->bytes(), kRecoveryWrap);
    wrap->insert(wrap->end(), sealed.begin(), sealed.end());
    return m_wraps.saveWrap(std::string(kRecoveryWrap), *wrap);
}

Result<void> WrappedKeyRing::unlockWithRecovery(const Bytes& key)
{
    const auto wrap = m_wraps.wrap(std::string(kRecoveryWrap));
    if (!wrap || wrap->size() <= ports::kRecoveryLockBytes)
        return fail(Fault::NotFound, "key.no_recovery");
    if (key.size() != kKeyBytes)
        return fail(Fault::Invalid, "key.recovery");
    const Result<Bytes> opened = Sealer(DataKey(key), m_settings.algorithm, m_random)
                                     .open(std::span(*wrap).subspan(ports::kRecoveryLockBytes), kRecoveryWrap);
    if (!opened)
        return opened.problem();
    take(DataKey(*opened));
    wrapForKeyring(); // it could not help, or nobody would have asked the hub
    return {};
}

void WrappedKeyRing::lock()
{
    m_sealer.reset();
    m_key.reset();
}

void WrappedKeyRing::take(const DataKey& key)
{
    m_key = key;
    m_sealer = std::make_unique<Sealer>(key, m_settings.algorithm, m_random);
}

Result<void> WrappedKeyRing::wrapForClerk(const domain::UserId& clerk, const std::string& secret)
{
    if (!m_key)
        return fail(Fault::Denied, "store.locked");
    return m_wraps.saveWrap(clerkWrap(clerk), wrapWithSecret(*m_key, secret, clerkWrap(clerk), m_settings.cost,
                                                             m_settings.algorithm, m_random));
}

/// The keyring holds a key of its own that opens the wrap, never the data key: a copy of the keyring alone opens
/// nothing.
void WrappedKeyRing::wrapForKeyring()
{
    if (m_keyStore == nullptr || !m_key)
        return;
    const DataKey outer = DataKey::random(m_random);
    const Result<void> kept =
        m_keyStore->save(m_settings.keyringName, Bytes(outer.bytes().begin(), outer.bytes().end()));
    if (!kept) {
        log::info("key.keyring_unused", {{"code", kept.problem().code}});
        return;
    }
    const Sealer sealer(outer, m_settings.algorithm, m_random);
    const Result<void> saved = m_wraps.saveWrap(std::string(kKeyringWrap), sealer.seal(m_key->bytes(), kKeyringWrap));
    if (!saved)
        return log::warn("key.keyring_wrap", {{"code", saved.problem().code}});
    m_keyringChanged = false;
}

} // namespace yc::security
