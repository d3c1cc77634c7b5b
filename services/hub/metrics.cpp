#include "hub/metrics.h"

#include "hub/feed.h"
#include "hub/transaction.h"

namespace yc::hub
{
namespace
{

std::string head(const std::string& name, const char* type, const char* help)
{
    return "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

std::string counted(Transaction& tx, const Parts& parts, const std::string& metric, const char* label, const char* sql)
{
    std::string lines;
    for (const Row& row : tx.run(sql, {parts.hall()}))
        lines += metric + "{" + label + "=\"" + ports::stringOf(row[0]) + "\"} " +
                 std::to_string(ports::integerOf(row[1])) + "\n";
    return lines;
}

} // namespace

void Metrics::countRequest(const std::string& route, int status)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
}

void Metrics::setGauge(const std::string& name, std::int64_t value)
{
    const std::lock_guard lock(m_mutex);
    m_gauges[name] = value;
}

std::string Metrics::text(const Parts& parts) const
{
    std::string text = head("yichuang_hub_requests_total", "counter", "Requests by route and status.");
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [key, count] : m_requests)
            text += "yichuang_hub_requests_total{route=\"" + key.first + "\",status=\"" + std::to_string(key.second) +
                    "\"} " + std::to_string(count) + "\n";
        for (const auto& [name, value] : m_gauges)
            text += head(name, "gauge", "Of the listeners.") + name + " " + std::to_string(value) + "\n";
    }
    return text + reading(parts.storage, [&](Transaction& tx) {
               return head("yichuang_hub_tickets", "gauge", "Tickets by state.") +
                      counted(tx, parts, "yichuang_hub_tickets", "state",
                              "SELECT state, count(*) FROM ticket WHERE hall = ? GROUP BY state ORDER BY state") +
                      head("yichuang_hub_cases", "gauge", "Cases by state.") +
                      counted(tx, parts, "yichuang_hub_cases", "state",
                              "SELECT state, count(*) FROM case_head WHERE hall = ? GROUP BY state ORDER BY state") +
                      head("yichuang_hub_operations_total", "counter", "Operations by verdict.") +
                      counted(tx, parts, "yichuang_hub_operations_total", "verdict",
                              "SELECT verdict_code, count(*) FROM envelope WHERE hall = ? GROUP BY verdict_code "
                              "ORDER BY verdict_code") +
                      head("yichuang_hub_unsent", "gauge", "Operations that wait at workstations, by window.") +
                      counted(tx, parts, "yichuang_hub_unsent", "window",
                              "SELECT window_id, sum(pending + sent) FROM unsent WHERE hall = ? GROUP BY window_id "
                              "ORDER BY window_id") +
                      head("yichuang_hub_sequence", "counter", "Newest hub sequence.") + "yichuang_hub_sequence " +
                      std::to_string(newestSequence(tx, parts.hall())) + "\n";
           });
}

} // namespace yc::hub
