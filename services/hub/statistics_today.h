#pragma once

#include "dispatch/statistics.h"
#include "domain/person.h"
#include "hub/parts.h"
#include "hub/transaction.h"

#include <vector>

namespace yc::hub
{

// What lies behind the five figures; members of component "Hall" of the interface's description.

/// Cases and items counted today.
Value todayOf(Transaction& tx, const Parts& parts, const dispatch::Figures& figures, Moment dayStart);
/// Those who wait now, longest first; numbers only, never a name.
Array lineOf(const Parts& parts, const std::vector<domain::Ticket>& tickets,
             const std::vector<domain::Service>& services);
/// Items of today's cases for which a department sent a notice of supplement, newest first.
Array returnedOf(Transaction& tx, const Parts& parts, Moment dayStart);
/// The figures of the same weekday a week ago; no half hour when that day had no tickets.
dispatch::Figures lastWeekOf(Transaction& tx, const Parts& parts);
/// What may be waiting later today (dispatch/forecast.h), from the half hour under way on.
Array forecastOf(const dispatch::Figures& today, const dispatch::Figures& lastWeek, Moment now);
/// One half hour each, from the first event until `until`.
Array halfHoursOf(const dispatch::Figures& figures, Moment until);

} // namespace yc::hub
