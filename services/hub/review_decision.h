#pragma once

#include "domain/case_record.h"
#include "hub/request.h"
#include "hub/sessions.h"

namespace yc::hub
{

/// What a form asks for, as an event of the item. Throws a Refusal with what is missing; verifies the secret of the
/// supervisor who must agree to a second notice or an extension (行政许可法 art. 42).
domain::ItemEvent decisionFrom(const Parts& parts, const Session& session, const Form& form);

/// Put it into effect: once more checked against the item as it is now, then everything that follows by itself.
/// Conflict "review.changed" when the item moved on since the page was shown.
void decide(const Parts& parts, const Session& session, const domain::CaseId& id, const std::string& matter,
            const domain::ItemEvent& event, const Form& form);

} // namespace yc::hub
