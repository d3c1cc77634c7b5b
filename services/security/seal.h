#pragma once

#include "base/result.h"
#include "base/text.h"
#include "security/data_key.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yc::security
{

/// The first byte of everything sealed. Numbers are for ever.
enum class Algorithm : std::uint8_t {
    Aes256Gcm = 1,     ///< default
    Sm4CtrHmacSm3 = 2, ///< encrypt then authenticate; where the state algorithms are required (GB/T 32907, GB/T 32905)
};
/// The word of the setting: "aes-256-gcm", "sm4-ctr-hmac-sm3".
std::string name(Algorithm algorithm);
std::optional<Algorithm> algorithmFrom(const std::string& name);

/// Seals values under one data key. The context ("case:<id>") is authenticated but not stored: a sealed value moved to
/// another row does not open. What was sealed with either algorithm opens, whatever the setting is now. Any thread.
class Sealer
{
public:
    Sealer(const DataKey& key, Algorithm algorithm, Random& random);
    ~Sealer();
    Sealer(const Sealer&) = delete;
    Sealer& operator=(const Sealer&) = delete;

    Bytes seal(std::span<const std::uint8_t> plain, std::string_view context) const;
    Bytes seal(std::string_view plain, std::string_view context) const { return seal(bytesOf(plain), context); }
    /// Damaged "seal.broken" when the key, the context or any bit differs.
    Result<Bytes> open(std::span<const std::uint8_t> sealed, std::string_view context) const;
    Result<std::string> openText(std::span<const std::uint8_t> sealed, std::string_view context) const;
    Algorithm algorithm() const;
    /// A keyed token of a text: equal texts give equal tokens, which say nothing without the key. For look-ups.
    std::string token(std::string_view text, std::string_view purpose) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace yc::security
