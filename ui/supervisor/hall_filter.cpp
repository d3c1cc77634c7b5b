#include "ui/supervisor/hall_filter.h"

namespace yc::ui
{
namespace
{

template <class Row> void keepThose(std::vector<Row>& rows, std::string Row::*member, const std::string& wanted)
{
    if (!wanted.empty())
        std::erase_if(rows, [&](const Row& row) { return row.*member != wanted; });
}

} // namespace

HallView filtered(const HallView& hall, const HallFilter& filter)
{
    HallView shown = hall;
    keepThose(shown.people, &PersonView::service, filter.service);
    keepThose(shown.waits, &WaitsView::service, filter.service);
    keepThose(shown.seats, &SeatView::service, filter.service);
    keepThose(shown.limits, &LimitView::department, filter.department);
    keepThose(shown.returned, &ReturnedView::department, filter.department);
    keepThose(shown.seats, &SeatView::id, filter.window);
    keepThose(shown.unsent, &UnsentView::window, filter.window);
    return shown;
}

} // namespace yc::ui
