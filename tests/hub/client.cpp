#include "hub/client.h"

#include "wire/endpoints.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

namespace yc::tests
{

std::string Reply::location() const
{
    const auto found = headers.find("Location");
    return found == headers.end() ? std::string() : found->second;
}

namespace
{

std::unique_ptr<Poco::Net::HTTPClientSession> tlsSession(std::uint16_t port, const std::string& authorities)
{
    using Poco::Net::Context;
    Context::Params params;
    params.caLocation = authorities;
    params.verificationMode = Context::VERIFY_STRICT;
    return std::make_unique<Poco::Net::HTTPSClientSession>("localhost", port,
                                                           new Context(Context::TLS_CLIENT_USE, params));
}

} // namespace

Client::Client(std::unique_ptr<Poco::Net::HTTPClientSession> session) : m_session(std::move(session))
{
    m_session->setKeepAlive(true);
    m_session->setTimeout(Poco::Timespan(60, 0));
}

Client::Client(std::uint16_t port) : Client(std::make_unique<Poco::Net::HTTPClientSession>("127.0.0.1", port)) {}

Client::Client(std::uint16_t port, const std::string& authorities) : Client(tlsSession(port, authorities)) {}

Client::~Client() = default;
Client::Client(Client&&) noexcept = default;

Reply Client::send(const std::string& method, const std::string& path, const std::string& body,
                   const std::map<std::string, std::string>& headers)
{
    Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    request.setKeepAlive(true);
    if (!token.empty())
        request.set("Authorization", "Bearer " + token);
    if (!cookie.empty())
        request.set("Cookie", cookie);
    if (method != "GET")
        request.setContentLength64(static_cast<Poco::Int64>(body.size()));
    for (const auto& [name, value] : headers)
        request.set(name, value);
    m_session->sendRequest(request) << body << std::flush;
    Poco::Net::HTTPResponse response;
    Reply reply;
    Poco::StreamCopier::copyToString(m_session->receiveResponse(response), reply.body);
    reply.status = response.getStatus();
    for (const auto& [name, value] : response)
        reply.headers.emplace(name, value);
    if (Result<Value> json = parseJson(reply.body); json.ok())
        reply.json = std::move(*json);
    return reply;
}

Reply Client::get(const std::string& path)
{
    return send("GET", path, {});
}

Reply Client::post(const std::string& path, Value body)
{
    body.set("protocol", 1);
    return send("POST", path, toJson(body));
}

Reply Client::postForm(const std::string& path, const std::multimap<std::string, std::string>& form)
{
    Poco::URI encoded;
    for (const auto& [name, value] : form)
        encoded.addQueryParameter(name, value);
    return send("POST", path, encoded.getRawQuery(), {{"Content-Type", "application/x-www-form-urlencoded"}});
}

Reply Client::signIn(const std::string& user, const std::string& secret, const std::string& window)
{
    Reply reply = post(wire::path::kSignIn, Object{{"user", user}, {"secret", secret}, {"window", window}});
    token = reply.json["token"].toString();
    return reply;
}

} // namespace yc::tests
