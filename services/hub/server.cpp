#include "hub/server.h"

#include "base/log.h"
#include "base/text.h"
#include "hub/bell.h"
#include "hub/http_exchange.h"
#include "hub/listener.h"
#include "hub/tls.h"
#include "hub/upload_body.h"
#include "wire/endpoints.h"

#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>

#include <algorithm>

namespace yc::hub
{
namespace
{

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr std::int64_t kLongestBell = 25; ///< seconds; shorter than the patience of any proxy
constexpr std::int64_t kShortBell = 1;    ///< on the listener of everything else, whose threads are needed

/// A browser that has been here once comes by HTTPS only (RFC 6797). Said with pages: no other client of ours heeds it.
constexpr const char* kStrictTransport = "Strict-Transport-Security";
constexpr const char* kAYear = "max-age=31536000";

bool isPage(const Response& response)
{
    return startsWith(response.type, "text/html");
}

Problem busy()
{
    return fail(Fault::Busy, "server.busy");
}

} // namespace

struct Server::State {
    State(Hub& core, ServerOptions given)
        : hub(core), options(std::move(given)), bell(core), tls(options.tls, core.parts().clock)
    {
    }

    void answer(HTTPServerRequest& from, HTTPServerResponse& to);
    void answerBell(HTTPServerRequest& from, HTTPServerResponse& to);
    void noteListeners();
    bool mayListen() const;
    std::unique_ptr<Listener> listener(std::uint16_t port, int threads, Listener::Exchange exchange) const;
    Response rung(const Request& request, std::int64_t longest);
    Response answered(HTTPServerRequest& from, bool& keepAlive);

    Hub& hub;
    ServerOptions options;
    Bell bell;
    Tls tls;
    std::unique_ptr<Listener> main;
    std::unique_ptr<Listener> waiting;
};

void Server::State::noteListeners()
{
    Metrics& metrics = hub.metrics();
    metrics.setGauge("yichuang_hub_connections", main->connections());
    metrics.setGauge("yichuang_hub_connections_refused", main->refused());
    metrics.setGauge("yichuang_hub_connections_queued", main->queued());
    metrics.setGauge("yichuang_hub_bell_connections", waiting->connections());
    metrics.setGauge("yichuang_hub_bell_connections_refused", waiting->refused());
    if (!options.tls.isSet())
        return;
    metrics.setGauge("yichuang_hub_handshakes_failed", main->failedHandshakes() + waiting->failedHandshakes());
    const auto left = std::chrono::floor<std::chrono::seconds>(tls.until() - hub.parts().now());
    metrics.setGauge("yichuang_hub_certificate_seconds_left", left.count());
}

Response Server::State::rung(const Request& request, std::int64_t longest)
{
    const std::chrono::seconds wait(std::clamp<std::int64_t>(request.queryNumber("wait", 0), 0, longest));
    const Result<std::int64_t> newest =
        bell.wait(request.header("authorization"), request.queryNumber("after", 0), wait);
    return newest ? jsonResponse(Object{{"newest", *newest}}) : problemResponse(newest.problem());
}

Response Server::State::answered(HTTPServerRequest& from, bool& keepAlive)
{
    int status = 0;
    Result<Request> request = readRequest(from, status);
    if (!request) {
        keepAlive = false; // the rest of the body is not read
        return problemResponse(request.problem(), status);
    }
    if (main->isNearLimit() && request->path != wire::path::kHealth) {
        keepAlive = false; // so that the next one gets the thread
        return problemResponse(busy(), kServiceUnavailable);
    }
    if (request->path == wire::path::kMetrics)
        noteListeners();
    if (request->path == wire::path::kBell && request->method == "GET")
        return rung(*request, kShortBell);
    if (request->method == "PATCH")
        return answerInPieces(hub, from, *request, keepAlive);
    Response response = hub.answer(*request);
    const bool uploads = startsWith(request->path, wire::path::kUploads);
    if (request->method == "POST" && request->path != wire::path::kPull && !uploads)
        bell.ring(); // a pull or an upload changes nothing that is mirrored, and everybody pulls when the bell rings
    return response;
}

void Server::State::answer(HTTPServerRequest& from, HTTPServerResponse& to)
{
    bool keepAlive = from.getKeepAlive() && !leavesBodyUnread(from);
    try {
        Response response = answered(from, keepAlive);
        if (from.secure() && isPage(response))
            response.headers.emplace_back(kStrictTransport, kAYear);
        sendResponse(to, response, keepAlive, from.getMethod() == HTTPServerRequest::HTTP_HEAD);
    } catch (const Poco::Exception& error) {
        log::warn("hub.connection", {{"detail", error.displayText()}}); // the client is gone; it asks again
    }
}

void Server::State::answerBell(HTTPServerRequest& from, HTTPServerResponse& to)
{
    try {
        int status = 0;
        const Result<Request> request = readRequest(from, status);
        if (!request)
            return sendResponse(to, problemResponse(request.problem(), status), false, false);
        if (request->path != wire::path::kBell || request->method != "GET")
            return sendResponse(to, problemResponse(fail(Fault::NotFound, "http.path")), false, false);
        if (waiting->isNearLimit())
            return sendResponse(to, problemResponse(busy(), kServiceUnavailable), false, false);
        sendResponse(to, rung(*request, kLongestBell), from.getKeepAlive() && !leavesBodyUnread(from), false);
    } catch (const Poco::Exception& error) {
        log::warn("hub.connection", {{"detail", error.displayText()}});
    }
}

Server::Server(Hub& hub, ServerOptions options) : m_state(std::make_unique<State>(hub, std::move(options))) {}

Server::~Server()
{
    stop();
}

bool Server::State::mayListen() const
{
    Poco::Net::IPAddress address;
    return Poco::Net::IPAddress::tryParse(options.address, address) && (options.tls.isSet() || address.isLoopback());
}

std::unique_ptr<Listener> Server::State::listener(std::uint16_t port, int threads, Listener::Exchange exchange) const
{
    return std::make_unique<Listener>(ListenerParts{.address = options.address,
                                                    .port = port,
                                                    .threads = threads,
                                                    .queued = options.queued,
                                                    .handshake = options.handshake,
                                                    .tls = options.tls.isSet() ? &tls : nullptr,
                                                    .clock = hub.parts().clock},
                                      std::move(exchange));
}

Result<void> Server::start()
{
    State& state = *m_state;
    if (!state.mayListen())
        return fail(Fault::Denied, "server.not_loopback", {}, {state.options.address});
    if (Result<void> loaded = renewCertificate(); !loaded)
        return loaded;
    try {
        state.main = state.listener(state.options.port, state.options.threads,
                                    [&state](auto& from, auto& to) { state.answer(from, to); });
        state.waiting = state.listener(state.options.bellPort, state.options.bellThreads,
                                       [&state](auto& from, auto& to) { state.answerBell(from, to); });
        state.main->start();
        state.waiting->start();
        return {};
    } catch (const Poco::Exception& error) {
        state.main.reset();
        state.waiting.reset();
        return fail(Fault::Offline, "server.port", error.displayText(), {std::to_string(state.options.port)});
    }
}

Result<void> Server::renewCertificate()
{
    State& state = *m_state;
    return state.options.tls.isSet() ? state.tls.load() : Result<void>();
}

Moment Server::certificateUntil() const
{
    return m_state->tls.until();
}

void Server::stop()
{
    State& state = *m_state;
    state.bell.dismiss();
    for (const auto* listener : {&state.main, &state.waiting}) {
        if (*listener)
            (*listener)->stop(); // until then what is under way asks it about its limit
    }
    state.main.reset();
    state.waiting.reset();
}

std::uint16_t Server::port() const
{
    return m_state->main ? m_state->main->port() : 0;
}

std::uint16_t Server::bellPort() const
{
    return m_state->waiting ? m_state->waiting->port() : 0;
}

} // namespace yc::hub
