#pragma once

#include "ui/sheet/sheet.h"
#include "ui/supervisor/hall_view.h"
#include "ui/supervisor/hall_words.h"

namespace yc::ui
{

struct SheetWish {
    Moment now{};
    bool names = true;  ///< the wall never names a person
    bool brief = false; ///< a panel of the board: fewer columns
};

/// The hall's figures as tables: what lists, panels, chart twins and exports show.
Sheet sheetOf(HallList list, const HallView& hall, const SheetWish& wish);

} // namespace yc::ui
