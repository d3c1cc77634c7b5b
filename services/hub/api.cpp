#include "hub/accounts.h"
#include "hub/day.h"
#include "hub/feed.h"
#include "hub/hall.h"
#include "hub/lanes.h"
#include "hub/numbers.h"
#include "hub/queue_calls.h"
#include "hub/recovery_key.h"
#include "hub/reservations.h"
#include "hub/route.h"
#include "hub/sharing.h"
#include "hub/statistics.h"

#include "base/text.h"
#include "domain/ticket_codec.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

namespace yc::hub
{
namespace
{

constexpr int kNotModified = 304;

/// The documented form of a ticket in an answer.
Value ticketAnswer(const domain::Ticket& ticket)
{
    return Object{{"ticket", domain::toValue(ticket)}};
}

domain::Role laneFrom(const std::string& name)
{
    const auto lane = domain::roleFrom(name);
    if (!lane)
        refuse(Fault::Invalid, "wire.lane");
    return *lane;
}

Response signIn(const Call& call)
{
    const Parts& parts = call.parts;
    const domain::UserId id(call.body["user"].toString());
    const domain::WindowId window(call.body["window"].toString());
    const domain::User user = verifySecret(parts, id, call.body["secret"].toString());
    const StartedSession started = startSession(parts, user, SessionKind::Desk, window);
    ports::SignInAnswer answer;
    answer.token = started.token;
    answer.user = user;
    answer.expires = started.session.expires;
    reading(parts.storage, [&](Transaction& tx) {
        answer.hallName = hallName(tx, parts);
        answer.windows = windowsOf(tx, parts);
        answer.services = servicesOf(tx, parts);
        answer.offlineDays = offlineDaysOf(tx, parts, id);
    });
    return jsonResponse(wire::toValue(answer));
}

Response signOut(const Call& call)
{
    endSession(call.parts, call.session);
    return jsonResponse(Object{});
}

Response recovery(const Call& call)
{
    return jsonResponse(
        wire::recoveryKeyToValue(recoveryKey(call.parts, call.session, call.body["lock"].toString())));
}

Response sayHello(const Call& call)
{
    const domain::ClientId client(call.body["client"].toString());
    return jsonResponse(wire::toValue(hello(call.parts, call.session, client, laneFrom(call.body["lane"].toString()))));
}

Response pushOperations(const Call& call)
{
    return jsonResponse(wire::verdictsToValue(push(call.parts, take(wire::pushRequestFrom(call.body)))));
}

Response pullPage(const Call& call)
{
    const PullRequest request{call.body["scope"].toString(), call.body["epoch"].toString(),
                              call.body["cursor"].toInteger(),
                              static_cast<int>(call.body["limit"].toInteger(wire::kMaxPageRows))};
    Response response;
    response.body = reading(call.parts.storage, [&](Transaction& tx) { return pageText(tx, call.parts, request); });
    return response;
}

Response bell(const Call& call)
{
    const std::int64_t newest =
        reading(call.parts.storage, [&](Transaction& tx) { return newestSequence(tx, call.parts.hall()); });
    return jsonResponse(Object{{"newest", newest}});
}

Response operation(const Call& call)
{
    const std::optional<std::int64_t> sequence = countFrom(call.variables.at(2));
    if (!sequence)
        refuse(Fault::Invalid, "wire.sequence");
    const domain::Verdict verdict =
        verdictOf(call.parts, domain::ClientId(call.variables.at(0)), laneFrom(call.variables.at(1)), *sequence);
    return jsonResponse(Object{{"verdict", domain::toValue(verdict)}});
}

Response callNext(const Call& call)
{
    return jsonResponse(wire::toValue(callTicket(call.parts, call.session, take(wire::callRequestFrom(call.body)))));
}

Response reserve(const Call& call)
{
    const domain::WindowId window(call.body["window"].toString());
    if (window.empty())
        refuse(Fault::Invalid, "wire.window");
    return jsonResponse(wire::reservationsToValue(reserveTickets(call.parts, window)));
}

Response recall(const Call& call)
{
    return jsonResponse(ticketAnswer(recallTicket(
        call.parts, call.session, domain::TicketId(call.body["ticket"].toString()), call.body["fence"].toInteger())));
}

Response takeOne(const Call& call)
{
    return jsonResponse(ticketAnswer(takeNumber(call.parts, call.body)));
}

Response numbers(const Call& call)
{
    return jsonResponse(wire::toValue(
        leaseNumbers(call.parts, call.session, call.body["count"].toInteger(), call.body["request"].toString())));
}

Response sharing(const Call& call)
{
    return jsonResponse(wire::toValue(lookUp(call.parts, call.session, take(wire::sharingRequestFrom(call.body)))));
}

Response catalogueFiles(const Call& call)
{
    const std::string& version = call.parts.catalogue.version;
    if (call.request.queryText("have") == version) {
        Response same;
        same.status = kNotModified;
        return same;
    }
    Object files;
    for (const auto& [name, text] : call.parts.catalogueFiles)
        files.emplace(name, text);
    return jsonResponse(Object{{"version", version}, {"files", std::move(files)}});
}

Response hall(const Call& call)
{
    return jsonResponse(hallNow(call.parts));
}

Response unsent(const Call& call)
{
    Value summary = call.body;
    if (!summary.has("lastVerdict"))
        summary.set("lastVerdict", std::int64_t{0});
    reportUnsent(call.parts, call.session, domain::ClientId(call.body["client"].toString()),
                 take(wire::outboxSummaryFrom(summary)));
    return jsonResponse(Object{});
}

Response forgotten(const Call& call)
{
    return jsonResponse(ticketAnswer(endForgotten(
        call.parts, call.session, domain::TicketId(call.body["ticket"].toString()), call.body["reason"].toString())));
}

Response close(const Call& call)
{
    return jsonResponse(closeDay(call.parts, call.session, call.body));
}

Response health(const Call& call)
{
    reading(call.parts.storage, [&](Transaction& tx) { return hallName(tx, call.parts); });
    return jsonResponse(Object{{"status", "ok"}});
}

Response metrics(const Call& call)
{
    Response response;
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = call.metrics.text(call.parts);
    return response;
}

Response openApi(const Call& call)
{
    Response response;
    response.body = call.parts.openApi;
    return response;
}

using namespace wire::path;
constexpr const char* kOperationRoute = "/v1/operations/{client}/{lane}/{sequence}";

constexpr Route kApiRoutes[] = {
    {"GET", kHealth, Access::Open, health},
    {"GET", kMetrics, Access::Open, metrics},
    {"GET", kOpenApi, Access::Open, openApi},
    {"POST", kSignIn, Access::Open, signIn},
    {"POST", kSignOut, Access::Desk, signOut},
    {"POST", kRecoveryKey, Access::Window, recovery},
    {"POST", kHello, Access::Window, sayHello},
    {"POST", kPush, Access::Window, pushOperations},
    {"POST", kPull, Access::Window, pullPage},
    {"GET", kBell, Access::Window, bell},
    {"GET", kOperationRoute, Access::Window, operation},
    {"POST", kCall, Access::Window, callNext},
    {"POST", kReserve, Access::Window, reserve},
    {"POST", kRecall, Access::Window, recall},
    {"POST", kTake, Access::Window, takeOne},
    {"POST", kNumbers, Access::Window, numbers},
    {"POST", kSharing, Access::Window, sharing},
    {"GET", kCatalogue, Access::Desk, catalogueFiles},
    {"GET", kHall, Access::Supervisor, hall},
    {"POST", kUnsent, Access::Window, unsent},
    {"POST", kForgotten, Access::Supervisor, forgotten},
    {"POST", kCloseDay, Access::Supervisor, close},
};

} // namespace

std::span<const Route> apiRoutes()
{
    return kApiRoutes;
}

} // namespace yc::hub
