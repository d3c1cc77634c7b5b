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
/// The half hours of the same weekday a week ago; empty when that day had no tickets.
Array lastWeekOf(Transaction& tx, const Parts& parts);
/// One half hour each, from the first event until `until`.
Array halfHoursOf(const dispatch::Figures& figures, Moment until);

} // namespace yc::hub
