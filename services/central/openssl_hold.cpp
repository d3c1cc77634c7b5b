#include "central/openssl_hold.h"

#include <Poco/Crypto/Crypto.h>

namespace yc::central
{

void holdOpenSsl()
{
    [[maybe_unused]] static const bool kHeld = (Poco::Crypto::initializeCrypto(), true);
}

} // namespace yc::central
