#pragma once

#include "hub/parts.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace yc::hub
{

/// Counts for Prometheus (text format 0.0.4). Only observations: no answer depends on them. Any thread.
class Metrics
{
public:
    void countRequest(const std::string& route, int status);
    /// Set by the server from its listeners: connections turned away, threads in use.
    void setGauge(const std::string& name, std::int64_t value);
    /// The counts, and the hall's own figures out of the storage.
    std::string text(const Parts& parts) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, int>, std::int64_t> m_requests;
    std::map<std::string, std::int64_t> m_gauges;
};

} // namespace yc::hub
