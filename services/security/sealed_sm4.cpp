#include "security/seal_parts.h"

#include <algorithm>

namespace yc::security
{
namespace
{

constexpr std::size_t kIv = 16;
constexpr std::size_t kSm4Tag = 32;
constexpr std::size_t kSm4Key = 16;

/// CTR is its own inverse.
void stream(EVP_CIPHER_CTX* cipher, const std::uint8_t* iv, std::span<const std::uint8_t> in, std::uint8_t* out)
{
    int size = 0;
    require(EVP_EncryptInit_ex(cipher, nullptr, nullptr, nullptr, iv) == 1);
    require(in.empty() || EVP_EncryptUpdate(cipher, out, &size, in.data(), static_cast<int>(in.size())) == 1);
}

} // namespace

Sm4Cipher::Sm4Cipher(const DataKey& key)
    : m_stream(EVP_CIPHER_CTX_new()), m_encryptKey(hmacSm3(key.bytes(), bytesOf("yichuang sm4 encrypt"))),
      m_tagKey(hmacSm3(key.bytes(), bytesOf("yichuang sm3 authenticate")))
{
    static_assert(kSm4Key <= std::tuple_size_v<Digest>);
    require(m_stream && EVP_EncryptInit_ex(m_stream.get(), EVP_sm4_ctr(), nullptr, m_encryptKey.data(), nullptr) == 1);
}

Sm4Cipher::~Sm4Cipher()
{
    wipe(m_encryptKey);
    wipe(m_tagKey);
}

/// The length of the sealed part goes in, so that nothing can move between it and the context.
Digest Sm4Cipher::tag(std::span<const std::uint8_t> sealed, std::string_view context) const
{
    Bytes message;
    message.reserve(sealed.size() + context.size() + sizeof(std::uint64_t));
    for (std::uint64_t size = sealed.size(), i = 0; i < sizeof(size); ++i)
        message.push_back(static_cast<std::uint8_t>(size >> (8 * i)));
    message.insert(message.end(), sealed.begin(), sealed.end());
    message.insert(message.end(), context.begin(), context.end());
    return hmacSm3(m_tagKey, message);
}

Bytes Sm4Cipher::seal(std::uint8_t algorithm, std::span<const std::uint8_t> plain, std::string_view context,
                      Random& random)
{
    Bytes sealed(kMarkSize + kIv + plain.size());
    sealed[0] = algorithm;
    random.fill(std::span(sealed).subspan(kMarkSize, kIv));
    {
        const std::lock_guard lock(m_mutex);
        stream(m_stream.get(), sealed.data() + kMarkSize, plain, sealed.data() + kMarkSize + kIv);
    }
    const Digest mark = tag(sealed, context);
    sealed.insert(sealed.end(), mark.begin(), mark.end());
    return sealed;
}

Result<Bytes> Sm4Cipher::open(std::span<const std::uint8_t> sealed, std::string_view context)
{
    if (sealed.size() < kMarkSize + kIv + kSm4Tag)
        return brokenSeal();
    const auto covered = sealed.first(sealed.size() - kSm4Tag);
    if (!sameBytes(tag(covered, context), sealed.last(kSm4Tag)))
        return brokenSeal();
    const auto body = covered.subspan(kMarkSize + kIv);
    Bytes plain(body.size());
    const std::lock_guard lock(m_mutex);
    stream(m_stream.get(), sealed.data() + kMarkSize, body, plain.data());
    return plain;
}

} // namespace yc::security
