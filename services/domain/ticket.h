#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ids.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace yc::domain
{

/// States of one place in one queue (union of what the field's systems record).
enum class TicketState { Booked, Registering, Waiting, Called, Serving, OnHold, Missed, Done, Left };

enum class TicketStep {
    Enqueue,   ///< takes a number, or checks in
    Call,      ///< to a window
    Recall,    ///< announce again; stays Called
    Start,     ///< arrived: service begins (also a hold resumed)
    Hold,
    NoShow,    ///< called in vain
    Return,    ///< back into the line (also a missed one who came)
    Transfer,  ///< to another service; keeps the waiting credit
    Finish,
    Leave,     ///< walked out, removed, end of day; `reason` says which
    ForceEnd,  ///< a supervisor ends a forgotten service; the period is flagged
};

/// Time is never overwritten: each step closes the open period and opens the next one.
struct Period {
    TicketState state = TicketState::Waiting;
    Moment from{};
    std::optional<Moment> to;
    WindowId window;           ///< where it was, when called or served
    UserId clerk;
    bool inaccurate = false;   ///< slept overnight, forced, or the clock jumped: kept out of averages

    friend bool operator==(const Period&, const Period&) = default;
};

/// Why somebody is served before an earlier arrival.
enum class PriorityClass { Normal, Elderly, Pregnant, Disabled, Military, Returned };

struct Ticket {
    TicketId id;
    std::string number;        ///< "A022", as printed; "" for a walk-in until the hub gives one
    ServiceId service;
    VisitId visit;
    OneThingId oneThing;       ///< what it is about, when known
    PriorityClass priority = PriorityClass::Normal;
    std::string applicant;     ///< name as given at the kiosk; personal data
    TicketState state = TicketState::Waiting;
    std::vector<Period> periods;
    int calls = 0;             ///< how often announced
    std::int64_t version = 0;
    std::int64_t fence = 0;    ///< grows with every claim; an old fence is refused
    WindowId window;           ///< holder, when called, serving or held by a window
    bool provisional = false;  ///< served by number while the queue server was away
    std::string endReason;     ///< of Left, Done: "finished", "no_show", "closed_day", "forced"

    friend bool operator==(const Ticket&, const Ticket&) = default;
};

struct StepContext {
    Moment at{};
    WindowId window;
    UserId clerk;
    ServiceId service;       ///< Transfer: where to
    std::string reason;      ///< Leave, ForceEnd, Transfer
    std::chrono::minutes hallOffset = kChinaOffset; ///< tells a period that slept overnight
};

/// The ticket after one step, or why it is refused: Rejected "ticket.not_from_here" (args: step, state) or
/// "ticket.other_window" (args: the window that holds it), Invalid "ticket.service_missing" (a transfer to nowhere).
/// `fence` grows with every new holder, `calls` with every announcement; `version` is left to the hub. A return makes a
/// Normal ticket Returned. Leaving and forced ends may come from any window.
/// Illegal by the field's bug reports: calling a ticket already called, serving or held; starting one already served.
Result<Ticket> stepped(Ticket ticket, TicketStep step, const StepContext& context);

/// Sums of periods; seconds. Wait = Waiting periods until the last call (queue.md 2c).
struct TicketTimes {
    std::chrono::seconds wait{};
    std::chrono::seconds walk{};
    std::chrono::seconds service{};
    std::chrono::seconds hold{};
    bool inaccurate = false;
};
TicketTimes timesOf(const Ticket& ticket, Moment now);

bool isOpen(TicketState state); ///< Waiting, Called, Serving, OnHold, Missed (may still come back)

std::string name(TicketState state);
std::string name(TicketStep step);
std::string name(PriorityClass priority);
std::optional<TicketState> ticketStateFrom(const std::string& name);
std::optional<TicketStep> ticketStepFrom(const std::string& name);
std::optional<PriorityClass> priorityFrom(const std::string& name);

} // namespace yc::domain
