#include "domain/mirror_sum.h"

#include <charconv>

namespace yc::domain
{
namespace
{

// FNV-1a over the bytes, then the finalizer of SplitMix64: numbers that differ little get marks that differ much.
constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325U;
constexpr std::uint64_t kFnvPrime = 0x100000001b3U;

std::uint64_t fed(std::uint64_t hash, std::string_view bytes)
{
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * kFnvPrime;
    return (hash ^ 0xffU) * kFnvPrime; // no byte of UTF-8: "ab" and "c" differ from "a" and "bc"
}

std::uint64_t markOf(std::string_view type, std::string_view id, std::int64_t hubSequence)
{
    std::uint64_t mark = fed(fed(kFnvOffset, type), id) + static_cast<std::uint64_t>(hubSequence) * 0x9e3779b97f4a7c15U;
    mark = (mark ^ (mark >> 30)) * 0xbf58476d1ce4e5b9U;
    mark = (mark ^ (mark >> 27)) * 0x94d049bb133111ebU;
    return mark ^ (mark >> 31);
}

} // namespace

void MirrorSum::add(std::string_view type, std::string_view id, std::int64_t hubSequence)
{
    m_sum += markOf(type, id, hubSequence);
}

void MirrorSum::take(std::string_view type, std::string_view id, std::int64_t hubSequence)
{
    m_sum -= markOf(type, id, hubSequence);
}

std::string MirrorSum::text() const
{
    constexpr std::size_t kDigits = 16;
    char digits[kDigits];
    const auto end = std::to_chars(digits, digits + kDigits, m_sum, 16).ptr;
    const auto count = static_cast<std::size_t>(end - digits);
    return std::string(kDigits - count, '0') + std::string(digits, count);
}

} // namespace yc::domain
