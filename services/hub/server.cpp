#include "hub/server.h"

#include "base/log.h"
#include "base/text.h"
#include "hub/bell.h"
#include "hub/http_exchange.h"
#include "hub/upload_body.h"
#include "wire/endpoints.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include <algorithm>
#include <functional>

namespace yc::hub
{
namespace
{

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;
using Exchange = std::function<void(HTTPServerRequest&, HTTPServerResponse&)>;

constexpr int kStackBytes = 256 * 1024; ///< a thread a connection: small stacks keep two hundred of them light
constexpr int kIdleThreads = 4;
constexpr int kIdleSeconds = 60;
constexpr int kReserve = 2; ///< connections below the limit from which 503 is said
constexpr long kKeepAliveSeconds = 15; ///< longer than a client of ours keeps a connection
constexpr long kIoSeconds = 15;
constexpr std::int64_t kLongestBell = 25; ///< seconds; shorter than the patience of any proxy
constexpr std::int64_t kShortBell = 1;    ///< on the listener of everything else, whose threads are needed

class Handler final : public Poco::Net::HTTPRequestHandler
{
public:
    explicit Handler(const Exchange& exchange) : m_exchange(exchange) {}
    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override
    {
        m_exchange(request, response);
    }

private:
    const Exchange& m_exchange;
};

class Factory final : public Poco::Net::HTTPRequestHandlerFactory
{
public:
    explicit Factory(Exchange exchange) : m_exchange(std::move(exchange)) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override
    {
        return new Handler(m_exchange); // Poco deletes it
    }

private:
    Exchange m_exchange;
};

/// Bound so that a second hub on the same port is refused: Poco's own way shares it (SO_REUSEPORT) and half of the
/// requests would go to the other one.
Poco::Net::ServerSocket listeningSocket(const ServerOptions& options, std::uint16_t port)
{
    Poco::Net::ServerSocket socket;
    socket.bind(Poco::Net::SocketAddress(options.address, port), true, false);
    socket.listen(options.queued);
    return socket;
}

/// A listener with its own threads.
struct Listener {
    Listener(const ServerOptions& options, std::uint16_t port, int threads, Exchange exchange)
        : pool(std::min(kIdleThreads, threads), threads, kIdleSeconds, kStackBytes), limit(threads),
          socket(listeningSocket(options, port)),
          server(new Factory(std::move(exchange)), pool, socket, parametersOf(options, threads))
    {
    }
    static Poco::Net::HTTPServerParams* parametersOf(const ServerOptions& options, int threads)
    {
        auto* parameters = new Poco::Net::HTTPServerParams; // the server owns it
        parameters->setMaxThreads(threads);
        parameters->setMaxQueued(options.queued);
        parameters->setKeepAlive(true);
        parameters->setKeepAliveTimeout(Poco::Timespan(kKeepAliveSeconds, 0));
        parameters->setMaxKeepAliveRequests(0);
        parameters->setTimeout(Poco::Timespan(kIoSeconds, 0));
        return parameters;
    }
    bool nearLimit() const { return server.currentConnections() > limit - kReserve; }

    Poco::ThreadPool pool;
    int limit;
    Poco::Net::ServerSocket socket;
    Poco::Net::HTTPServer server;
};

Problem busy()
{
    return fail(Fault::Busy, "server.busy");
}

} // namespace

struct Server::State {
    State(Hub& core, ServerOptions given) : hub(core), options(std::move(given)), bell(core) {}

    void answer(HTTPServerRequest& from, HTTPServerResponse& to);
    void answerBell(HTTPServerRequest& from, HTTPServerResponse& to);
    void noteListeners();
    Response rung(const Request& request, std::int64_t longest);
    Response answered(HTTPServerRequest& from, bool& keepAlive);

    Hub& hub;
    ServerOptions options;
    Bell bell;
    std::unique_ptr<Listener> main;
    std::unique_ptr<Listener> waiting;
};

void Server::State::noteListeners()
{
    Metrics& metrics = hub.metrics();
    metrics.setGauge("yichuang_hub_connections", main->server.currentConnections());
    metrics.setGauge("yichuang_hub_connections_refused", main->server.refusedConnections());
    metrics.setGauge("yichuang_hub_connections_queued", main->server.queuedConnections());
    metrics.setGauge("yichuang_hub_bell_connections", waiting->server.currentConnections());
    metrics.setGauge("yichuang_hub_bell_connections_refused", waiting->server.refusedConnections());
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
    if (main->nearLimit() && request->path != wire::path::kHealth) {
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
        const Response response = answered(from, keepAlive);
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
        if (waiting->nearLimit())
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

Result<void> Server::start()
{
    State& state = *m_state;
    Poco::Net::IPAddress address;
    if (!Poco::Net::IPAddress::tryParse(state.options.address, address) || !address.isLoopback())
        return fail(Fault::Denied, "server.not_loopback", state.options.address);
    try {
        state.main = std::make_unique<Listener>(state.options, state.options.port, state.options.threads,
                                                [&state](auto& from, auto& to) { state.answer(from, to); });
        state.waiting = std::make_unique<Listener>(state.options, state.options.bellPort, state.options.bellThreads,
                                                   [&state](auto& from, auto& to) { state.answerBell(from, to); });
        state.main->server.start();
        state.waiting->server.start();
        return {};
    } catch (const Poco::Exception& error) {
        state.main.reset();
        state.waiting.reset();
        return fail(Fault::Offline, "server.port", error.displayText(), {std::to_string(state.options.port)});
    }
}

void Server::stop()
{
    State& state = *m_state;
    state.bell.dismiss();
    for (std::unique_ptr<Listener>* listener : {&state.main, &state.waiting}) {
        if (!*listener)
            continue;
        (*listener)->server.stopAll(true); // idle keep-alive connections end at once; a request under way fails safe
        (*listener)->pool.joinAll();
        listener->reset();
    }
}

std::uint16_t Server::port() const
{
    return m_state->main ? m_state->main->server.port() : 0;
}

std::uint16_t Server::bellPort() const
{
    return m_state->waiting ? m_state->waiting->server.port() : 0;
}

} // namespace yc::hub
