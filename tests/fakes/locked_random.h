#pragma once

#include "base/random.h"

#include <mutex>

namespace yc::fakes
{

/// Another source of chance, for several threads.
class LockedRandom final : public Random
{
public:
    explicit LockedRandom(Random& inner) : m_inner(inner) {}
    void fill(std::span<std::uint8_t> bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_inner.fill(bytes);
    }

private:
    Random& m_inner;
    std::mutex m_mutex;
};

} // namespace yc::fakes
