#include "hub/http_exchange.h"

#include "base/text.h"
#include "security/digest.h"
#include "wire/messages.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NameValueCollection.h>
#include <Poco/URI.h>

#include <istream>

namespace yc::hub
{
namespace
{

using Poco::Net::HTTPResponse;

constexpr const char* kDigest = "X-Body-SHA256";

std::string digestOf(const std::string& body)
{
    return toHex(security::sha256(bytesOf(body)));
}

Problem refused(int status, int& into, Fault fault, const char* code)
{
    into = status;
    return fail(fault, code);
}

Result<std::string> readBody(Poco::Net::HTTPServerRequest& from, int& status)
{
    if (from.getChunkedTransferEncoding() || !from.hasContentLength())
        return refused(HTTPResponse::HTTP_LENGTH_REQUIRED, status, Fault::Invalid, "http.length");
    const std::int64_t announced = from.getContentLength64();
    if (announced < 0 || announced > static_cast<std::int64_t>(wire::kMaxBody))
        return refused(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, status, Fault::Full, "http.too_large");
    std::string body(static_cast<std::size_t>(announced), '\0');
    from.stream().read(body.data(), announced);
    if (from.stream().gcount() != announced)
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Damaged, "http.cut_off");
    if (from.has(kDigest) && toLowerAscii(from.get(kDigest)) != digestOf(body))
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Damaged, "http.digest");
    return body;
}

} // namespace

Result<Request> readRequest(Poco::Net::HTTPServerRequest& from, int& status)
{
    Request request;
    request.method = from.getMethod();
    const Poco::URI uri(from.getURI());
    request.path = uri.getPath();
    for (const auto& [name, value] : uri.getQueryParameters())
        request.query.insert_or_assign(name, value);
    for (const auto& [name, value] : from)
        request.headers.insert_or_assign(toLowerAscii(name), value);
    Poco::Net::NameValueCollection cookies;
    from.getCookies(cookies);
    for (const auto& [name, value] : cookies)
        request.cookies.insert_or_assign(name, value);
    if (request.method == "POST") {
        Result<std::string> body = readBody(from, status);
        if (!body)
            return body.problem();
        request.body = std::move(body).value();
    }
    return request;
}

void sendResponse(Poco::Net::HTTPServerResponse& to, const Response& response, bool keepAlive)
{
    to.setStatusAndReason(static_cast<HTTPResponse::HTTPStatus>(response.status));
    to.setKeepAlive(keepAlive);
    for (const auto& [name, value] : response.headers)
        to.add(name, value);
    to.set(kDigest, digestOf(response.body));
    if (response.status == HTTPResponse::HTTP_NOT_MODIFIED) {
        to.send();
        return;
    }
    to.setContentType(response.type);
    to.sendBuffer(response.body.data(), response.body.size());
}

} // namespace yc::hub
