#include "hub/http_exchange.h"

#include "base/text.h"
#include "security/digest.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NameValueCollection.h>
#include <Poco/URI.h>

#include <algorithm>
#include <istream>
#include <optional>

namespace yc::hub
{
namespace
{

using Poco::Net::HTTPResponse;

constexpr const char* kDigest = "X-Body-SHA256";
/// A body over the limit is read away up to here, because closing on bytes under way would also destroy the answer.
constexpr std::int64_t kMostReadAway = 4 * static_cast<std::int64_t>(wire::kMaxBody);

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
    const std::optional<std::int64_t> announced = announcedLength(from);
    if (!announced)
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Invalid, "http.malformed");
    if (*announced > static_cast<std::int64_t>(wire::kMaxBody)) {
        from.stream().ignore(std::min(*announced, kMostReadAway));
        return refused(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, status, Fault::Invalid, "http.too_large");
    }
    std::string body(static_cast<std::size_t>(*announced), '\0');
    from.stream().read(body.data(), *announced);
    if (from.stream().gcount() != *announced)
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Offline, "http.cut_off");
    if (from.has(kDigest) && toLowerAscii(from.get(kDigest)) != digestOf(body))
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Offline, "http.digest");
    return body;
}

void readTarget(const std::string& target, Request& request)
{
    const Poco::URI uri(target);
    request.path = uri.getPath();
    for (const auto& [name, value] : uri.getQueryParameters())
        request.query.insert_or_assign(name, value);
}

} // namespace

std::optional<std::int64_t> announcedLength(const Poco::Net::HTTPServerRequest& from)
{
    return countFrom(from.get(HTTPResponse::CONTENT_LENGTH, {}));
}

bool leavesBodyUnread(const Poco::Net::HTTPServerRequest& from)
{
    return from.getMethod() != Poco::Net::HTTPRequest::HTTP_POST &&
           from.getMethod() != Poco::Net::HTTPRequest::HTTP_PATCH &&
           (from.getChunkedTransferEncoding() || (from.hasContentLength() && announcedLength(from) != 0));
}

Result<Request> readRequest(Poco::Net::HTTPServerRequest& from, int& status)
{
    Request request;
    request.method = from.getMethod();
    request.secure = from.secure();
    try {
        readTarget(from.getURI(), request);
    } catch (const Poco::SyntaxException&) {
        return refused(HTTPResponse::HTTP_BAD_REQUEST, status, Fault::Invalid, "http.malformed");
    }
    for (const auto& [name, value] : from)
        request.headers.insert_or_assign(toLowerAscii(name), value);
    // tus 1.0: for clients behind a proxy that knows neither PATCH nor DELETE.
    if (const auto instead = request.headers.find("x-http-method-override");
        instead != request.headers.end() && startsWith(request.path, wire::path::kUploads))
        request.method = toUpperAscii(instead->second);
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

void sendResponse(Poco::Net::HTTPServerResponse& to, const Response& response, bool keepAlive, bool headOnly)
{
    to.setStatusAndReason(static_cast<HTTPResponse::HTTPStatus>(response.status));
    to.setKeepAlive(keepAlive);
    for (const auto& [name, value] : response.headers)
        to.add(name, value);
    if (!headOnly)
        to.set(kDigest, digestOf(response.body));
    if (response.status == HTTPResponse::HTTP_NOT_MODIFIED || response.status == HTTPResponse::HTTP_NO_CONTENT) {
        to.send();
        return;
    }
    to.setContentType(response.type);
    if (headOnly) {
        to.send();
        return;
    }
    to.sendBuffer(response.body.data(), response.body.size());
}

} // namespace yc::hub
