#include "domain/commands.h"
#include "faults/sim/clerk.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

constexpr const char* kQueueLane = "queue";
constexpr const char* kThing = "newborn";
constexpr const char* kUnknown = "*";

} // namespace

/// A call is direct, unless it is of a ticket kept for this window while the hub is out of reach: then it is an operation,
/// as the outbox tells. Two calls under way at once may be answered with the same ticket, called once.
void Clerk::call(const domain::TicketId& ticket)
{
    const Result<ports::QueueView> queue = desk().queue();
    if (queue && queue->kept > 0)
        did(kQueueLane, domain::StepTicket::kKind, kUnknown, false); // should the power go before the answer
    desk().call(ticket, reply<ports::QueueRow>([this](const Result<ports::QueueRow>& row) {
        if (!row)
            return;
        const auto unsent = m_window.store().unsentOf(domain::Role::Queue, row->id);
        const bool kept = unsent && std::ranges::any_of(*unsent, [this](const ports::StoredOperation& stored) {
                              return stored.operation.kind == domain::StepTicket::kKind &&
                                     stored.operation.payload["step"].toString() == domain::name(domain::TicketStep::Call) &&
                                     m_window.said.keptCalls.insert(stored.operation.id.text()).second;
                          });
        if (kept)
            did(kQueueLane, domain::StepTicket::kKind, row->id, true);
    }));
}

bool Clerk::callNext()
{
    call({});
    return true;
}

bool Clerk::callTicket()
{
    const Result<ports::QueueView> queue = desk().queue();
    if (!queue || queue->todo.empty())
        return false;
    const ports::QueueRow& row = queue->todo[chance().below(queue->todo.size())];
    if (row.kind != domain::WorkItemKind::Ticket)
        return false;
    call(domain::TicketId(row.id));
    return true;
}

bool Clerk::recall()
{
    const Result<ports::QueueView> queue = desk().queue();
    if (!queue || !queue->current || queue->current->ticketState != domain::TicketState::Called)
        return false;
    desk().recall(reply<ports::QueueRow>([](const Result<ports::QueueRow>&) {}));
    return true;
}

Result<void> Clerk::stepWith(const ports::QueueRow& row, domain::TicketStep step)
{
    const domain::ServiceId service =
        step == domain::TicketStep::Transfer ? domain::ServiceId("social-card") : domain::ServiceId();
    Result<void> done =
        desk().step({.ticket = domain::TicketId(row.id), .step = step, .service = service, .reason = "x"});
    const bool surely = told(done.ok() ? nullptr : &done.problem());
    if (surely || powerGone())
        did(kQueueLane, domain::StepTicket::kKind, row.id, surely);
    return done;
}

bool Clerk::step()
{
    using enum domain::TicketStep;
    const Result<ports::QueueView> queue = desk().queue();
    if (!queue)
        return false;
    if (queue->current) {
        static constexpr domain::TicketStep kCalled[] = {Start, Start, Start, NoShow};
        static constexpr domain::TicketStep kServing[] = {Finish, Finish, Finish, Hold, Transfer, Return, Leave};
        const bool called = queue->current->ticketState == domain::TicketState::Called;
        (void)stepWith(*queue->current, called ? kCalled[chance().below(std::size(kCalled))]
                                               : kServing[chance().below(std::size(kServing))]);
        return true;
    }
    for (const ports::QueueRow& row : queue->parked) {
        if (row.kind == domain::WorkItemKind::Ticket && chance().oneIn(2)) {
            const bool held = row.ticketState == domain::TicketState::OnHold;
            (void)stepWith(row, held ? Start : Return);
            return true;
        }
    }
    return false;
}

bool Clerk::walkIn()
{
    const Result<ports::QueueRow> row = desk().walkIn(domain::OneThingId(kThing));
    const bool surely = told(row);
    if (surely || powerGone())
        did(kQueueLane, domain::AddTicket::kKind, surely ? row->id : kUnknown, surely);
    return true;
}

bool Clerk::nextMatter()
{
    const Result<ports::QueueView> queue = desk().queue();
    if (!queue || !queue->current || queue->current->ticketState != domain::TicketState::Serving)
        return false;
    const Result<ports::QueueRow> row =
        desk().nextMatter(domain::TicketId(queue->current->id), domain::OneThingId(kThing));
    const bool surely = told(row);
    if (surely || powerGone()) {
        did(kQueueLane, domain::StepTicket::kKind, queue->current->id, surely);
        did(kQueueLane, domain::AddTicket::kKind, surely ? row->id : kUnknown, surely);
    }
    return true;
}

bool Clerk::serveByNumber()
{
    const std::string number = "A00" + std::to_string(1 + chance().below(9));
    const Result<ports::QueueRow> row = desk().serveByNumber(number);
    const bool surely = told(row);
    if (surely || powerGone())
        did(kQueueLane, domain::AddTicket::kKind, surely ? row->id : kUnknown, surely);
    return true;
}

bool Clerk::windowState()
{
    const Result<void> set = desk().setWindowState(chance().oneIn(2) ? "open" : "paused", "lunch");
    const bool surely = told(set.ok() ? nullptr : &set.problem());
    if (surely || powerGone())
        did(kQueueLane, domain::SetWindowState::kKind, m_window.windowId(), surely);
    return true;
}

} // namespace yc::sim
