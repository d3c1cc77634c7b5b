#include "catalogue/decided.h"

#include <algorithm>

namespace yc::catalogue
{
namespace
{

bool needs(const OneThing* thing, const domain::MatterId& id, const domain::ElementId& element)
{
    if (thing == nullptr)
        return true;
    const auto matter = std::ranges::find(thing->matters, id, &Matter::id);
    return matter == thing->matters.end() || std::ranges::find(matter->elements, element) != matter->elements.end();
}

} // namespace

const domain::DepartmentItem* decidedOn(const domain::CaseRecord& record, const OneThing* thing,
                                        const domain::ElementId& element)
{
    const auto item = std::ranges::find_if(record.items, [&](const domain::DepartmentItem& each) {
        return domain::isDecided(domain::stateOf(each.events)) && needs(thing, each.matter, element);
    });
    return item == record.items.end() ? nullptr : &*item;
}

} // namespace yc::catalogue
