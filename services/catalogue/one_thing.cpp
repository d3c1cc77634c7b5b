#include "catalogue/one_thing.h"

#include <algorithm>

namespace yc::catalogue
{
namespace
{

template <class Entry, class Id> const Entry* entryOf(const std::vector<Entry>& entries, const Id& id)
{
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
    return it != entries.end() ? &*it : nullptr;
}

} // namespace

const OneThing* Catalogue::find(const domain::OneThingId& id) const
{
    return entryOf(oneThings, id);
}

const Department* Catalogue::find(const domain::DepartmentId& id) const
{
    return entryOf(departments, id);
}

} // namespace yc::catalogue
