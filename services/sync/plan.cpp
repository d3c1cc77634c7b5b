#include "sync/plan.h"

#include <algorithm>

namespace yc::sync
{

Plan nextStep(const LaneState& state, Tick now)
{
    if (state.nextTry > now)
        return {.step = Step::Wait, .scope = 0, .until = state.nextTry};
    if (!state.connected)
        return {.step = Step::Hello, .scope = 0, .until = {}};
    if (state.pushAt <= now)
        return {.step = Step::Push, .scope = 0, .until = {}};
    if (state.numbersAt && *state.numbersAt <= now)
        return {.step = Step::TopUp, .scope = 0, .until = {}};
    if (state.reportAt && *state.reportAt <= now)
        return {.step = Step::Report, .scope = 0, .until = {}};
    if (state.heldAt && *state.heldAt <= now)
        return {.step = Step::AskHeld, .scope = 0, .until = {}};
    const auto longestDue = std::ranges::min_element(state.scopes, {}, &ScopeState::dueAt);
    if (longestDue != state.scopes.end() && longestDue->dueAt <= now) {
        const auto at = static_cast<std::size_t>(longestDue - state.scopes.begin());
        return {.step = Step::Pull, .scope = at, .until = {}};
    }
    Tick until = state.pushAt;
    if (longestDue != state.scopes.end())
        until = std::min(until, longestDue->dueAt);
    if (state.numbersAt)
        until = std::min(until, *state.numbersAt);
    if (state.reportAt)
        until = std::min(until, *state.reportAt);
    if (state.heldAt)
        until = std::min(until, *state.heldAt);
    return {.step = Step::Wait, .scope = 0, .until = until};
}

std::optional<Tick> stuckAt(const LaneState& state)
{
    if (state.busy)
        return state.busySince + kStuckAfter;
    if (state.connected && state.unsent)
        return state.progressAt + kStuckAfter;
    return std::nullopt;
}

} // namespace yc::sync
