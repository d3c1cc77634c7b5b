#pragma once

#include "dispatch/statistics.h"

namespace yc::dispatch
{

/// How many may be waiting at the end of each half hour still to come: a help to decide about one more window, no
/// promise.
///
/// Arrivals are those of the same weekday a week ago, times how full today is beside it so far (of the half hours that
/// are over, ten people added on both sides so that a young day does not swing, and within a half and twice). The pace
/// is the mean of those called in the last four half hours that are over. What waits is carried on: plus arrivals, less
/// the pace, never below nobody. The half hour under way counts with what is left of it.
///
/// Both lists hold every half hour of their day, in order; `weekAgo` is the day seven days earlier. It ends where that
/// day ended. Empty when nobody came a week ago, or before two half hours of today are over in which somebody came.
/// Of each row `from`, `arrived`, `called` and `waitingAtEnd` are given, rounded.
std::vector<HalfHour> forecastOf(const std::vector<HalfHour>& today, const std::vector<HalfHour>& weekAgo, Moment now);

} // namespace yc::dispatch
