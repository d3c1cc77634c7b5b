#pragma once

#include "domain/person.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <vector>

namespace yc::hub
{

std::string hallName(Transaction& tx, const Parts& parts);
std::vector<domain::Window> windowsOf(Transaction& tx, const Parts& parts);
std::vector<domain::Service> servicesOf(Transaction& tx, const Parts& parts);
/// NotFound "window.unknown" / "service.unknown".
domain::Window windowOf(Transaction& tx, const Parts& parts, const domain::WindowId& id);
domain::Service serviceOf(Transaction& tx, const Parts& parts, const domain::ServiceId& id);

/// Write and publish; give the hub sequence.
std::int64_t saveWindow(Transaction& tx, const Parts& parts, const domain::Window& window);
std::int64_t saveService(Transaction& tx, const Parts& parts, const domain::Service& service, int place);

} // namespace yc::hub
