#pragma once

#include "domain/work_item.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::dispatch
{

// The rule. Every row gets an effective arrival: a moment that says since when it counts as waiting. Rows stand in the
// order of their effective arrivals, ties by real arrival, then kind, then id.
//
//   a person who waits    arrival - head start of the class; after Policy::starvation everybody has the longest one
//   an appointment        its time - lead while that lies ahead, then its time - lead - head start of appointments
//   a row with a limit    limit - deadlineLead, but within [arrival - deadlineLead, arrival + paper]
//   any other paper work  arrival + paper; what needs a person at once (kind Attention): its arrival
//
// Why nobody starves: an effective arrival lies at most `paper` after the real one (an appointment: after its time) and
// never moves later, while what comes in at t gets none earlier than t - the longest head start or deadlineLead. So
// only rows that come in within a bounded time after a row can go before it: a finite number, however long the rush
// lasts. A person who has waited `starvation` is overtaken by the head start of no later person. Before all of them
// stands what this window has called or serves; after all of them what nobody can call now (held, missed, at another
// window, ended).

/// Numbers of the rule, all of them settings of the hall.
struct Policy {
    std::chrono::minutes elderly{20}; ///< head start by class: minutes of waiting given
    std::chrono::minutes pregnant{20};
    std::chrono::minutes disabled{20};
    std::chrono::minutes military{10};
    std::chrono::minutes returned{10};
    std::chrono::minutes appointmentLead{5}; ///< how long before its time an appointment counts as due
    std::chrono::minutes appointment{20};    ///< head start of an appointment that is due
    std::chrono::minutes deadlineLead{120};  ///< a legal limit begins to weigh this long before it ends
    std::chrono::minutes starvation{45};     ///< nobody waits longer than this past a head start of others
    std::chrono::minutes paper{3 * 24 * 60}; ///< paper work counts as having come this much later: people first
};

enum class Tone { Plain, Warn, Error };

/// A row in its place, with the one line that explains it. The words and their args:
///
///   serving, called, on_hold, missed     minutes since arrival      tickets of this window, held or missed ones
///   elsewhere, ended                     (none)                     at another window; done or left
///   wait, wait_elderly, wait_pregnant,   minutes waited, promised   a person waits; 0 = no promise
///     wait_disabled, wait_military,        minutes
///     wait_returned, wait_long                                      wait_long: past Policy::starvation
///   booked_later, booked_due             time HH:MM                 an appointment ahead, or due
///   booked_late                          time HH:MM, minutes late
///   limit_passed, limit_day              day YYYY-MM-DD, HH:MM      a limit that has passed, or ends on a later day
///   limit_today, limit_tomorrow          HH:MM
///   pre_review, sent_back, supplement,   minutes since arrival      paper work without a limit, by kind
///     result, low_rating, benefit,
///     attention, draft, appointment
struct Ranked {
    std::size_t index = 0;     ///< into the input
    std::string_view reason;   ///< stable word, see above; lives for ever
    Moment moment{};           ///< the appointment or limit it speaks of
    std::int32_t minutes = 0;  ///< waited or late
    std::int32_t promised = 0; ///< minutes; of a person who waits
    Tone tone = Tone::Plain;   ///< Warn: past a promise, or a limit today; Error: past the limit, or starving
};

/// What the sentence of a row needs, as texts; see above. Made for the rows that are shown, not for all that are
/// ranked.
std::vector<std::string> argsOf(const Ranked& row, std::chrono::minutes hallOffset = kChinaOffset);

/// THE order of the single queue: state + now -> order. Total, starvation-free, explains every row. The result does not
/// depend on the order of the input. 100,000 items within a frame. Pure.
std::vector<Ranked> rank(const std::vector<domain::WorkItem>& items, Moment now, const Policy& policy = {},
                         std::chrono::minutes hallOffset = kChinaOffset);

/// Who is called next of waiting tickets: the same order, tickets only. Index into the input, or nothing.
std::optional<std::size_t> nextTicket(const std::vector<domain::WorkItem>& items, Moment now,
                                      const Policy& policy = {});

} // namespace yc::dispatch
