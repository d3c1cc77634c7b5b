#pragma once

#include "base/random.h"
#include "base/result.h"
#include "security/data_key.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yc::security
{

/// What one guess costs (Argon2id, RFC 9106). The default takes about a quarter of a second on a desk computer.
struct ArgonCost {
    std::uint32_t memoryKib = 64U << 10;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 1;

    friend bool operator==(const ArgonCost&, const ArgonCost&) = default;
};
/// Enough for tests, never for people.
inline constexpr ArgonCost kTrivialCost{64, 1, 1};

/// A verifier of a secret: salt and cost stand inside the text.
std::string hashPassword(std::string_view secret, const ArgonCost& cost, Random& random);
/// False also for a text that is no verifier, or one that asks for more memory than any of ours.
bool verifyPassword(const std::string& verifier, std::string_view secret);

inline constexpr std::size_t kSaltBytes = 16;
/// A key from a secret. Damaged "key.cost" when the cost is out of bounds (a changed file).
Result<DataKey> deriveKey(std::string_view secret, std::span<const std::uint8_t> salt, const ArgonCost& cost);

} // namespace yc::security
