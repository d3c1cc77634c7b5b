#include "domain/case_record.h"
#include "domain/codec.h"

namespace yc::domain
{
namespace
{

Value rulesValue(const ItemRules& rules)
{
    return Writer()
        .put("promisedDays", std::int64_t{rules.promisedDays})
        .maybe("statutoryDays", rules.statutoryDays)
        .put("hasResult", rules.hasResult)
        .maybe("gate", rules.gate)
        .done();
}

Result<ItemRules> rulesFrom(const Value& value)
{
    Reader in(value, "department_item.rules");
    return in.finish(ItemRules{.promisedDays = in.small("promisedDays"),
                               .statutoryDays = in.smallOr("statutoryDays"),
                               .hasResult = in.flagOr("hasResult", true),
                               .gate = in.flagOr("gate")});
}

} // namespace

Value toValue(const ItemEvent& event)
{
    return Writer()
        .put("kind", name(event.kind))
        .put("at", event.at)
        .maybe("actor", event.actor)
        .maybe("ground", event.ground)
        .maybe("lines", event.lines)
        .maybe("day", event.day)
        .maybe("days", event.days)
        .maybe("approver", event.approver)
        .done();
}

Result<ItemEvent> itemEventFromValue(const Value& value)
{
    Reader in(value, "item_event");
    return in.finish(ItemEvent{.kind = in.word("kind", itemEventFrom),
                               .at = in.moment("at"),
                               .actor = in.idOr<UserId>("actor"),
                               .ground = in.textOr("ground"),
                               .lines = in.texts("lines"),
                               .day = in.maybeDay("day"),
                               .days = in.smallOr("days"),
                               .approver = in.idOr<UserId>("approver")});
}

Value toValue(const DepartmentItem& item)
{
    return Writer()
        .put("id", item.id)
        .put("matter", item.matter)
        .maybe("matterName", item.matterName)
        .put("department", item.department)
        .maybe("departmentName", item.departmentName)
        .put("rules", rulesValue(item.rules))
        .maybe("after", item.after)
        .maybeList("events", item.events, [](const ItemEvent& event) { return toValue(event); })
        .maybe("departmentNumber", item.departmentNumber)
        .maybe("resultName", item.resultName)
        .maybe("resultNumber", item.resultNumber)
        .done();
}

Result<DepartmentItem> itemFromValue(const Value& value)
{
    Reader in(value, "department_item");
    return in.finish(DepartmentItem{.id = in.id<ItemId>("id"),
                                    .matter = in.id<MatterId>("matter"),
                                    .matterName = in.textOr("matterName"),
                                    .department = in.id<DepartmentId>("department"),
                                    .departmentName = in.textOr("departmentName"),
                                    .rules = in.part("rules", rulesFrom),
                                    .after = in.ids<MatterId>("after"),
                                    .events = in.list("events", itemEventFromValue),
                                    .departmentNumber = in.textOr("departmentNumber"),
                                    .resultName = in.textOr("resultName"),
                                    .resultNumber = in.textOr("resultNumber")});
}

} // namespace yc::domain
