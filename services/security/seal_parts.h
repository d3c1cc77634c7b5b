#pragma once

#include "base/random.h"
#include "base/result.h"
#include "security/data_key.h"
#include "security/digest.h"
#include "security/openssl_handles.h"

#include <mutex>
#include <span>
#include <string_view>

namespace yc::security
{

inline constexpr std::size_t kMarkSize = 1; ///< the algorithm byte before everything sealed

/// AES-256-GCM (NIST SP 800-38D): nonce(12) ciphertext tag(16), after the algorithm byte. The key schedule is made
/// once.
class GcmCipher
{
public:
    explicit GcmCipher(const DataKey& key);
    Bytes seal(std::uint8_t algorithm, std::span<const std::uint8_t> plain, std::string_view context, Random& random);
    Result<Bytes> open(std::span<const std::uint8_t> sealed, std::string_view context);

private:
    std::mutex m_mutex; ///< the contexts are reused
    CipherContext m_encrypt;
    CipherContext m_decrypt;
};

/// SM4-CTR, then HMAC-SM3 over algorithm, iv, ciphertext and context: iv(16) ciphertext tag(32), after the algorithm
/// byte. Two keys are derived from the data key, one per use.
class Sm4Cipher
{
public:
    explicit Sm4Cipher(const DataKey& key);
    ~Sm4Cipher();
    Bytes seal(std::uint8_t algorithm, std::span<const std::uint8_t> plain, std::string_view context, Random& random);
    Result<Bytes> open(std::span<const std::uint8_t> sealed, std::string_view context);

private:
    Digest tag(std::span<const std::uint8_t> sealed, std::string_view context) const;

    std::mutex m_mutex; ///< the context is reused
    CipherContext m_stream;
    Digest m_encryptKey; ///< its first 16 bytes
    Digest m_tagKey;
};

Problem brokenSeal();

} // namespace yc::security
