#include "dispatch/reason.h"

#include <algorithm>
#include <limits>

namespace yc::dispatch
{
namespace
{

using domain::PriorityClass;
using domain::TicketState;
using domain::WorkItem;
using domain::WorkItemKind;
using std::chrono::days;

std::int32_t minutesOf(std::chrono::microseconds length)
{
    const std::int64_t count = std::chrono::floor<std::chrono::minutes>(length).count();
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<std::int32_t>::max()));
}

std::string_view waitWord(PriorityClass priority)
{
    switch (priority) {
    case PriorityClass::Normal:
        break;
    case PriorityClass::Elderly:
        return "wait_elderly";
    case PriorityClass::Pregnant:
        return "wait_pregnant";
    case PriorityClass::Disabled:
        return "wait_disabled";
    case PriorityClass::Military:
        return "wait_military";
    case PriorityClass::Returned:
        return "wait_returned";
    }
    return "wait";
}

std::string_view ticketWord(const WorkItem& item)
{
    switch (item.ticketState) {
    case TicketState::Serving:
        return item.mine ? "serving" : "elsewhere";
    case TicketState::Called:
        return item.mine ? "called" : "elsewhere";
    case TicketState::OnHold:
        return "on_hold";
    case TicketState::Missed:
        return "missed";
    default:
        return "ended";
    }
}

} // namespace

Reasons::Reasons(Moment now, const Policy& policy, std::chrono::minutes hallOffset)
    : m_now(now), m_policy(policy), m_tomorrow(startOf(dayOf(now, hallOffset) + days(1), hallOffset))
{
}

Ranked Reasons::of(const WorkItem& item) const
{
    if (item.kind == WorkItemKind::Ticket)
        return ofTicket(item);
    if (item.kind == WorkItemKind::Appointment && item.due)
        return ofAppointment(*item.due);
    if (item.due)
        return ofLimit(*item.due);
    return {.reason = domain::name(item.kind),
            .minutes = minutesOf(m_now - item.since),
            .tone = item.kind == WorkItemKind::Attention ? Tone::Warn : Tone::Plain};
}

Ranked Reasons::ofTicket(const WorkItem& item) const
{
    const bool waits = item.ticketState == TicketState::Waiting || item.ticketState == TicketState::Booked ||
                       item.ticketState == TicketState::Registering;
    if (waits)
        return ofWait(item);
    return {.reason = ticketWord(item), .minutes = minutesOf(m_now - item.since)};
}

Ranked Reasons::ofWait(const WorkItem& item) const
{
    const auto waited = m_now - item.since;
    const bool starving = waited >= m_policy.starvation;
    const bool late = item.target > std::chrono::minutes(0) && waited > item.target;
    return {.reason = starving ? "wait_long" : waitWord(item.priority),
            .minutes = minutesOf(waited),
            .promised = minutesOf(item.target),
            .tone = starving ? Tone::Error
                    : late   ? Tone::Warn
                             : Tone::Plain};
}

Ranked Reasons::ofAppointment(Moment time) const
{
    if (m_now > time)
        return {.reason = "booked_late", .moment = time, .minutes = minutesOf(m_now - time), .tone = Tone::Warn};
    return {.reason = m_now < time - m_policy.appointmentLead ? "booked_later" : "booked_due", .moment = time};
}

Ranked Reasons::ofLimit(Moment due) const
{
    if (due < m_now)
        return {.reason = "limit_passed", .moment = due, .tone = Tone::Error};
    if (due < m_tomorrow)
        return {.reason = "limit_today", .moment = due, .tone = Tone::Warn};
    return {.reason = due < m_tomorrow + days(1) ? "limit_tomorrow" : "limit_day", .moment = due};
}

std::vector<std::string> argsOf(const Ranked& row, std::chrono::minutes hallOffset)
{
    const std::string_view word = row.reason;
    if (word == "elsewhere" || word == "ended")
        return {};
    if (word == "limit_passed" || word == "limit_day")
        return {dayText(dayOf(row.moment, hallOffset)), clockText(row.moment, hallOffset)};
    if (word == "booked_late")
        return {clockText(row.moment, hallOffset), std::to_string(row.minutes)};
    if (word.starts_with("limit_") || word.starts_with("booked_"))
        return {clockText(row.moment, hallOffset)};
    if (word.starts_with("wait"))
        return {std::to_string(row.minutes), std::to_string(row.promised)};
    return {std::to_string(row.minutes)};
}

} // namespace yc::dispatch
