#pragma once

#include "ports/desk_views.h"

#include <QString>

namespace yc::ui
{

/// What of the list is shown.
enum class QueueFilter { All, Hall, Online, Department, Mine };
inline constexpr int kQueueFilters = 5;

bool passes(const ports::QueueRow& row, QueueFilter filter);
/// Every word of `text` stands somewhere in what the row shows. An empty text fits all.
bool matches(const ports::QueueRow& row, const QString& text);

} // namespace yc::ui
