#include "security/seal_parts.h"

namespace yc::security
{
namespace
{

constexpr std::size_t kNonce = 12;
constexpr std::size_t kGcmTag = 16;

int sizeOf(std::span<const std::uint8_t> bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace

GcmCipher::GcmCipher(const DataKey& key) : m_encrypt(EVP_CIPHER_CTX_new()), m_decrypt(EVP_CIPHER_CTX_new())
{
    require(m_encrypt && m_decrypt);
    require(EVP_EncryptInit_ex(m_encrypt.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), nullptr) == 1);
    require(EVP_DecryptInit_ex(m_decrypt.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), nullptr) == 1);
}

Bytes GcmCipher::seal(std::uint8_t algorithm, std::span<const std::uint8_t> plain, std::string_view context,
                      Random& random)
{
    Bytes sealed(kMarkSize + kNonce + plain.size() + kGcmTag);
    sealed[0] = algorithm;
    random.fill(std::span(sealed).subspan(kMarkSize, kNonce));
    std::uint8_t* body = sealed.data() + kMarkSize + kNonce;
    const auto associated = bytesOf(context);
    int size = 0;

    const std::lock_guard lock(m_mutex);
    EVP_CIPHER_CTX* cipher = m_encrypt.get();
    require(EVP_EncryptInit_ex(cipher, nullptr, nullptr, nullptr, sealed.data() + kMarkSize) == 1);
    require(EVP_EncryptUpdate(cipher, nullptr, &size, sealed.data(), kMarkSize) == 1);
    require(EVP_EncryptUpdate(cipher, nullptr, &size, associated.data(), sizeOf(associated)) == 1);
    require(plain.empty() || EVP_EncryptUpdate(cipher, body, &size, plain.data(), sizeOf(plain)) == 1);
    require(EVP_EncryptFinal_ex(cipher, body + plain.size(), &size) == 1);
    require(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, kGcmTag, body + plain.size()) == 1);
    return sealed;
}

Result<Bytes> GcmCipher::open(std::span<const std::uint8_t> sealed, std::string_view context)
{
    if (sealed.size() < kMarkSize + kNonce + kGcmTag)
        return brokenSeal();
    const auto body = sealed.subspan(kMarkSize + kNonce, sealed.size() - kMarkSize - kNonce - kGcmTag);
    Bytes tag(sealed.end() - kGcmTag, sealed.end());
    const auto associated = bytesOf(context);
    Bytes plain(body.size() + 1); // one more, so that there is an address to write to
    int size = 0;

    const std::lock_guard lock(m_mutex);
    EVP_CIPHER_CTX* cipher = m_decrypt.get();
    require(EVP_DecryptInit_ex(cipher, nullptr, nullptr, nullptr, sealed.data() + kMarkSize) == 1);
    require(EVP_DecryptUpdate(cipher, nullptr, &size, sealed.data(), kMarkSize) == 1);
    require(EVP_DecryptUpdate(cipher, nullptr, &size, associated.data(), sizeOf(associated)) == 1);
    require(body.empty() || EVP_DecryptUpdate(cipher, plain.data(), &size, body.data(), sizeOf(body)) == 1);
    require(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, kGcmTag, tag.data()) == 1);
    if (EVP_DecryptFinal_ex(cipher, plain.data() + body.size(), &size) != 1) {
        wipe(plain); // never hand out what was not authenticated
        return brokenSeal();
    }
    plain.resize(body.size());
    return plain;
}

} // namespace yc::security
