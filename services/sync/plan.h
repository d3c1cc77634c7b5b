#pragma once

#include "base/clock.h"
#include "ports/local_store.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::sync
{

/// The outbox is read again this often though nobody said that something was added: no state waits for a call.
inline constexpr std::chrono::seconds kRescanEvery{30};
/// Pulled this often when the bell is silent or away.
inline constexpr std::chrono::seconds kPullEvery{30};
/// A mirror that does not agree is filled anew at most this often: should the two sides count differently, the hall's
/// network is not to carry its whole feed over and over.
inline constexpr std::chrono::minutes kDistrustEvery{10};
inline constexpr std::chrono::seconds kReportEvery{60};
inline constexpr std::chrono::minutes kNumbersEvery{10};
/// What waits at the central system for another operation, and was shown to a person, is asked after this often.
inline constexpr std::chrono::minutes kHeldEvery{10};
/// Something to send, the role within reach, and nothing happened this long: tear down and rebuild.
inline constexpr std::chrono::seconds kStuckAfter{60};
/// Between tries of what cannot be reached: decorrelated, from the one to the other.
inline constexpr std::chrono::milliseconds kShortestPause{500};
inline constexpr std::chrono::milliseconds kLongestPause{30000};

struct ScopeState {
    std::string scope;
    Tick dueAt{};
    std::optional<ports::Cursor> cursor; ///< none: to be read from the store
    std::optional<Tick> distrusted{};    ///< when the mirror was last found not to agree with the central system
};

/// Where one lane stands. A value; its worker changes it, the planner reads it.
struct LaneState {
    bool connected = false;         ///< said hello, and nothing has failed since
    Tick nextTry{};                 ///< back-off: nothing leaves before
    bool unsent = false;            ///< something waits that could go now
    Tick pushAt{};                  ///< look into the outbox then
    std::vector<ScopeState> scopes; ///< what this lane mirrors
    std::optional<Tick> numbersAt;  ///< look at the leased numbers then; none: not this lane's duty
    std::optional<Tick> reportAt;   ///< tell what is unsent then; none: not this lane's duty
    std::optional<Tick> heldAt{};   ///< ask what became of held operations then; none: there are none
    bool busy = false;              ///< a step is under way
    Tick busySince{};
    Tick progressAt{}; ///< last verdict recorded, or the outbox seen empty
};

enum class Step { Wait, Hello, Push, Pull, TopUp, Report, AskHeld };
struct Plan {
    Step step = Step::Wait;
    std::size_t scope = 0; ///< of Pull
    Tick until{};          ///< of Wait
};

/// What the lane does next. Own work goes out before anything comes in, and little things before pages. Pure.
Plan nextStep(const LaneState& state, Tick now);

/// When the lane will count as stuck if nothing happens; none while it owes nothing. Pure.
std::optional<Tick> stuckAt(const LaneState& state);

} // namespace yc::sync
