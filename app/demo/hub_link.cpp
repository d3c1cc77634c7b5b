#include "hub_link.h"

#include "wire/messages.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

namespace yc::demo
{
namespace
{

constexpr int kSeconds = 20;
constexpr int kOk = 200;

} // namespace

struct HubLink::Inner {
    Poco::URI url;
};

HubLink::HubLink(const std::string& url) : m_inner(std::make_unique<Inner>(Inner{Poco::URI(url)})) {}
HubLink::~HubLink() = default;
HubLink::HubLink(HubLink&&) noexcept = default;

Page HubLink::exchange(const std::string& method, const std::string& path, const std::string& body, const char* type)
{
    Page page;
    try {
        // A new connection each time: a person acts every few seconds, and the hub's threads are for the windows.
        Poco::Net::HTTPClientSession session(m_inner->url.getHost(), m_inner->url.getPort());
        session.setTimeout(Poco::Timespan(kSeconds, 0));
        Poco::Net::HTTPRequest request(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
        if (!m_token.empty())
            request.set("Authorization", "Bearer " + m_token);
        if (!m_cookie.empty())
            request.set("Cookie", m_cookie);
        if (method == "POST") {
            request.setContentType(type);
            request.setContentLength64(static_cast<Poco::Int64>(body.size()));
        }
        session.sendRequest(request) << body << std::flush;
        Poco::Net::HTTPResponse response;
        Poco::StreamCopier::copyToString(session.receiveResponse(response), page.body);
        page.status = response.getStatus();
        const std::string cookie = response.get("Set-Cookie", "");
        page.cookie = cookie.substr(0, cookie.find(';'));
    } catch (const Poco::Exception& error) {
        page.body = error.displayText(); // status 0: the hub is away
    }
    return page;
}

Result<Value> HubLink::ask(const char* path, Value body)
{
    const Page page = exchange("POST", path, wire::encode(std::move(body)), "application/json");
    if (page.status == 0)
        return fail(Fault::Offline, "net.refused", page.body);
    Result<Value> answer = wire::decode(page.body);
    if (answer && page.status != kOk)
        return wire::problemFrom(*answer, page.status);
    return answer;
}

Page HubLink::get(const std::string& path)
{
    return exchange("GET", path, {}, "");
}

Page HubLink::submit(const std::string& path, const std::multimap<std::string, std::string>& form)
{
    Poco::URI encoded;
    for (const auto& [name, value] : form)
        encoded.addQueryParameter(name, value);
    return exchange("POST", path, encoded.getRawQuery(), "application/x-www-form-urlencoded");
}

} // namespace yc::demo
