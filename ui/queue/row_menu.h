#pragma once

#include "ports/desk_views.h"

#include <functional>

class QMenu;
class QWidget;

namespace yc::ui
{

class QueueControl;

/// What a row's menu does beyond single steps: the acts that ask something first.
struct RowActs {
    using Act = std::function<void(const ports::QueueRow& row)>;
    Act take; ///< as Enter does: call, begin, go on, open
    Act noShow;
    Act hold;
    Act transfer;
};

/// The acts that this row allows now; what a ticket's state forbids is not offered. It deletes itself when closed.
QMenu* makeRowMenu(const ports::QueueRow& row, QueueControl& control, const RowActs& acts, QWidget* parent);

} // namespace yc::ui
