#include "security/key_ring.h"

#include <algorithm>
#include <cassert>

namespace yc::security
{
namespace
{

constexpr std::uint8_t kWrapVersion = 1;
constexpr std::size_t kCostBytes = 3 * sizeof(std::uint32_t);
constexpr std::size_t kWrapHead = 1 + kSaltBytes + kCostBytes;

void putNumber(Bytes& out, std::uint32_t number)
{
    for (unsigned i = 0; i < sizeof(number); ++i)
        out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

std::uint32_t numberAt(std::span<const std::uint8_t> bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (unsigned i = 0; i < sizeof(number); ++i)
        number |= std::uint32_t{bytes[at + i]} << (8 * i);
    return number;
}

/// Never asked for randomness: opening draws none.
class NoRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override { std::fill(bytes.begin(), bytes.end(), std::uint8_t{0}); }
};

} // namespace

Bytes wrapWithSecret(const DataKey& key, std::string_view secret, std::string_view context, const ArgonCost& cost,
                     Algorithm algorithm, Random& random)
{
    Bytes wrap{kWrapVersion};
    wrap.resize(1 + kSaltBytes);
    random.fill(std::span(wrap).subspan(1));
    putNumber(wrap, cost.memoryKib);
    putNumber(wrap, cost.passes);
    putNumber(wrap, cost.lanes);
    const Result<DataKey> outer = deriveKey(secret, std::span(wrap).subspan(1, kSaltBytes), cost);
    assert(outer.ok()); // the cost is ours
    const Bytes sealed = Sealer(*outer, algorithm, random).seal(key.bytes(), context);
    wrap.insert(wrap.end(), sealed.begin(), sealed.end());
    return wrap;
}

Result<DataKey> unwrapWithSecret(std::span<const std::uint8_t> wrap, std::string_view secret, std::string_view context)
{
    if (wrap.size() <= kWrapHead || wrap[0] != kWrapVersion)
        return fail(Fault::Damaged, "key.wrap");
    const std::size_t costAt = 1 + kSaltBytes;
    const ArgonCost cost{numberAt(wrap, costAt), numberAt(wrap, costAt + 4), numberAt(wrap, costAt + 8)};
    const Result<DataKey> outer = deriveKey(secret, wrap.subspan(1, kSaltBytes), cost);
    if (!outer)
        return outer.problem();
    NoRandom none;
    const Result<Bytes> key = Sealer(*outer, Algorithm::Aes256Gcm, none).open(wrap.subspan(kWrapHead), context);
    if (!key || key->size() != kKeyBytes)
        return fail(Fault::Denied, "secret.wrong");
    return DataKey(*key);
}

} // namespace yc::security
