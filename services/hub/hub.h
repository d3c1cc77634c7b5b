#pragma once

#include "hub/route.h"

#include <utility>
#include <vector>

namespace yc::hub
{

/// The hub's core: request -> answer, without a server around it. Keeps nothing between requests but counts. Any
/// thread.
class Hub
{
public:
    explicit Hub(const Parts& parts) : m_parts(parts) {}

    /// The program begins: once, before anything is asked.
    Result<void> begin();
    Response answer(const Request& request);
    /// The newest hub sequence, for the bell; nothing when the token opens no session.
    Result<std::int64_t> newest(const std::string& authorization) const;
    /// What becomes due by itself: the law's timers, sessions that are over, tickets of earlier days.
    Result<void> tick();

    Metrics& metrics() { return m_metrics; }
    const Parts& parts() const { return m_parts; }
    /// Method and path of everything served.
    static std::vector<std::pair<std::string, std::string>> served();

private:
    Response handled(const Route& route, const Request& request, std::vector<std::string> variables);

    const Parts& m_parts;
    Metrics m_metrics;
};

} // namespace yc::hub
