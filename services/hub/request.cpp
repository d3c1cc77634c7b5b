#include "hub/request.h"

#include "base/text.h"
#include "wire/messages.h"

#include <charconv>

namespace yc::hub
{
namespace
{

template <class Map> std::string textOr(const Map& map, std::string_view name)
{
    const auto found = map.find(name);
    return found == map.end() ? std::string() : found->second;
}

int hexDigit(char sign)
{
    if (sign >= '0' && sign <= '9')
        return sign - '0';
    if (sign >= 'a' && sign <= 'f')
        return sign - 'a' + 10;
    if (sign >= 'A' && sign <= 'F')
        return sign - 'A' + 10;
    return -1;
}

} // namespace

std::string Request::header(std::string_view name) const
{
    return textOr(headers, name);
}

std::string Request::cookie(std::string_view name) const
{
    return textOr(cookies, name);
}

std::string Request::queryText(std::string_view name) const
{
    return textOr(query, name);
}

std::int64_t Request::queryNumber(std::string_view name, std::int64_t fallback) const
{
    const std::string text = queryText(name);
    std::int64_t number = fallback;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? number : fallback;
}

Response jsonResponse(Value body)
{
    Response response;
    response.body = wire::encode(std::move(body));
    return response;
}

Response problemResponse(const Problem& problem, int status)
{
    Response response = jsonResponse(wire::toValue(problem));
    response.status = status != 0 ? status : wire::httpStatus(problem.fault);
    if (response.status == kServiceUnavailable)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

std::string percentDecoded(std::string_view text, bool plusIsBlank)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int high = text[at] == '%' && text.size() - at > 2 ? hexDigit(text[at + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[at + 2]) : -1;
        if (low >= 0) {
            decoded.push_back(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            decoded.push_back(text[at] == '+' && plusIsBlank ? ' ' : text[at]);
        }
    }
    return decoded;
}

Result<Form> parseForm(std::string_view text)
{
    Form form;
    for (const std::string& pair : split(text, '&')) {
        if (pair.empty())
            continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string_view view(pair);
        const std::string name = percentDecoded(view.substr(0, equals), true);
        const std::string value = percentDecoded(view.substr(std::min(equals + 1, pair.size())), true);
        if (!isUtf8(name) || !isUtf8(value))
            return fail(Fault::Invalid, "form.encoding");
        form.emplace(name, value);
    }
    return form;
}

std::string formText(const Form& form, std::string_view name)
{
    const auto found = form.lower_bound(name);
    return found != form.end() && found->first == name ? trimmed(found->second) : std::string();
}

} // namespace yc::hub
