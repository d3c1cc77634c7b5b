#include "central/lane_calls.h"

namespace yc::central
{

Result<ports::HelloAnswer> LaneCalls::hello()
{
    // The lane's own way of looking whether the role is back: it does not wait for the breaker, its planner paces it.
    return m_link.bulk(wire::path::kHello,
                       Object{{"client", m_link.client().text()}, {"lane", domain::name(m_link.role())}}, Gate::Look,
                       within(wire::helloAnswerFrom));
}

Result<std::vector<domain::Verdict>> LaneCalls::push(const std::string& epoch,
                                                     const std::vector<domain::Operation>& operations)
{
    const wire::PushRequest request{
        .client = m_link.client(), .lane = m_link.role(), .epoch = epoch, .operations = operations};
    return m_link.bulk(wire::path::kPush, wire::toValue(request), Gate::Obey, within(wire::verdictsFrom));
}

Result<ports::PullPage> LaneCalls::pull(const std::string& scope, const ports::Cursor& from, int limit)
{
    return m_link.bulk(
        wire::path::kPull,
        Object{{"scope", scope}, {"epoch", from.epoch}, {"cursor", from.cursor}, {"limit", limit}}, Gate::Obey,
        wire::decodePage);
}

} // namespace yc::central
