#include "security/password.h"

#include "security/openssl_handles.h"

#include <argon2.h>
#include <array>
#include <charconv>

namespace yc::security
{
namespace
{

constexpr std::size_t kHashBytes = 32;
constexpr std::uint32_t kMaxMemoryKib = 1U << 20; ///< 1 GiB: a changed text must not eat the machine
constexpr std::uint32_t kMaxPasses = 64;
constexpr std::uint32_t kMaxLanes = 16;

bool withinBounds(const ArgonCost& cost)
{
    return cost.lanes >= 1 && cost.lanes <= kMaxLanes && cost.passes >= 1 && cost.passes <= kMaxPasses &&
           cost.memoryKib >= 8 * cost.lanes && cost.memoryKib <= kMaxMemoryKib;
}

std::uint32_t numberAfter(const std::string& text, std::string_view mark)
{
    std::uint32_t number = 0;
    const auto at = text.find(mark);
    if (at != std::string::npos)
        std::from_chars(text.data() + at + mark.size(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::string hashPassword(std::string_view secret, const ArgonCost& cost, Random& random)
{
    std::array<std::uint8_t, kSaltBytes> salt{};
    random.fill(salt);
    std::string encoded(argon2_encodedlen(cost.passes, cost.memoryKib, cost.lanes, salt.size(), kHashBytes, Argon2_id),
                        '\0');
    require(argon2id_hash_encoded(cost.passes, cost.memoryKib, cost.lanes, secret.data(), secret.size(), salt.data(),
                                  salt.size(), kHashBytes, encoded.data(), encoded.size()) == ARGON2_OK);
    encoded.resize(encoded.find('\0'));
    return encoded;
}

bool verifyPassword(const std::string& verifier, std::string_view secret)
{
    const ArgonCost cost{numberAfter(verifier, "$m="), numberAfter(verifier, ",t="), numberAfter(verifier, ",p=")};
    return withinBounds(cost) && argon2id_verify(verifier.c_str(), secret.data(), secret.size()) == ARGON2_OK;
}

Result<DataKey> deriveKey(std::string_view secret, std::span<const std::uint8_t> salt, const ArgonCost& cost)
{
    if (!withinBounds(cost) || salt.size() != kSaltBytes)
        return fail(Fault::Damaged, "key.cost");
    std::array<std::uint8_t, kKeyBytes> key{};
    require(argon2id_hash_raw(cost.passes, cost.memoryKib, cost.lanes, secret.data(), secret.size(), salt.data(),
                              salt.size(), key.data(), key.size()) == ARGON2_OK);
    DataKey derived(key);
    wipe(key);
    return derived;
}

} // namespace yc::security
