#pragma once

#include "hub/hub.h"

#include <condition_variable>
#include <mutex>
#include <string>

namespace yc::hub
{

/// Holds a request until something newer than `after` exists. Rung in this process by every change; looks at the storage
/// once a second besides, because another process of the same hall may have written. Any thread.
class Bell
{
public:
    explicit Bell(const Hub& hub) : m_hub(hub) {}

    /// Something may have changed.
    void ring();
    /// Let everybody go at once: the server stops.
    void dismiss();
    Result<std::int64_t> wait(const std::string& authorization, std::int64_t after, std::chrono::seconds longest);

private:
    const Hub& m_hub;
    std::mutex m_mutex;
    std::condition_variable m_rung;
    std::int64_t m_rings = 0;
    bool m_dismissed = false;
};

} // namespace yc::hub
