#include "hub/cases.h"

#include "domain/prefilled.h"
#include "hub/feed.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::CaseRecord;
using domain::DepartmentItem;
using domain::ItemState;
using domain::ItemView;

constexpr const char* kCaseKind = "case";

Cell dayCell(const std::optional<Day>& day)
{
    return day ? Cell(std::int64_t{day->time_since_epoch().count()}) : Cell();
}

struct RunningLimit {
    std::optional<Day> day;
    std::string kind;
};

/// The one clock of an item that runs now.
RunningLimit limitOf(const ItemView& view)
{
    if (view.notice)
        return {view.notice->day, "notice"};
    if (view.delivery)
        return {view.delivery->day, "delivery"};
    if (view.promise)
        return {view.promise->day, "promise"};
    return {};
}

/// The last day before the law's next timer of this item.
std::optional<Day> timerDay(const ItemView& view)
{
    if (view.notice)
        return view.notice->day;
    const bool asked = view.state == ItemState::Supplementing || view.state == ItemState::ReviewSupplement;
    return asked ? view.supplementBy : std::nullopt;
}

void saveItem(Transaction& tx, const Parts& parts, const CaseRecord& record, const DepartmentItem& item,
              const ItemView& view)
{
    const RunningLimit limit = limitOf(view);
    const Moment changed = item.events.empty() ? record.receivedAt : item.events.back().at;
    tx.run("INSERT INTO case_item (hall, case_id, item_id, department, matter, matter_name, state, due_day, due_kind, "
           "notices, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (hall, case_id, item_id) DO UPDATE SET state = excluded.state, due_day = excluded.due_day, "
           "due_kind = excluded.due_kind, notices = excluded.notices, changed_at = excluded.changed_at",
           {parts.hall(), record.id.text(), item.id.text(), item.department.text(), item.matter.text(), item.matterName,
            domain::name(view.state), dayCell(limit.day), limit.kind, std::int64_t{view.notices}, toMicros(changed)});
}

std::int64_t countFields(const CaseRecord& record, bool (*counts)(const domain::Field&))
{
    return std::ranges::count_if(record.fields, [counts](const auto& entry) { return counts(entry.second); });
}

void refuseTakenNumber(Transaction& tx, const Parts& parts, const CaseRecord& record)
{
    if (tx.first("SELECT id FROM case_head WHERE hall = ? AND receipt_number = ? AND id <> ?",
                 {parts.hall(), record.receiptNumber, record.id.text()}))
        refuse(Fault::Conflict, "case.number_taken", {record.receiptNumber});
}

} // namespace

CaseRecord loadCase(Transaction& tx, const Parts& parts, const domain::CaseId& id)
{
    return take(domain::caseFromValue(entityBody(tx, parts, kCaseKind, id.text())));
}

bool hasCase(Transaction& tx, const Parts& parts, const domain::CaseId& id)
{
    return tx.first("SELECT id FROM case_head WHERE hall = ? AND id = ?", {parts.hall(), id.text()}).has_value();
}

std::int64_t saveCase(Transaction& tx, const Parts& parts, CaseRecord& record)
{
    refuseTakenNumber(tx, parts, record);
    ++record.version;
    std::optional<Day> timer;
    for (const DepartmentItem& item : record.items) {
        const ItemView view = domain::viewOf(item.events, item.rules, parts.calendar, parts.settings.offset);
        saveItem(tx, parts, record, item, view);
        const auto day = timerDay(view);
        if (day && (!timer || *day < *timer))
            timer = day;
    }
    tx.run(
        "INSERT INTO case_head (hall, id, receipt_number, state, window_id, received_at, hub_received_at, timer_day, "
        "filled_fields, prefilled_fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (hall, id) DO UPDATE SET state = excluded.state, timer_day = excluded.timer_day, "
        "filled_fields = excluded.filled_fields, prefilled_fields = excluded.prefilled_fields",
        {parts.hall(), record.id.text(), record.receiptNumber, domain::name(record.state()), record.window.text(),
         toMicros(record.receivedAt), toMicros(record.hubReceivedAt), dayCell(timer),
         countFields(record, [](const domain::Field& field) { return !field.empty(); }),
         countFields(record, domain::isPrefilled)});
    return publish(tx, parts, {casesScope(parts), kCaseKind, record.id.text(), record.version, domain::toValue(record)});
}

DepartmentItem& itemOf(CaseRecord& record, const domain::ItemId& id)
{
    const auto item = std::ranges::find(record.items, id, &DepartmentItem::id);
    if (item == record.items.end())
        refuse(Fault::NotFound, "item.unknown", {id.text()});
    return *item;
}

void happen(CaseRecord& record, DepartmentItem& item, const domain::ItemEvent& event)
{
    take(domain::stateAfter(item.events, event));
    item.events.push_back(event);
    record.timeline.push_back({event.at, event.actor, "item." + domain::name(event.kind), {item.matterName}});
}

const catalogue::Matter* matterOf(const Parts& parts, const CaseRecord& record, const domain::MatterId& id)
{
    const catalogue::OneThing* thing = parts.catalogue.find(record.oneThing);
    if (thing == nullptr)
        return nullptr;
    const auto matter = std::ranges::find(thing->matters, id, &catalogue::Matter::id);
    return matter == thing->matters.end() ? nullptr : &*matter;
}

int runTimers(const Parts& parts, int limit)
{
    const std::int64_t today = parts.today().time_since_epoch().count();
    return writing(parts.storage, [&](Transaction& tx) {
        int fired = 0;
        for (const Row& row : tx.run("SELECT id FROM case_head WHERE hall = ? AND timer_day IS NOT NULL AND "
                                     "timer_day < ? ORDER BY timer_day, id LIMIT ?",
                                     {parts.hall(), today, std::int64_t{limit}})) {
            CaseRecord record = loadCase(tx, parts, domain::CaseId(ports::stringOf(row[0])));
            if (!settle(parts, record))
                continue;
            saveCase(tx, parts, record);
            ++fired;
        }
        return fired;
    });
}

} // namespace yc::hub
