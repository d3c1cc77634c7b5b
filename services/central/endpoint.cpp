#include "central/endpoint.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <iterator>

namespace yc::central
{
namespace
{

constexpr const char* kHub = "hub";
constexpr const char* kBell = "bell";
/// Settings that name a file.
struct FileSetting {
    const char* name;
    std::string Endpoints::*file;
};
constexpr FileSetting kFiles[] = {{"certificates", &Endpoints::certificates},
                                  {"clientCertificate", &Endpoints::clientCertificate},
                                  {"clientKey", &Endpoints::clientKey}};

bool isThisMachine(const std::string& host)
{
    return host == "127.0.0.1" || host == "::1" || host == "localhost";
}

} // namespace

Result<Endpoint> endpointFrom(const std::string& url)
{
    const auto invalid = [&] { return fail(Fault::Invalid, "endpoint.url", {}, {url}); };
    try {
        const Poco::URI uri(url);
        const bool secure = uri.getScheme() == "https";
        if ((!secure && uri.getScheme() != "http") || uri.getHost().empty() || !uri.getUserInfo().empty() ||
            !uri.getRawQuery().empty() || !uri.getFragment().empty())
            return invalid();
        if (!secure && !isThisMachine(uri.getHost()))
            return fail(Fault::Rejected, "endpoint.not_encrypted", {}, {uri.getHost()});
        std::string prefix = uri.getPath();
        while (!prefix.empty() && prefix.back() == '/')
            prefix.pop_back();
        return Endpoint{secure, uri.getHost(), uri.getPort(), prefix};
    } catch (const Poco::Exception&) {
        return invalid();
    }
}

const std::string& Endpoints::url(domain::Role role) const
{
    const auto it = roles.find(role);
    return it == roles.end() ? hub : it->second;
}

Result<Endpoints> endpointsFrom(const Value& settings)
{
    Endpoints endpoints;
    for (const auto& [name, value] : settings.toObject()) {
        const std::string& text = value.toString();
        const auto* file = std::ranges::find(kFiles, name, &FileSetting::name);
        if (file != std::end(kFiles)) {
            endpoints.*(file->file) = text;
            continue;
        }
        if (const Result<Endpoint> sound = endpointFrom(text); !sound)
            return sound.problem();
        const auto role = domain::roleFrom(name);
        if (name == kHub)
            endpoints.hub = text;
        else if (name == kBell)
            endpoints.bell = text;
        else if (role)
            endpoints.roles.insert_or_assign(*role, text);
        else
            return fail(Fault::Invalid, "endpoint.role", {}, {name});
    }
    return endpoints;
}

Value toValue(const Endpoints& endpoints)
{
    Value settings = Object{};
    const auto put = [&](const std::string& name, const std::string& text) {
        if (!text.empty())
            settings.set(name, text);
    };
    put(kHub, endpoints.hub);
    put(kBell, endpoints.bell);
    for (const FileSetting& each : kFiles)
        put(each.name, endpoints.*(each.file));
    for (const auto& [role, url] : endpoints.roles)
        put(domain::name(role), url);
    return settings;
}

} // namespace yc::central
