#pragma once

#include "hub/sessions.h"
#include "ports/central.h"

namespace yc::hub
{

/// Look a person up in shared data for one case, one scene and with that person's consent; written to the audit chain
/// whether or not somebody was found (个人信息保护法 art. 13, 国务院令716号 art. 7). Rejected "sharing.no_consent";
/// Invalid "sharing.case", "sharing.scene", "sharing.id" (args: reason); NotFound "sharing.nobody" when number and name
/// do not belong together, without saying which of them is wrong.
ports::SharingAnswer lookUp(const Parts& parts, const Session& session, const ports::SharingRequest& request);

} // namespace yc::hub
