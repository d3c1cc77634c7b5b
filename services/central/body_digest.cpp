#include "central/body_digest.h"

#include "central/openssl_hold.h"

#include <Poco/Crypto/DigestEngine.h>

namespace yc::central
{

std::string bodyDigest(const std::string& body)
{
    holdOpenSsl();
    Poco::Crypto::DigestEngine engine("SHA256");
    engine.update(body);
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace yc::central
