#pragma once

#include "ports/key_store.h"

namespace yc::security
{

/// The desktop's keyring through libsecret (Secret Service). Offline "keyring.none" when no service runs; every call is
/// given up after a few seconds, because an unanswered prompt of the keyring must not stop the window.
class LibsecretKeyStore final : public ports::KeyStore
{
public:
    Result<Bytes> load(const std::string& name) override;
    Result<void> save(const std::string& name, const Bytes& secret) override;
    Result<void> remove(const std::string& name) override;
};

} // namespace yc::security
