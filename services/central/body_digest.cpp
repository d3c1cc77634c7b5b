#include "central/body_digest.h"

#include <Poco/Crypto/Crypto.h>
#include <Poco/Crypto/DigestEngine.h>

namespace yc::central
{

std::string bodyDigest(const std::string& body)
{
    // Held for ever. Poco 1.11 sets OpenSSL up when its first digest is made and tears it down after the last one, without
    // a lock: two lanes that asked at the same moment freed its table twice and ended the program.
    [[maybe_unused]] static const bool kHeld = (Poco::Crypto::initializeCrypto(), true);
    Poco::Crypto::DigestEngine engine("SHA256");
    engine.update(body);
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace yc::central
