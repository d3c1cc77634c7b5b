#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yc::domain
{

/// What a mirror is told in: a scope is called KIND:HALL, and these are its kinds.
inline constexpr const char* kQueueScope = "queue";
inline constexpr const char* kCasesScope = "cases";

/// What a scope of the feed holds, in one number both sides keep as they go: the sum, modulo 2^64, of a mark of every
/// entity that is there. The order in which they came does not matter, so a mirror that was filled from the beginning
/// and one that followed every change agree. It finds what was missed or left over by mistake, not what somebody forged.
class MirrorSum
{
public:
    MirrorSum() = default;
    explicit MirrorSum(std::int64_t stored) : m_sum(static_cast<std::uint64_t>(stored)) {}

    /// The entity stands as the change of that hub sequence left it.
    void add(std::string_view type, std::string_view id, std::int64_t hubSequence);
    /// It stands so no longer.
    void take(std::string_view type, std::string_view id, std::int64_t hubSequence);

    std::int64_t stored() const { return static_cast<std::int64_t>(m_sum); } ///< the same bits, as a database keeps them
    std::string text() const; ///< sixteen hexadecimal digits, as it travels

    friend bool operator==(const MirrorSum&, const MirrorSum&) = default;

private:
    std::uint64_t m_sum = 0;
};

} // namespace yc::domain
