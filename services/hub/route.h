#pragma once

#include "hub/metrics.h"
#include "hub/request.h"
#include "hub/sessions.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yc::hub
{

/// Who may ask.
enum class Access {
    Open,   ///< anybody: health, metrics, the description, signing in
    Desk,   ///< any desk session
    Window, ///< a clerk or a supervisor
    Supervisor,
    Upload, ///< a clerk or a supervisor, with a body that is not JSON
    Page,   ///< the review page's parts that need no session
    Review, ///< a reviewer's page session; a POST also needs its CSRF token
};

/// One request on its way to its handler.
struct Call {
    const Parts& parts;
    const Metrics& metrics;
    const Request& request;
    std::vector<std::string> variables; ///< what stands where the route has {name}
    Value body;                         ///< of a JSON POST
    Form form;                          ///< of a page's POST
    Session session;
};

/// Handlers throw a Refusal when a rule says no.
struct Route {
    std::string_view method;
    std::string_view path; ///< "/v1/operations/{client}/{lane}/{sequence}"
    Access access;
    Response (*handle)(const Call&);
};

std::span<const Route> apiRoutes();
std::span<const Route> uploadRoutes();
std::span<const Route> reviewRoutes();

/// Does the path fit? Fills the variables.
bool fits(const Route& route, std::string_view path, std::vector<std::string>& variables);

} // namespace yc::hub
