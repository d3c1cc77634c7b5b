#include "security/seal.h"

#include "security/seal_parts.h"

namespace yc::security
{

struct Sealer::Parts {
    Parts(const DataKey& key, Algorithm chosen, Random& source)
        : algorithm(chosen), random(source), gcm(key), sm4(key),
          tokenKey(hmacSha256(key.bytes(), bytesOf("yichuang look-up token")))
    {
    }
    ~Parts() { wipe(tokenKey); }

    Algorithm algorithm;
    Random& random;
    GcmCipher gcm;
    Sm4Cipher sm4;
    Digest tokenKey;
};

std::string name(Algorithm algorithm)
{
    return algorithm == Algorithm::Sm4CtrHmacSm3 ? "sm4-ctr-hmac-sm3" : "aes-256-gcm";
}

std::optional<Algorithm> algorithmFrom(const std::string& word)
{
    for (const Algorithm algorithm : {Algorithm::Aes256Gcm, Algorithm::Sm4CtrHmacSm3}) {
        if (name(algorithm) == word)
            return algorithm;
    }
    return std::nullopt;
}

Problem brokenSeal()
{
    return fail(Fault::Damaged, "seal.broken");
}

Sealer::Sealer(const DataKey& key, Algorithm algorithm, Random& random)
    : m_parts(std::make_unique<Parts>(key, algorithm, random))
{
}

Sealer::~Sealer() = default;

Bytes Sealer::seal(std::span<const std::uint8_t> plain, std::string_view context) const
{
    const auto mark = static_cast<std::uint8_t>(m_parts->algorithm);
    return m_parts->algorithm == Algorithm::Aes256Gcm ? m_parts->gcm.seal(mark, plain, context, m_parts->random)
                                                      : m_parts->sm4.seal(mark, plain, context, m_parts->random);
}

Result<Bytes> Sealer::open(std::span<const std::uint8_t> sealed, std::string_view context) const
{
    if (sealed.empty())
        return brokenSeal();
    switch (static_cast<Algorithm>(sealed[0])) {
    case Algorithm::Aes256Gcm:
        return m_parts->gcm.open(sealed, context);
    case Algorithm::Sm4CtrHmacSm3:
        return m_parts->sm4.open(sealed, context);
    }
    return brokenSeal();
}

Result<std::string> Sealer::openText(std::span<const std::uint8_t> sealed, std::string_view context) const
{
    const Result<Bytes> plain = open(sealed, context);
    if (!plain)
        return plain.problem();
    return textOf(*plain);
}

Algorithm Sealer::algorithm() const
{
    return m_parts->algorithm;
}

std::string Sealer::token(std::string_view text, std::string_view purpose) const
{
    std::string message(purpose);
    message.push_back('\0');
    message.append(text);
    return toHex(hmacSha256(m_parts->tokenKey, bytesOf(message)));
}

} // namespace yc::security
