#include "desk/queue_view.h"

#include "base/redact.h"
#include "desk/conflict_desk.h"
#include "dispatch/rank.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

using namespace ports;
using domain::WorkItem;
using domain::WorkItemKind;

constexpr int kAttentionShown = 200;
/// Stands where the kind of an operation does: two values of a field, none of them brought from here.
constexpr const char* kConflict = "case.conflict";

const domain::Service* serviceOf(const Context& context, const domain::ServiceId& id)
{
    const auto it = std::ranges::find(context.session.services, id, &domain::Service::id);
    return it != context.session.services.end() ? &*it : nullptr;
}

std::string titleOf(const Context& context, const domain::Ticket& ticket)
{
    if (const catalogue::OneThing* thing = context.parts.catalogue.find(ticket.oneThing))
        return thing->name.zh;
    const domain::Service* service = serviceOf(context, ticket.service);
    return service != nullptr ? service->name : ticket.service.text();
}

/// Since when it waits: the first moment it stood in the line, so that a transfer keeps the waiting credit.
Moment arrivalOf(const domain::Ticket& ticket)
{
    for (const domain::Period& period : ticket.periods) {
        if (period.state == domain::TicketState::Waiting)
            return period.from;
    }
    return ticket.periods.empty() ? Moment{} : ticket.periods.front().from;
}

WorkItem workItem(const Context& context, const domain::Ticket& ticket)
{
    WorkItem item;
    item.kind = WorkItemKind::Ticket;
    item.id = ticket.id.text();
    item.number = ticket.number;
    item.title = titleOf(context, ticket);
    item.applicant = maskName(ticket.applicant);
    item.since = arrivalOf(ticket);
    item.priority = ticket.priority;
    item.ticketState = ticket.state;
    const bool ended = ticket.state == domain::TicketState::Missed || ticket.state == domain::TicketState::Done;
    const domain::WindowId holder = ended ? lastWindow(ticket) : ticket.window;
    item.mine = !holder.empty() && holder == context.session.window.id;
    if (const domain::Service* service = serviceOf(context, ticket.service))
        item.target = service->target;
    return item;
}

bool mayGive(const Context& context, const domain::Ticket& ticket)
{
    const auto& services = context.session.window.services;
    return std::ranges::find(services, ticket.service) != services.end();
}

/// The end of that day at the hall: when a limit in days ends (民法典 art. 203, close of business).
Moment endOf(Day day, std::chrono::minutes offset)
{
    constexpr std::chrono::hours kCloseOfBusiness{17};
    return startOf(day, offset) + kCloseOfBusiness;
}

WorkItem caseItem(const domain::CaseRecord& record, WorkItemKind kind)
{
    WorkItem item;
    item.kind = kind;
    item.id = record.id.text();
    item.number = record.receiptNumber;
    item.title = record.oneThingName;
    item.applicant = maskName(domain::applicantName(record));
    item.since = record.receivedAt == Moment{} ? record.openedAt : record.receivedAt;
    item.mine = true;
    return item;
}

/// What of a taken-in case asks for this window: a notice to pass on, a result to hand out.
std::optional<WorkItem> workOf(const Context& context, const domain::CaseRecord& record)
{
    std::optional<WorkItem> work;
    for (const domain::DepartmentItem& item : record.items) {
        const domain::ItemView view =
            domain::viewOf(item.events, item.rules, context.parts.calendar, context.parts.hallOffset);
        const bool asked =
            view.state == domain::ItemState::Supplementing || view.state == domain::ItemState::ReviewSupplement;
        const bool waits = view.state == domain::ItemState::AwaitingDelivery;
        if (!asked && !(waits && !work))
            continue;
        work = caseItem(record, asked ? WorkItemKind::SentBack : WorkItemKind::Result);
        if (!item.events.empty())
            work->since = item.events.back().at;
        if (asked && view.supplementBy)
            work->due = endOf(*view.supplementBy, context.parts.hallOffset);
        if (waits && view.delivery)
            work->due = endOf(view.delivery->day, context.parts.hallOffset);
        if (asked)
            break;
    }
    return work;
}

QueueRow rowOf(const WorkItem& item)
{
    QueueRow row;
    row.kind = item.kind;
    row.id = item.id;
    row.number = item.number;
    row.title = item.title;
    row.applicant = item.applicant;
    row.since = item.since;
    row.due = item.due;
    row.ticketState = item.ticketState;
    row.priority = item.priority;
    row.mine = item.mine;
    return row;
}

QueueRow rowOf(const Context& context, const WorkItem& item, const dispatch::Ranked& ranked)
{
    QueueRow row = rowOf(item);
    row.reason = ranked.reason;
    row.reasonArgs = dispatch::argsOf(ranked, context.parts.hallOffset);
    row.tone = static_cast<RowTone>(ranked.tone);
    return row;
}

/// Rows of tickets; parks and finished ones go where they belong.
struct Sorted {
    std::vector<WorkItem> todo;
    QueueView view;
};

void sortTickets(const Context& context, TicketBook& tickets, Sorted& sorted)
{
    const Moment dayStart = startOf(context.today(), context.parts.hallOffset);
    std::chrono::seconds served{0};
    for (const auto& [id, ticket] : tickets.all()) {
        const WorkItem item = workItem(context, ticket);
        switch (ticket.state) {
        case domain::TicketState::Waiting:
            if (mayGive(context, ticket))
                sorted.todo.push_back(item);
            break;
        case domain::TicketState::Called:
        case domain::TicketState::Serving:
            if (item.mine)
                sorted.todo.push_back(item);
            break;
        case domain::TicketState::OnHold:
        case domain::TicketState::Missed:
            if (item.mine)
                sorted.view.parked.push_back(rowOf(item));
            break;
        case domain::TicketState::Done:
            if (item.mine && !ticket.periods.empty() && ticket.periods.back().from >= dayStart) {
                sorted.view.done.push_back(rowOf(item));
                served += domain::timesOf(ticket, context.now()).service;
            }
            break;
        default:
            break;
        }
    }
    sorted.view.servedToday = static_cast<int>(sorted.view.done.size());
    if (sorted.view.servedToday > 0)
        sorted.view.meanServiceToday = served / sorted.view.servedToday;
}

void sortCases(const Context& context, CaseBook& cases, const std::optional<domain::Ticket>& current, Sorted& sorted)
{
    std::vector<std::string> parked; // tickets whose row brings their draft along
    std::ranges::transform(sorted.view.parked, std::back_inserter(parked), &QueueRow::id);
    for (const auto& [id, record] : cases.atHand()) {
        if (!record.isDraft()) {
            if (std::optional<WorkItem> work = workOf(context, record))
                sorted.todo.push_back(std::move(*work));
            continue;
        }
        const bool inHand = current && !record.ticket.empty() && record.ticket == current->id;
        const bool withTicket = std::ranges::find(parked, record.ticket.text()) != parked.end();
        if (!inHand && !withTicket && record.clerk == context.session.user.id)
            sorted.view.parked.push_back(rowOf(caseItem(record, WorkItemKind::Draft)));
    }
}

void addAttention(const Context& context, CaseBook& cases, Sorted& sorted)
{
    Result<std::vector<StoredOperation>> outbox = context.parts.store.outboxHeads(kAttentionShown);
    if (!outbox)
        return;
    for (const StoredOperation& stored : *outbox) {
        if (stored.state != domain::OperationState::NeedsPerson)
            continue;
        WorkItem item;
        item.kind = WorkItemKind::Attention;
        item.id = stored.operation.id.text();
        item.title = stored.operation.kind;
        item.since = stored.operation.at;
        item.mine = true;
        sorted.todo.push_back(std::move(item));
    }
    for (const ConflictView& conflict : conflictViews(context, cases, *outbox)) {
        if (!conflict.operations.empty())
            continue; // that one is the row
        WorkItem item;
        item.kind = WorkItemKind::Attention;
        item.id = conflict.id.text();
        item.number = conflict.receiptNumber;
        item.title = kConflict;
        item.since = conflict.at;
        item.mine = true;
        sorted.todo.push_back(std::move(item));
    }
}

/// A ticket's row knows the draft that is open for it.
void linkDrafts(CaseBook& cases, QueueView& view)
{
    for (const auto& [id, record] : cases.atHand()) {
        for (std::vector<QueueRow>* rows : {&view.todo, &view.parked}) {
            for (QueueRow& row : *rows) {
                if (row.kind == WorkItemKind::Ticket && !record.ticket.empty() && row.id == record.ticket.text())
                    row.openCase = record.id;
            }
        }
    }
}

} // namespace

ports::QueueRow rowOf(const Context& context, const domain::Ticket& ticket)
{
    return rowOf(workItem(context, ticket));
}

Result<ports::QueueView> queueView(Context& context, TicketBook& tickets, const OfflineShare& share, CaseBook& cases)
{
    if (Result<void> session = context.needSession(); !session)
        return session.problem();
    Sorted sorted;
    const std::optional<domain::Ticket> current = tickets.current();
    sortTickets(context, tickets, sorted);
    sortCases(context, cases, current, sorted);
    addAttention(context, cases, sorted);
    QueueView& view = sorted.view;
    for (const dispatch::Ranked& ranked : dispatch::rank(sorted.todo, context.now(), {}, context.parts.hallOffset))
        view.todo.push_back(rowOf(context, sorted.todo[ranked.index], ranked));
    linkDrafts(cases, view);
    const std::vector<Reservation> kept = share.kept();
    view.apart = !context.reachable(domain::Role::Queue);
    view.kept = static_cast<int>(kept.size());
    const auto mayBeCalled = [&](const QueueRow& row) {
        return !view.apart ||
               std::ranges::any_of(kept, [&row](const Reservation& each) { return each.ticket.id.text() == row.id; });
    };
    for (const QueueRow& row : view.todo) {
        if (row.kind != WorkItemKind::Ticket)
            continue;
        if (current && row.id == current->id.text())
            view.current = row;
        else if (!view.nextUp && row.ticketState == domain::TicketState::Waiting && mayBeCalled(row))
            view.nextUp = row;
    }
    std::ranges::sort(view.done, std::greater<>{}, &QueueRow::since);
    view.windowState = context.session.window.state.empty() ? "open" : context.session.window.state;
    return view;
}

} // namespace yc::desk
