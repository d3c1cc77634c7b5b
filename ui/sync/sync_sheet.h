#pragma once

#include "ports/desk_views.h"
#include "ui/sheet/sheet.h"

namespace yc::ui
{

/// What is kept here until the centre has taken it, as a table: needing a person first, then newest.
Sheet syncSheet(const ports::SyncView& sync);
/// The row of a case in dispute that no operation of this window stands for.
QString rowId(const ports::ConflictView& conflict);
/// Why an operation needs a person, and what to do.
QString attentionReason(const ports::OperationView& operation);

} // namespace yc::ui
