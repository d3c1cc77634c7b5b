#include "domain/ticket.h"

#include "domain/word_table.h"

#include <algorithm>

namespace yc::domain
{
namespace
{

constexpr auto kTicketStates = wordTable<TicketState::Left>("booked", "registering", "waiting", "called", "serving",
                                                      "on_hold", "missed", "done", "left");
constexpr auto kSteps = wordTable<TicketStep::ForceEnd>("enqueue", "call", "recall", "start", "hold", "no_show",
                                                        "return", "transfer", "finish", "leave", "force_end");
constexpr auto kPriorities =
    wordTable<PriorityClass::Returned>("normal", "elderly", "pregnant", "disabled", "military", "returned");

constexpr const char* kFinished = "finished";
constexpr const char* kForced = "forced";
constexpr const char* kWalkedOut = "walked_out";

bool isOneOf(TicketState state, std::initializer_list<TicketState> states)
{
    return std::ranges::find(states, state) != states.end();
}

/// From where a step may be taken. A held ticket is resumed by starting it, never called a second time.
bool mayStep(const Ticket& ticket, TicketStep step)
{
    using enum TicketState;
    switch (step) {
    case TicketStep::Enqueue:
        return isOneOf(ticket.state, {Booked, Registering}) || (ticket.state == Waiting && ticket.periods.empty());
    case TicketStep::Call:
        return ticket.state == Waiting;
    case TicketStep::Recall:
    case TicketStep::NoShow:
        return ticket.state == Called;
    case TicketStep::Start:
        return isOneOf(ticket.state, {Registering, Called, OnHold});
    case TicketStep::Hold:
    case TicketStep::Finish:
        return ticket.state == Serving;
    case TicketStep::Return:
        return isOneOf(ticket.state, {Called, Serving, OnHold, Missed});
    case TicketStep::Transfer:
        return isOneOf(ticket.state, {Waiting, Called, Serving, OnHold});
    case TicketStep::Leave:
        return isOneOf(ticket.state, {Booked, Registering, Waiting, Called, OnHold, Missed});
    case TicketStep::ForceEnd:
        return isOneOf(ticket.state, {Called, Serving, OnHold});
    }
    return false;
}

/// Only the window that holds a ticket goes on with it. Leaving and forcing an end come from elsewhere: the visitor,
/// the end of the day, a supervisor.
bool isOtherWindow(const Ticket& ticket, TicketStep step, const StepContext& context)
{
    const bool fromElsewhere = step == TicketStep::Leave || step == TicketStep::ForceEnd;
    return !fromElsewhere && !ticket.window.empty() && ticket.window != context.window;
}

TicketState stateAfterStep(TicketStep step)
{
    switch (step) {
    case TicketStep::Enqueue:
    case TicketStep::Return:
    case TicketStep::Transfer:
        return TicketState::Waiting;
    case TicketStep::Call:
    case TicketStep::Recall:
        return TicketState::Called;
    case TicketStep::Start:
        return TicketState::Serving;
    case TicketStep::Hold:
        return TicketState::OnHold;
    case TicketStep::NoShow:
        return TicketState::Missed;
    case TicketStep::Finish:
    case TicketStep::ForceEnd:
        return TicketState::Done;
    case TicketStep::Leave:
        break;
    }
    return TicketState::Left;
}

/// A period that ends before it began (somebody set the clock) or on another day (somebody forgot it) is no measure.
void closePeriod(Ticket& ticket, const StepContext& context, bool forced)
{
    if (ticket.periods.empty() || ticket.periods.back().to)
        return;
    Period& open = ticket.periods.back();
    open.to = std::max(open.from, context.at);
    const bool overnight = dayOf(open.from, context.hallOffset) != dayOf(*open.to, context.hallOffset);
    open.inaccurate = open.inaccurate || forced || context.at < open.from || overnight;
}

void openPeriod(Ticket& ticket, const StepContext& context)
{
    // Periods never overlap: after a clock that jumped back the next one begins where the last one ended.
    const Moment from =
        ticket.periods.empty() ? context.at : std::max(context.at, ticket.periods.back().to.value_or(context.at));
    const bool atWindow = isOneOf(ticket.state, {TicketState::Called, TicketState::Serving, TicketState::OnHold});
    ticket.periods.push_back({.state = ticket.state,
                              .from = from,
                              .to = {},
                              .window = atWindow ? context.window : WindowId(),
                              .clerk = atWindow ? context.clerk : UserId(),
                              .inaccurate = from != context.at});
}

/// Who holds the ticket now. Every new hold is a claim with a fence of its own.
void passTo(Ticket& ticket, const StepContext& context)
{
    const bool held = isOneOf(ticket.state, {TicketState::Called, TicketState::Serving, TicketState::OnHold});
    const WindowId holder = held ? context.window : WindowId();
    if (held && holder != ticket.window)
        ++ticket.fence;
    ticket.window = holder;
}

std::string endReasonOf(TicketStep step, const std::string& given)
{
    if (step == TicketStep::ForceEnd)
        return kForced;
    if (step == TicketStep::Finish)
        return kFinished;
    return given.empty() ? kWalkedOut : given;
}

void noteStep(Ticket& ticket, TicketStep step, const StepContext& context)
{
    if (step == TicketStep::Call || step == TicketStep::Recall)
        ++ticket.calls;
    if (step == TicketStep::Transfer)
        ticket.service = context.service;
    if (step == TicketStep::Return && ticket.priority == PriorityClass::Normal)
        ticket.priority = PriorityClass::Returned;
    if (ticket.state == TicketState::Done || ticket.state == TicketState::Left)
        ticket.endReason = endReasonOf(step, context.reason);
}

std::optional<Moment> lastCallOf(const Ticket& ticket)
{
    std::optional<Moment> last;
    for (const Period& period : ticket.periods) {
        if (period.state == TicketState::Called)
            last = period.from;
    }
    return last;
}

} // namespace

Result<Ticket> stepped(Ticket ticket, TicketStep step, const StepContext& context)
{
    if (!mayStep(ticket, step))
        return fail(Fault::Rejected, "ticket.not_from_here", {}, {name(step), name(ticket.state)});
    if (isOtherWindow(ticket, step, context))
        return fail(Fault::Rejected, "ticket.other_window", {}, {ticket.window.text()});
    if (step == TicketStep::Transfer && context.service.empty())
        return fail(Fault::Invalid, "ticket.service_missing");
    if (step != TicketStep::Recall) {
        closePeriod(ticket, context, step == TicketStep::ForceEnd);
        ticket.state = stateAfterStep(step);
        if (isOpen(ticket.state))
            openPeriod(ticket, context);
        passTo(ticket, context);
    }
    noteStep(ticket, step, context);
    return ticket;
}

TicketTimes timesOf(const Ticket& ticket, Moment now)
{
    const std::optional<Moment> lastCall = lastCallOf(ticket);
    const bool waits =
        ticket.state == TicketState::Waiting; // its wait has not ended: the periods after a call count too
    std::chrono::microseconds wait{}, walk{}, service{}, hold{};
    TicketTimes times;
    for (const Period& period : ticket.periods) {
        const auto length = std::max(period.to.value_or(now) - period.from, std::chrono::microseconds(0));
        if (period.state == TicketState::Waiting && (waits || !lastCall || period.from < *lastCall))
            wait += length;
        if (period.state == TicketState::Called)
            walk += length;
        if (period.state == TicketState::Serving)
            service += length;
        if (period.state == TicketState::OnHold)
            hold += length;
        times.inaccurate = times.inaccurate || period.inaccurate;
    }
    using std::chrono::floor;
    using std::chrono::seconds;
    times.wait = floor<seconds>(wait);
    times.walk = floor<seconds>(walk);
    times.service = floor<seconds>(service);
    times.hold = floor<seconds>(hold);
    return times;
}

bool isOpen(TicketState state)
{
    using enum TicketState;
    return isOneOf(state, {Waiting, Called, Serving, OnHold, Missed});
}

std::string name(TicketState state)
{
    return kTicketStates.name(state);
}

std::string name(TicketStep step)
{
    return kSteps.name(step);
}

std::string name(PriorityClass priority)
{
    return kPriorities.name(priority);
}

std::optional<TicketState> ticketStateFrom(const std::string& name)
{
    return kTicketStates.from(name);
}

std::optional<TicketStep> ticketStepFrom(const std::string& name)
{
    return kSteps.from(name);
}

std::optional<PriorityClass> priorityFrom(const std::string& name)
{
    return kPriorities.from(name);
}

} // namespace yc::domain
