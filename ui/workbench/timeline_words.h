#pragma once

#include "domain/case_record.h"

#include <QString>

namespace yc::ui
{

/// The sentence of a line of the case's story; an unknown code is shown as it is, so that nothing is hidden.
QString timelineText(const domain::TimelineEntry& entry);

} // namespace yc::ui
