#include "hub/cases.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

using domain::CaseRecord;
using domain::DepartmentItem;
using domain::ItemEvent;
using domain::ItemEventKind;
using domain::ItemState;

constexpr const char* kPredecessorRefused = "前序事项未获批准，本事项无法转办";
constexpr const char* kVerified = "数据核验通过";

ItemEvent byItself(const Parts& parts, ItemEventKind kind, std::string ground = {})
{
    ItemEvent event;
    event.kind = kind;
    event.at = parts.now();
    event.ground = std::move(ground);
    return event;
}

enum class Before { Open, Granted, Refused };

Before predecessorsOf(const CaseRecord& record, const DepartmentItem& item)
{
    Before before = Before::Granted;
    for (const DepartmentItem& other : record.items) {
        if (std::ranges::find(item.after, other.matter) == item.after.end())
            continue;
        const ItemState state = domain::stateOf(other.events);
        if (domain::isGranted(state))
            continue;
        if (domain::isFinal(state))
            return Before::Refused;
        before = Before::Open;
    }
    return before;
}

/// The earliest day promised for a material this matter needs (容缺).
std::optional<Day> promisedSupplement(const CaseRecord& record, const catalogue::Matter& matter)
{
    std::optional<Day> earliest;
    for (const auto& [key, material] : record.materials) {
        const domain::MaterialId id(key.substr(0, key.find('/')));
        const bool needed = std::ranges::find(matter.materials, id) != matter.materials.end();
        if (needed && material.as == domain::TakenAs::Promised && material.promisedBy)
            earliest = earliest ? std::min(*earliest, *material.promisedBy) : *material.promisedBy;
    }
    return earliest;
}

/// A gate asks whether something is so, without an application: it is, when everything it needs was read from the agency
/// that holds it. Otherwise its department looks.
bool isVerified(const CaseRecord& record, const catalogue::Matter& gate)
{
    using domain::Source;
    return !gate.elements.empty() && std::ranges::all_of(gate.elements, [&](const domain::ElementId& element) {
        const auto field = record.fields.find(element);
        if (field == record.fields.end() || field->second.empty())
            return false;
        const Source source = field->second.provenance.source;
        return source == Source::Card || source == Source::Shared || source == Source::Licence;
    });
}

/// Which value counts is not settled for something this matter needs: nothing goes on by itself meanwhile.
bool restsOnDispute(const Parts& parts, const CaseRecord& record, const DepartmentItem& item)
{
    const catalogue::Matter* matter = matterOf(parts, record, item.matter);
    return matter != nullptr && std::ranges::any_of(matter->elements, [&](const domain::ElementId& element) {
        const auto field = record.fields.find(element);
        return field != record.fields.end() && field->second.disputed();
    });
}

bool forward(const Parts& parts, CaseRecord& record, DepartmentItem& item)
{
    const Before before = predecessorsOf(record, item);
    if (before == Before::Open || (before == Before::Granted && restsOnDispute(parts, record, item)))
        return false;
    happen(record, item,
           before == Before::Granted ? byItself(parts, ItemEventKind::Forward)
                                     : byItself(parts, ItemEventKind::RefuseAcceptance, kPredecessorRefused));
    return true;
}

bool acceptAtOnce(const Parts& parts, CaseRecord& record, DepartmentItem& item)
{
    const catalogue::Matter* matter = matterOf(parts, record, item.matter);
    if (matter == nullptr || domain::viewOf(item.events, item.rules, parts.calendar, parts.settings.offset).notices > 0)
        return false; // once a department has asked for more, it decides on what came
    if (item.rules.gate && isVerified(record, *matter)) {
        happen(record, item, byItself(parts, ItemEventKind::Accept, kVerified));
        happen(record, item, byItself(parts, ItemEventKind::Approve, kVerified));
        if (!item.rules.hasResult)
            happen(record, item, byItself(parts, ItemEventKind::Close));
        return true;
    }
    if (!matter->instant || restsOnDispute(parts, record, item))
        return false;
    const auto promised = promisedSupplement(record, *matter);
    ItemEvent accept = byItself(parts, promised ? ItemEventKind::AcceptDeficient : ItemEventKind::Accept);
    accept.day = promised;
    happen(record, item, accept);
    return true;
}

bool settleItem(const Parts& parts, CaseRecord& record, DepartmentItem& item)
{
    const ItemState state = domain::stateOf(item.events);
    if (state == ItemState::Waiting)
        return forward(parts, record, item);
    if (state == ItemState::Received && acceptAtOnce(parts, record, item))
        return true;
    const auto timer = domain::lawfulTimer(item.events, item.rules, parts.now(), parts.calendar, parts.settings.offset);
    if (timer)
        happen(record, item, *timer);
    return timer.has_value();
}

} // namespace

bool settle(const Parts& parts, CaseRecord& record)
{
    bool any = false;
    for (bool again = true; again;) { // one step may open the way for the next; each item moves forward only
        again = false;
        for (DepartmentItem& item : record.items)
            again = settleItem(parts, record, item) || again;
        any = any || again;
    }
    return any;
}

} // namespace yc::hub
