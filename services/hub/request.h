#pragma once

#include "base/value.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::hub
{

/// What came in, free of any server library. Header and cookie names in lower case.
struct Request {
    std::string method;
    std::string path; ///< decoded, without the query
    std::map<std::string, std::string, std::less<>> query;
    std::map<std::string, std::string, std::less<>> headers;
    std::map<std::string, std::string, std::less<>> cookies;
    std::string body;
    bool secure = false; ///< it came over TLS

    std::string header(std::string_view name) const;
    std::string cookie(std::string_view name) const;
    std::string queryText(std::string_view name) const;
    std::int64_t queryNumber(std::string_view name, std::int64_t fallback) const;
};

/// Statuses that more than one place answers with.
inline constexpr int kForbidden = 403;
inline constexpr int kServiceUnavailable = 503;

struct Response {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// An answer body with its protocol number.
Response jsonResponse(Value body);
/// A problem in the form every client of ours understands. `status` 0 = that of the fault.
Response problemResponse(const Problem& problem, int status = 0);

/// Members of application/x-www-form-urlencoded text; a repeated name keeps every value, in order.
using Form = std::multimap<std::string, std::string, std::less<>>;
/// Invalid "form.encoding" for what is not UTF-8 after decoding.
Result<Form> parseForm(std::string_view text);
/// The first value of that name, without blanks at either end; "" when there is none.
std::string formText(const Form& form, std::string_view name);

/// Percent-decoded text ('+' is a blank when `plusIsBlank`). A malformed escape stays as it is.
std::string percentDecoded(std::string_view text, bool plusIsBlank);

} // namespace yc::hub
