#include "hub/review_model.h"

#include "hub/review_slice.h"
#include "hub/review_words.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::CaseRecord;
using domain::DepartmentItem;
using domain::ItemState;
using domain::ItemView;

constexpr ListGroup kGroups[] = {
    {"pending", "待审", "'received', 'accepted', 'accepted_deficient', 'approved'"},
    {"supplement", "待补正", "'supplementing', 'review_supplement'"},
    {"suspended", "已中止", "'suspended'"},
    {"done", "已办",
     "'awaiting_delivery', 'delivered', 'closed', 'rejected', 'not_accepted', 'withdrawn', "
     "'supplement_timeout'"},
};
constexpr std::int64_t kMostRows = 200;
/// A limit this near is coloured.
constexpr int kNearDays = 1;

const ListGroup& groupOf(const std::string& id)
{
    const auto* group = std::ranges::find(kGroups, std::string_view(id), &ListGroup::id);
    return group == std::end(kGroups) ? kGroups[0] : *group;
}

std::string toneOf(const Parts& parts, Day due)
{
    const int left = parts.calendar.workingDaysBetween(parts.today(), due);
    return left < 0 ? "error" : left <= kNearDays ? "warn" : "plain";
}

Value rowValues(const Parts& parts, const Row& row)
{
    const auto state = domain::itemStateFrom(ports::stringOf(row[4]));
    const bool limited = std::holds_alternative<std::int64_t>(row[5]);
    const Day due{Day::duration(ports::integerOf(row[5]))};
    return Object{{"url", "/review/items/" + ports::stringOf(row[0]) + "/" + ports::stringOf(row[1])},
                  {"receiptNumber", ports::stringOf(row[2])},
                  {"matter", ports::stringOf(row[3])},
                  {"state", state ? stateWord(*state) : std::string()},
                  {"due", limited ? limitWord(ports::stringOf(row[6])) + " " + dayText(due) + " 截止" : std::string()},
                  {"tone", limited ? toneOf(parts, due) : "plain"},
                  {"changed", momentText(fromMicros(ports::integerOf(row[7])), parts.settings.offset)}};
}

Value dueValues(const Parts& parts, const ItemView& view)
{
    const auto chip = [&](const char* kind, const domain::Due& due) -> Value {
        return Object{{"text", limitWord(kind) + " " + dayText(due.day) + (due.running ? " 截止" : "，已停表")},
                      {"tone", toneOf(parts, due.day)}};
    };
    if (view.notice)
        return chip("notice", *view.notice);
    if (view.delivery)
        return chip("delivery", *view.delivery);
    return view.promise ? chip("promise", *view.promise) : Value();
}

Array chainOf(const CaseRecord& record, const DepartmentItem& own)
{
    Array chain;
    for (const DepartmentItem& item : record.items) {
        const bool before = std::ranges::find(own.after, item.matter) != own.after.end();
        const bool after = std::ranges::find(item.after, own.matter) != item.after.end();
        if (item.id != own.id && !before && !after)
            continue;
        const ItemState state = domain::stateOf(item.events);
        chain.push_back(Object{{"name", item.matterName},
                               {"state", item.id == own.id ? "本件"
                                         : after           ? "等本件"
                                                           : stateWord(state)},
                               {"tone", item.id == own.id          ? "self"
                                        : domain::isGranted(state) ? "ok"
                                                                   : "plain"}});
    }
    return chain;
}

Array storyOf(const Parts& parts, const DepartmentItem& item)
{
    Array story;
    for (auto event = item.events.rbegin(); event != item.events.rend(); ++event) {
        Array lines;
        for (const std::string& line : event->lines)
            lines.push_back(line);
        story.push_back(Object{{"time", momentText(event->at, parts.settings.offset)},
                               {"text", eventWord(event->kind)},
                               {"actor", event->actor.text()},
                               {"ground", event->ground},
                               {"lines", event->kind == domain::ItemEventKind::Deliver ? Array{} : std::move(lines)}});
    }
    return story;
}

/// What may be decided from here; the page shows the rest as not available.
Object choicesOf(const DepartmentItem& item, const ItemView& view)
{
    using enum ItemState;
    const bool reviewing = view.state == Accepted || view.state == AcceptedDeficient;
    return {{"mayAccept", view.state == Received},
            {"mayRefuse", view.state == Received},
            {"mayAsk", view.state == Received || reviewing},
            {"mayDecide", reviewing},
            {"mayResume", view.state == Suspended},
            {"mayIssue", view.state == Approved && item.rules.hasResult},
            {"secondNotice", view.notices > 0},
            {"isOver", !view.open}};
}

} // namespace

Value reviewHead(Transaction& tx, const Session& session, const Parts& parts, const std::string& active)
{
    Array tabs;
    for (const ListGroup& group : kGroups) {
        const auto row = tx.first("SELECT count(*) FROM case_item WHERE hall = ? AND department = ? AND state IN (" +
                                      std::string(group.states) + ")",
                                  {parts.hall(), session.user.department.text()});
        tabs.push_back(Object{{"word", group.word},
                              {"url", "/review/items?group=" + std::string(group.id)},
                              {"count", ports::integerOf(row->at(0))},
                              {"active", active == group.id}});
    }
    const catalogue::Department* department = parts.catalogue.find(session.user.department);
    return Object{
        {"tabs", std::move(tabs)},    {"department", department ? department->name.zh : session.user.department.text()},
        {"user", session.user.name},  {"userId", session.user.id.text()},
        {"csrf", session.csrf},       {"signedIn", true},
        {"demo", parts.settings.demo}};
}

Value listValues(Transaction& tx, const Session& session, const Parts& parts, const std::string& wanted)
{
    const ListGroup& group = groupOf(wanted);
    Value values = reviewHead(tx, session, parts, std::string(group.id));
    Array rows;
    for (const Row& row : tx.run("SELECT i.case_id, i.matter, h.receipt_number, i.matter_name, i.state, i.due_day, "
                                 "i.due_kind, i.changed_at FROM case_item i JOIN case_head h ON h.hall = i.hall AND "
                                 "h.id = i.case_id WHERE i.hall = ? AND i.department = ? AND i.state IN (" +
                                     std::string(group.states) +
                                     ") ORDER BY i.due_day IS NULL, i.due_day, i.changed_at, i.item_id LIMIT ?",
                                 {parts.hall(), session.user.department.text(), kMostRows}))
        rows.push_back(rowValues(parts, row));
    values.set("title", group.word);
    values.set("rows", std::move(rows));
    return values;
}

DepartmentItem& ownItem(CaseRecord& record, const Session& session, const std::string& matter)
{
    for (DepartmentItem& item : record.items) {
        if (item.matter.text() == matter && item.department == session.user.department)
            return item;
    }
    refuse(Fault::NotFound, "item.unknown");
}

Value itemValues(Transaction& tx, const Parts& parts, const Session& session, const CaseRecord& record,
                 const DepartmentItem& item, bool reveal)
{
    const ItemView view = domain::viewOf(item.events, item.rules, parts.calendar, parts.settings.offset);
    Array fields = sliceFields(parts, record, item.matter, reveal);
    const std::string url = "/review/items/" + record.id.text() + "/" + item.matter.text();
    Array materials = sliceMaterials(tx, parts, record, item.matter, url);
    Object values = choicesOf(item, view);
    const Day today = parts.today();
    const auto noticeBy = domain::dueDay({today, domain::kNoticeWorkingDays, 0, {}}, parts.calendar);
    Array grounds;
    for (const std::string& ground : suspensionGrounds())
        grounds.push_back(ground);
    values.insert({{"title", item.matterName},
                   {"oneThing", record.oneThingName},
                   {"receiptNumber", record.receiptNumber},
                   {"state", stateWord(view.state)},
                   {"due", dueValues(parts, view)},
                   {"fieldCount", static_cast<std::int64_t>(fields.size())},
                   {"fields", std::move(fields)},
                   {"materialCount", static_cast<std::int64_t>(materials.size())},
                   {"materials", std::move(materials)},
                   {"chain", chainOf(record, item)},
                   {"story", storyOf(parts, item)},
                   {"grounds", std::move(grounds)},
                   {"url", url},
                   {"seen", static_cast<std::int64_t>(item.events.size())},
                   {"resultName", item.resultName},
                   {"resultNumber", item.resultNumber},
                   {"departmentNumber", item.departmentNumber},
                   {"noticeBy", dayText(noticeBy.day)},
                   {"revealed", reveal},
                   {"csrf", session.csrf}});
    return values;
}

} // namespace yc::hub
