#include "central/role_link.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace yc::central
{
namespace
{

constexpr int kProxyWants = 407;
constexpr int kTooMany = 429;
constexpr int kBadGateway = 502, kUnavailable = 503, kGatewayTimeout = 504;
constexpr std::int64_t kADay = 86400;

/// What is no envelope is not ours, whatever its status was: portals answer 200, gateways answer 502 with a page. Another
/// version of the protocol is the hub speaking, and stays what it is.
Problem asSeen(const Problem& problem)
{
    const bool noJson = startsWith(problem.code, "json.") && problem.fault == Fault::Invalid;
    const bool noProtocol = problem.code == "wire.protocol" && problem.args == std::vector<std::string>{"null"};
    if (noJson || noProtocol)
        return fail(Fault::Offline, "net.not_ours", problem.code);
    return problem;
}

/// Who stands between us and the hub when an answer with that status is no envelope; "" = cannot be told.
const char* betweenUs(int status)
{
    switch (status) {
    case kProxyWants:
        return "net.proxy";
    case kBadGateway:
    case kUnavailable:
    case kGatewayTimeout:
        return "net.gateway";
    default:
        return "";
    }
}

/// The hub's own listener for waiting requests serves the roles the hub has.
const std::string& bellOf(const Endpoints& endpoints, domain::Role role)
{
    const std::string& url = endpoints.url(role);
    return endpoints.bell.empty() || url != endpoints.hub ? url : endpoints.bell;
}

} // namespace

std::chrono::seconds retryAfter(const Result<Reply>& reply)
{
    if (!reply || (reply->status != kTooMany && reply->status != kUnavailable))
        return {};
    const auto header = reply->headers.find("retry-after");
    std::int64_t seconds = 0;
    if (header != reply->headers.end())
        std::from_chars(header->second.data(), header->second.data() + header->second.size(), seconds);
    return std::chrono::seconds(std::clamp<std::int64_t>(seconds, 0, kADay));
}

Result<Reply> underTruce(Truce& truce, HttpClient& client, const Question& question)
{
    const std::uint64_t asking = truce.asking();
    Result<Reply> reply = client.ask(question);
    if (const std::chrono::seconds alone = retryAfter(reply); alone.count() > 0)
        truce.wanted(alone);
    else if (reply && reply->isGood())
        truce.answered(asking);
    return reply;
}

Result<std::string> goodBody(Result<Reply> reply)
{
    if (!reply)
        return reply.problem();
    if (reply->isGood())
        return std::move(reply->body);
    const Result<Value> body = wire::decode(reply->body);
    if (body)
        return wire::problemFrom(*body, reply->status);
    const std::string between = betweenUs(reply->status);
    return between.empty() ? body.problem() : fail(Fault::Offline, between, body.problem().code);
}

std::string LinkParts::bearer(domain::Role role) const
{
    ports::Tokens tokens = wallet.get();
    return endpoints.url(role) == endpoints.url(domain::Role::Cases) ? std::move(tokens.main)
                                                                      : std::move(tokens.others[role]);
}

Problem unread(const Problem& problem)
{
    if (problem.fault != Fault::Invalid) // of another version, and says so
        return problem;
    return fail(Fault::Offline, startsWith(problem.code, "wire.") ? problem.code : "net.not_ours", problem.code);
}

RoleLink::RoleLink(const LinkParts& parts, domain::Role role)
    : m_parts(parts), m_role(role), m_direct(parts.endpoints, parts.endpoints.url(role), parts.clock, parts.stop),
      m_bulk(parts.endpoints, parts.endpoints.url(role), parts.clock, parts.stop),
      m_bell(parts.endpoints, bellOf(parts.endpoints, role), parts.clock, parts.stop), m_truce(parts.clock),
      m_bellTruce(parts.clock), m_breaker(role, parts.clock, parts.random)
{
}

Question RoleLink::question(const char* path, Value&& body) const
{
    return {.method = "POST",
            .path = path,
            .body = wire::encode(std::move(body)),
            .token = m_parts.bearer(m_role),
            .wait = {}};
}

Problem RoleLink::noted(const Problem& problem)
{
    Problem seen = asSeen(problem);
    if (seen.fault == Fault::Offline)
        m_breaker.failed(seen.code);
    else
        m_breaker.answered(seen.code); // an answer, but not the one that was wanted: nobody says that all is well
    return seen;
}

Result<std::int64_t> RoleLink::bell(std::int64_t after, std::chrono::seconds wait)
{
    const std::string path = std::string(wire::path::kBell) + "?after=" + std::to_string(after) +
                             "&wait=" + std::to_string(wait.count());
    if (m_bellTruce.holds())
        return fail(Fault::Busy, "server.busy");
    Result<Reply> reply = underTruce(
        m_bellTruce, m_bell,
        {.method = "GET", .path = path, .body = {}, .token = m_parts.bearer(m_role), .wait = wait});
    const Result<std::string> text = goodBody(std::move(reply));
    if (!text)
        return asSeen(text.problem());
    const Result<Value> body = wire::decode(*text);
    if (!body)
        return asSeen(body.problem());
    if (!(*body)["newest"].isInteger())
        return unread(fail(Fault::Invalid, "wire.newest"));
    return (*body)["newest"].toInteger();
}

Problem RoleLink::leftAlone() const
{
    const ports::RoleHealth health = m_breaker.health();
    return fail(Fault::Busy, health.reachable ? health.refusal : health.lastCode, "it asked to be left alone");
}

void RoleLink::reset()
{
    m_bulk.reset();
    m_truce.end();
}

} // namespace yc::central
