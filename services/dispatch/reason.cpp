#include "dispatch/reason.h"

#include <algorithm>

namespace yc::dispatch
{
namespace
{

using domain::PriorityClass;
using domain::TicketState;
using domain::WorkItem;
using domain::WorkItemKind;
using std::chrono::days;

/// Limits end at the close of a day, so few moments are many: a power of two a little above the days of a year.
constexpr std::size_t kWordSlots = 512;

std::string minutesText(std::chrono::microseconds length)
{
    return std::to_string(std::max<std::int64_t>(0, std::chrono::floor<std::chrono::minutes>(length).count()));
}

const char* waitWord(PriorityClass priority)
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

const char* ticketWord(const WorkItem& item)
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

ReasonWriter::ReasonWriter(Moment now, const Policy& policy, std::chrono::minutes hallOffset)
    : m_now(now), m_policy(policy), m_offset(hallOffset), m_today(dayOf(now, hallOffset)), m_words(kWordSlots)
{
}

void ReasonWriter::write(const WorkItem& item, Ranked& row)
{
    if (item.kind == WorkItemKind::Ticket) {
        writeTicket(item, row);
    } else if (item.kind == WorkItemKind::Appointment && item.due) {
        writeAppointment(item, row);
    } else if (item.due) {
        writeLimit(item, row);
    } else {
        row.reason = domain::name(item.kind);
        row.args.emplace_back(minutesText(m_now - item.since));
        row.tone = item.kind == WorkItemKind::Attention ? Tone::Warn : Tone::Plain;
    }
}

void ReasonWriter::writeTicket(const WorkItem& item, Ranked& row) const
{
    const bool waits = item.ticketState == TicketState::Waiting || item.ticketState == TicketState::Booked ||
                       item.ticketState == TicketState::Registering;
    if (waits)
        return writeWait(item, row);
    row.reason = ticketWord(item);
    const bool away = row.reason == "elsewhere" || row.reason == "ended";
    if (!away)
        row.args.emplace_back(minutesText(m_now - item.since));
}

void ReasonWriter::writeWait(const WorkItem& item, Ranked& row) const
{
    const auto waited = m_now - item.since;
    const bool starving = waited >= m_policy.starvation;
    const bool promised = item.target > std::chrono::minutes(0);
    row.reason = starving ? "wait_long" : waitWord(item.priority);
    row.args.reserve(2);
    row.args.emplace_back(minutesText(waited));
    row.args.emplace_back(std::to_string(item.target.count()));
    if (starving)
        row.tone = Tone::Error;
    else if (promised && waited > item.target)
        row.tone = Tone::Warn;
}

void ReasonWriter::writeAppointment(const WorkItem& item, Ranked& row)
{
    const Moment time = item.due.value_or(m_now);
    row.args.push_back(wordsOf(time).clockText);
    if (m_now < time - m_policy.appointmentLead) {
        row.reason = "booked_later";
    } else if (m_now <= time) {
        row.reason = "booked_due";
    } else {
        row.reason = "booked_late";
        row.args.push_back(minutesText(m_now - time));
        row.tone = Tone::Warn;
    }
}

void ReasonWriter::writeLimit(const WorkItem& item, Ranked& row)
{
    const Moment due = item.due.value_or(m_now);
    const MomentWords& words = wordsOf(due);
    if (due < m_now) {
        row.reason = "limit_passed";
        row.tone = Tone::Error;
    } else if (words.day == m_today) {
        row.reason = "limit_today";
        row.tone = Tone::Warn;
    } else {
        row.reason = words.day == m_today + days(1) ? "limit_tomorrow" : "limit_day";
    }
    row.args.reserve(2);
    if (due < m_now || words.day > m_today + days(1))
        row.args.push_back(words.dayText);
    row.args.push_back(words.clockText);
}

const ReasonWriter::MomentWords& ReasonWriter::wordsOf(Moment moment)
{
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15; // Fibonacci hashing: moments differ in their high digits only
    constexpr int kShift = 55;                            // leaves the 9 bits of 512 slots
    const auto hash = static_cast<std::uint64_t>(toMicros(moment)) * kGolden;
    MomentWords& slot = m_words[static_cast<std::size_t>(hash >> kShift)];
    if (slot.clockText.empty() || slot.moment != moment)
        slot = {moment, dayOf(moment, m_offset), yc::dayText(dayOf(moment, m_offset)), yc::clockText(moment, m_offset)};
    return slot;
}

} // namespace yc::dispatch
