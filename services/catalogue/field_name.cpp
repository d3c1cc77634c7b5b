#include "catalogue/field_name.h"

#include <algorithm>

namespace yc::catalogue
{

Text fieldName(const OneThing& thing, const DataElement& element)
{
    const auto named = std::ranges::count_if(
        thing.elements, [&element](const DataElement& each) { return each.label.zh == element.label.zh; });
    const auto group = std::ranges::find(thing.groups, element.group, &FormGroup::id);
    if (named < 2 || group == thing.groups.end())
        return element.label;
    return {group->title.zh + "·" + element.label.zh, group->title.en + ": " + element.label.en};
}

} // namespace yc::catalogue
