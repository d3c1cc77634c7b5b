#pragma once

#include "base/random.h"
#include "base/text.h"

#include <array>
#include <span>

namespace yc::security
{

inline constexpr std::size_t kKeyBytes = 32;

/// 256 bits of key, wiped from memory when dropped. Lives in memory only; on disk it is always wrapped.
class DataKey
{
public:
    /// Exactly kKeyBytes bytes.
    explicit DataKey(std::span<const std::uint8_t> bytes);
    DataKey(const DataKey&) = default;
    DataKey& operator=(const DataKey&) = default;
    ~DataKey();

    static DataKey random(Random& random);
    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    std::array<std::uint8_t, kKeyBytes> m_bytes{};
};

/// Overwrite bytes so that the compiler cannot leave it out.
void wipe(std::span<std::uint8_t> bytes);

} // namespace yc::security
