#pragma once

#include <cstdlib>
#include <memory>
#include <openssl/evp.h>

namespace yc::security
{

struct CipherContextFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextFree>;

/// With right arguments OpenSSL fails here only without memory or without its algorithms. Going on would mean writing
/// something unsealed, so the program ends instead.
inline void require(bool done)
{
    if (!done)
        std::abort();
}

} // namespace yc::security
