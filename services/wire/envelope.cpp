#include "base/text.h"
#include "wire/messages.h"
#include "wire/reader.h"

namespace yc::wire
{
namespace
{

/// What the caller may do about a fault: the hint of an error on the wire.
const char* retryHint(Fault fault)
{
    switch (fault) {
    case Fault::Offline:
    case Fault::Busy:
    case Fault::Full:
        return "later";
    case Fault::Conflict:
    case Fault::Rejected:
    case Fault::Invalid:
    case Fault::Denied:
        return "after_fix";
    case Fault::NotFound:
    case Fault::Damaged:
    case Fault::Unsupported:
        break;
    }
    return "never";
}

/// The fault behind a status, for an error that names none this program knows.
Fault faultOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 400:
        return Fault::Invalid;
    case 401:
    case 403:
        return Fault::Denied;
    case 404:
        return Fault::NotFound;
    case 409:
        return Fault::Conflict;
    case 413:
        return Fault::Full;
    case 422:
        return Fault::Rejected;
    case 429:
    case 503:
        return Fault::Busy;
    case 501:
        return Fault::Unsupported;
    default:
        return Fault::Offline;
    }
}

/// A page where JSON was due: the portal of a network that wants a sign-in, or a proxy's error page.
bool isWebPage(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && text[first] == '<';
}

} // namespace

int httpStatus(Fault fault)
{
    switch (fault) {
    case Fault::NotFound:
        return 404;
    case Fault::Conflict:
        return 409;
    case Fault::Rejected:
        return 422;
    case Fault::Invalid:
        return 400;
    case Fault::Denied:
        return 401;
    case Fault::Offline:
        return 502;
    case Fault::Busy:
        return 503;
    case Fault::Full:
        return 413;
    case Fault::Damaged:
        return 500;
    case Fault::Unsupported:
        return 501;
    }
    return 500;
}

Value toValue(const Problem& problem)
{
    // The detail stays where it arose: it is for logs, and may name files or statements.
    return Object{{"error", Object{{"fault", faultName(problem.fault)},
                                   {"code", problem.code},
                                   {"args", arrayOf(problem.args, [](const std::string& arg) { return Value(arg); })},
                                   {"retry", retryHint(problem.fault)}}}};
}

Problem problemFrom(const Value& body, int httpStatus)
{
    const Value& error = body["error"];
    const std::string& code = error["code"].toString();
    const std::optional<Fault> named = faultFromName(error["fault"].toString());
    Problem problem = fail(named.value_or(faultOfStatus(httpStatus)), code.empty() ? "net.not_ours" : code);
    if (code.empty())
        problem.detail = "status " + std::to_string(httpStatus) + " without an error";
    for (const Value& arg : error["args"].toArray())
        problem.args.push_back(arg.toString());
    return problem;
}

std::string encode(Value body)
{
    body.set("protocol", kProtocol);
    return toJson(body);
}

Result<Value> decode(std::string_view text)
{
    if (isWebPage(text))
        return fail(Fault::Offline, "net.not_ours");
    Result<Value> body = parseJson(text, {.maxBytes = kMaxBody, .maxDepth = kMaxDepth});
    if (!body)
        return body;
    const Value& protocol = (*body)["protocol"];
    if (protocol != Value(kProtocol))
        return fail(Fault::Unsupported, "wire.protocol", {}, {toJson(protocol)});
    return body;
}

} // namespace yc::wire
