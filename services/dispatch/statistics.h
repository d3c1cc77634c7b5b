#pragma once

#include "domain/ticket.h"

#include <string>
#include <vector>

namespace yc::dispatch
{

/// Waits of a set of tickets. Nearest-rank percentiles; an average never stands without them. Seconds.
struct WaitFigures {
    int count = 0;
    double mean = 0;
    double median = 0;
    double p90 = 0;
    double longestCurrent = 0; ///< of those who wait now
    int excluded = 0;          ///< flagged inaccurate, kept out
};

struct HalfHour {
    Moment from{};
    int arrived = 0;
    int called = 0;
    int served = 0;
    int waitingAtEnd = 0;
};

struct ServiceFigures {
    domain::ServiceId service;
    int waiting = 0;
    WaitFigures waits;
};

struct Figures {
    int waiting = 0;
    int serving = 0;
    int served = 0;
    int left = 0;
    WaitFigures waits; ///< waits that ended in the span
    double meanServiceSeconds = 0;
    double calledWithinTargetShare = 0; ///< 0..1; of called ones; 0 when none
    int calledWithinTarget = 0;
    int called = 0;
    std::vector<HalfHour> halfHours;
    std::vector<ServiceFigures> services;
};

/// Figures of the tickets of one day, by the definitions of queue.md 2c: buckets are [start, end), hall time.
Figures figuresOf(const std::vector<domain::Ticket>& tickets, Moment now, Moment dayStart, Moment dayEnd,
                  std::chrono::seconds target);

/// One who waits now: since the number was taken, and how long without what was spent at windows.
struct WaitingTicket {
    const domain::Ticket* ticket = nullptr;
    Moment since{};
    std::chrono::seconds waited{};
};

/// Those who wait now, longest wait first; of equal ones the lower number. Points into `tickets`.
std::vector<WaitingTicket> lineOf(const std::vector<domain::Ticket>& tickets, Moment now);

/// Nearest-rank percentile of values (any order); 0 when empty.
double percentile(std::vector<double> values, double share);

} // namespace yc::dispatch
