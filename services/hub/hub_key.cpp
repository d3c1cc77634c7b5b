#include "hub/hub_key.h"

#include "security/key_ring.h"

namespace yc::hub
{
namespace
{

constexpr const char* kFile = "/hub.key";
constexpr const char* kContext = "yichuang-hub";

} // namespace

Result<security::DataKey> openHubKey(Files& files, Random& random, const std::string& folder, const std::string& secret,
                                     const security::ArgonCost& cost)
{
    if (secret.empty())
        return fail(Fault::Invalid, "hub.no_secret");
    const std::string path = folder + kFile;
    if (files.exists(path)) {
        const Result<Bytes> wrap = files.read(path);
        if (!wrap)
            return wrap.problem();
        return security::unwrapWithSecret(*wrap, secret, kContext);
    }
    const security::DataKey key = security::DataKey::random(random);
    const Bytes wrap =
        security::wrapWithSecret(key, secret, kContext, cost, security::Algorithm::Aes256Gcm, random);
    if (const Result<void> written = files.writeAtomically(path, wrap); !written)
        return written.problem();
    return key;
}

} // namespace yc::hub
