#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace yc
{

/// Random bytes, handed in. Any thread.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The kernel's generator (getrandom): fit for keys.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// A version-4 UUID from 122 random bits: an identity, never a secret.
std::string newUuid(Random& random);
/// `bytes` random bytes as lower-case hex: for tokens that must not be guessed.
std::string newToken(Random& random, std::size_t bytes = 32);
/// A number in [0, bound); bound > 0. The bias is below 2^-32 for bounds a hall knows.
std::uint64_t randomBelow(Random& random, std::uint64_t bound);

} // namespace yc
