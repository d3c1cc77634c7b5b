#pragma once

#include "ports/desk_views.h"

#include <QWidget>

namespace yc::ui
{

/// What the answers lead to: the matters with department and limit, what the citizen is spared, whose rules they are.
QWidget* makeMatterPanel(const ports::CaseView& view);

} // namespace yc::ui
