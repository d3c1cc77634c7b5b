#pragma once

#include "domain/operation.h"
#include "ports/central.h"

#include <vector>

namespace yc::ports
{

/// What the desk tells the sync. Any thread; returns at once.
class SyncControl
{
public:
    virtual ~SyncControl() = default;
    /// Operations were added to that lane.
    virtual void added(domain::Role lane) = 0;
    /// A person stopped or resumed the upload of an attachment.
    virtual void uploadsChanged() = 0;
    /// A person pressed "try now".
    virtual void retryNow() = 0;
    /// Somebody signed in (with tokens) or out (empty). `hall` names the scopes to pull.
    virtual void session(const Tokens& tokens, const domain::HallId& hall) = 0;
    virtual std::vector<RoleHealth> health() const = 0;
};

} // namespace yc::ports
