#pragma once

#include "ports/desk_views.h"
#include "ui/workbench/stage_bar.h"

namespace yc::ui
{

/// How far every stage is, on its button.
void showProgress(StageBar& bar, const ports::CaseView& view);

} // namespace yc::ui
