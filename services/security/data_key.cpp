#include "security/data_key.h"

#include <algorithm>
#include <cassert>
#include <openssl/crypto.h>

namespace yc::security
{

DataKey::DataKey(std::span<const std::uint8_t> bytes)
{
    assert(bytes.size() == kKeyBytes);
    std::copy_n(bytes.begin(), std::min(bytes.size(), kKeyBytes), m_bytes.begin());
}

DataKey::~DataKey()
{
    wipe(m_bytes);
}

DataKey DataKey::random(Random& random)
{
    std::array<std::uint8_t, kKeyBytes> bytes{};
    random.fill(bytes);
    DataKey key(bytes);
    wipe(bytes);
    return key;
}

void wipe(std::span<std::uint8_t> bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

} // namespace yc::security
