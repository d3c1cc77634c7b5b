#include "security/digest.h"

#include "security/openssl_handles.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace yc::security
{
namespace
{

Digest digestOf(const EVP_MD* algorithm, std::span<const std::uint8_t> bytes)
{
    Digest digest{};
    unsigned size = 0;
    require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, algorithm, nullptr) == 1);
    return digest;
}

Digest hmacOf(const EVP_MD* algorithm, std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes)
{
    Digest digest{};
    unsigned size = 0;
    require(HMAC(algorithm, key.data(), static_cast<int>(key.size()), bytes.data(), bytes.size(), digest.data(),
                 &size) != nullptr);
    return digest;
}

} // namespace

Digest sha256(std::span<const std::uint8_t> bytes)
{
    return digestOf(EVP_sha256(), bytes);
}

Digest sm3(std::span<const std::uint8_t> bytes)
{
    return digestOf(EVP_sm3(), bytes);
}

Digest hmacSha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes)
{
    return hmacOf(EVP_sha256(), key, bytes);
}

Digest hmacSm3(std::span<const std::uint8_t> key, std::span<const std::uint8_t> bytes)
{
    return hmacOf(EVP_sm3(), key, bytes);
}

bool sameBytes(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace yc::security
