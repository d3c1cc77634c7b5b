#include "central/body_digest.h"

#include "base/text.h"

#include <array>
#include <new>
#include <openssl/evp.h>

namespace yc::central
{

/// Straight from OpenSSL. Poco 1.11 sets OpenSSL up when the first of its digests is made and tears it down after the
/// last, without a lock: two lanes that asked at the same moment freed its table twice and ended the program.
std::string bodyDigest(const std::string& body)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(body.data(), body.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc(); // there is no other way to fail
    return toHex(std::span(digest).first(size));
}

} // namespace yc::central
