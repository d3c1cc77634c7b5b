#pragma once

#include "hub/sessions.h"
#include "ports/local_store.h"

namespace yc::hub
{

/// The hall now, in the form of component "Hall" of resources/api/openapi.json.
Value hallNow(const Parts& parts);

/// What waits at a workstation, told by itself.
void reportUnsent(const Parts& parts, const Session& session, const domain::ClientId& client,
                  const ports::OutboxSummary& summary);

} // namespace yc::hub
