#include "hub/hub.h"

#include "base/log.h"
#include "base/text.h"
#include "hub/cases.h"
#include "hub/feed.h"
#include "hub/review.h"
#include "hub/tickets.h"
#include "hub/uploads.h"
#include "wire/messages.h"

#include <exception>
#include <optional>

namespace yc::hub
{
namespace
{

constexpr int kMethodNotAllowed = 405;
constexpr int kServerError = 500;
constexpr int kTimersPerTick = 200;
constexpr std::string_view kBearer = "Bearer ";

bool isPage(Access access)
{
    return access == Access::Page || access == Access::Review;
}

std::optional<Session> bearer(const Parts& parts, const std::string& authorization)
{
    if (!startsWith(authorization, kBearer))
        return std::nullopt;
    return findSession(parts, SessionKind::Desk, authorization.substr(kBearer.size()));
}

bool mayAsk(Access access, domain::UserRole role)
{
    using domain::UserRole;
    if (access == Access::Supervisor)
        return role == UserRole::Supervisor;
    return (access != Access::Window && access != Access::Upload) || role == UserRole::Clerk ||
           role == UserRole::Supervisor;
}

/// A desk's request: its session, its role, its body.
std::optional<Response> admitDesk(const Route& route, Call& call)
{
    if (route.access != Access::Open) {
        const auto session = bearer(call.parts, call.request.header("authorization"));
        if (!session)
            return problemResponse(fail(Fault::Denied, "session.needed"));
        if (!mayAsk(route.access, session->user.role))
            return problemResponse(fail(Fault::Denied, "session.role"), kForbidden);
        call.session = *session;
    }
    if (route.method == "POST" && route.access != Access::Upload) {
        Result<Value> body = wire::decode(call.request.body);
        if (!body) {
            const Problem& problem = body.problem(); // a web page is Offline to who asked, and nonsense to who is asked
            return problemResponse(problem.fault == Fault::Offline ? fail(Fault::Invalid, problem.code) : problem);
        }
        call.body = std::move(body).value();
    }
    return std::nullopt;
}

struct Found {
    const Route* route = nullptr;
    std::vector<std::string> variables;
    bool otherMethod = false;
};

Found findRoute(const Request& request)
{
    Found found;
    for (const std::span<const Route> routes : {apiRoutes(), uploadRoutes(), reviewRoutes()}) {
        for (const Route& route : routes) {
            std::vector<std::string> variables;
            if (!fits(route, request.path, variables))
                continue;
            if (route.method == request.method)
                return {&route, std::move(variables), false};
            found.otherMethod = true;
        }
    }
    return found;
}

} // namespace

Response Hub::handled(const Route& route, const Request& request, std::vector<std::string> variables)
{
    Call call{m_parts, m_metrics, request, std::move(variables), {}, {}, {}};
    try {
        const auto refused = isPage(route.access) ? admitReviewer(route, call) : admitDesk(route, call);
        return refused ? *refused : route.handle(call);
    } catch (const Refusal& refusal) {
        const Problem& problem = refusal.problem;
        if (problem.fault == Fault::Damaged || problem.fault == Fault::Full)
            log::error("hub.request",
                       {{"route", std::string(route.path)}, {"code", problem.code}, {"detail", problem.detail}});
        return isPage(route.access) ? problemPage(m_parts, problem) : problemResponse(problem);
    } catch (const std::exception& error) {
        log::error("hub.request", {{"route", std::string(route.path)}, {"detail", error.what()}});
        return problemResponse(fail(Fault::Damaged, "hub.failed"), kServerError);
    }
}

Result<void> Hub::begin()
{
    try {
        writing(m_parts.storage, [&](Transaction& tx) { beginLife(tx, m_parts); });
        return {};
    } catch (const Refusal& refusal) {
        return refusal.problem;
    }
}

Response Hub::answer(const Request& request)
{
    Found found = findRoute(request);
    if (found.route == nullptr) {
        Response response = found.otherMethod ? problemResponse(fail(Fault::Invalid, "http.method"), kMethodNotAllowed)
                                              : problemResponse(fail(Fault::NotFound, "http.path"));
        m_metrics.countRequest("none", response.status); // never the path itself: it may hold anything
        return response;
    }
    Response response = handled(*found.route, request, std::move(found.variables));
    if (isPage(found.route->access))
        addPageHeaders(response);
    m_metrics.countRequest(std::string(found.route->path), response.status);
    return response;
}

Result<std::int64_t> Hub::newest(const std::string& authorization) const
{
    try {
        if (!bearer(m_parts, authorization))
            return fail(Fault::Denied, "session.needed");
        return reading(m_parts.storage, [&](Transaction& tx) { return newestSequence(tx, m_parts.hall()); });
    } catch (const Refusal& refusal) {
        return refusal.problem;
    }
}

Result<void> Hub::tick()
{
    try {
        runTimers(m_parts, kTimersPerTick);
        writing(m_parts.storage, [&](Transaction& tx) {
            forgetSessions(tx, m_parts);
            retireOldTickets(tx, m_parts);
            sweepUploads(tx, m_parts);
        });
        return {};
    } catch (const Refusal& refusal) {
        return refusal.problem;
    }
}

std::vector<std::pair<std::string, std::string>> Hub::served()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (const std::span<const Route> routes : {apiRoutes(), uploadRoutes(), reviewRoutes()}) {
        for (const Route& route : routes)
            all.emplace_back(route.method, route.path);
    }
    return all;
}

} // namespace yc::hub
