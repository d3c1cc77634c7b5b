#pragma once

#include "ports/key_store.h"

#include <map>

namespace yc::fakes
{

/// A keyring in memory; `away` = no service runs.
class MemoryKeyStore final : public ports::KeyStore
{
public:
    bool away = false;
    std::map<std::string, Bytes> kept;

    Result<Bytes> load(const std::string& name) override
    {
        if (away)
            return fail(Fault::Offline, "keyring.none");
        const auto it = kept.find(name);
        if (it == kept.end())
            return fail(Fault::NotFound, "keyring.missing");
        return it->second;
    }
    Result<void> save(const std::string& name, const Bytes& secret) override
    {
        if (away)
            return fail(Fault::Offline, "keyring.none");
        kept.insert_or_assign(name, secret);
        return {};
    }
    Result<void> remove(const std::string& name) override
    {
        kept.erase(name);
        return {};
    }
};

} // namespace yc::fakes
