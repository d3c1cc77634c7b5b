#pragma once

#include "hub/route.h"

#include <optional>
#include <string>

namespace yc::hub
{

// The department's page: HTML without script. A reviewer sees exactly the slice of a case that the department's matter
// needs. Routes in review.cpp; what is shown in review_model, what is decided in review_decision.

/// Let a page's request in: fills session and form, or gives the answer that sends it away (to sign in; 403 for a
/// missing or wrong CSRF token or a form of another site).
std::optional<Response> admitReviewer(const Route& route, Call& call);

/// No script, no frame, no foreign origin, no cache.
void addPageHeaders(Response& response);
/// A page that says what is wrong and where to go on.
Response problemPage(const Parts& parts, const Problem& problem);
Response pageResponse(std::string html, int status = 200);
Response redirect(const std::string& path);

} // namespace yc::hub
