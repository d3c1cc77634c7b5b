#include "domain/case_record.h"

namespace yc::domain
{

CaseState CaseRecord::state() const
{
    if (isDraft())
        return CaseState::Draft;
    if (withdrawn)
        return CaseState::Withdrawn;
    if (items.empty())
        return CaseState::Received;
    std::vector<ItemState> states;
    states.reserve(items.size());
    for (const DepartmentItem& item : items)
        states.push_back(stateOf(item.events));
    return caseStateOf(states);
}

std::string CaseRecord::text(const std::string& element) const
{
    const auto field = fields.find(ElementId(element));
    return field != fields.end() ? field->second.value.toString() : std::string();
}

} // namespace yc::domain
