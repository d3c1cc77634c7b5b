#include "dispatch/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace yc::dispatch
{
namespace
{

using domain::Period;
using domain::Ticket;
using domain::TicketState;
using domain::TicketTimes;
using std::chrono::seconds;

constexpr std::chrono::minutes kBucket{30};
constexpr double kMedian = 0.5;
constexpr double kNinth = 0.9;

/// [from, to)
struct Span {
    Moment from{};
    Moment to{};
    bool holds(Moment moment) const { return moment >= from && moment < to; }
};

double meanOf(const std::vector<double>& values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

bool isFlagged(const Ticket& ticket, TicketState state)
{
    return std::ranges::any_of(ticket.periods,
                               [state](const Period& period) { return period.state == state && period.inaccurate; });
}

std::optional<Moment> lastStart(const Ticket& ticket, TicketState state)
{
    std::optional<Moment> last;
    for (const Period& period : ticket.periods) {
        if (period.state == state)
            last = period.from;
    }
    return last;
}

/// When the last period ended: the end of a ticket that is done or left.
std::optional<Moment> endOf(const Ticket& ticket)
{
    return ticket.periods.empty() ? std::nullopt : ticket.periods.back().to;
}

bool endedAs(const Ticket& ticket, TicketState state, const Span& span)
{
    const std::optional<Moment> end = endOf(ticket);
    return ticket.state == state && end && span.holds(*end);
}

/// Waits of one set of tickets, gathered one after another.
class WaitSums
{
public:
    void take(const Ticket& ticket, const TicketTimes& times, const Span& span)
    {
        if (ticket.state == TicketState::Waiting) {
            ++m_waiting;
            m_figures.longestCurrent = std::max(m_figures.longestCurrent, static_cast<double>(times.wait.count()));
        }
        const std::optional<Moment> call = lastStart(ticket, TicketState::Called);
        // One who waits again after a call has a wait that has not ended.
        if (!call || !span.holds(*call) || ticket.state == TicketState::Waiting)
            return;
        if (isFlagged(ticket, TicketState::Waiting))
            ++m_figures.excluded;
        else
            m_waits.push_back(static_cast<double>(times.wait.count()));
    }
    int waiting() const { return m_waiting; }
    int countWithin(seconds target) const
    {
        const auto limit = static_cast<double>(target.count());
        return static_cast<int>(std::ranges::count_if(m_waits, [limit](double wait) { return wait <= limit; }));
    }
    WaitFigures figures() const
    {
        WaitFigures figures = m_figures;
        figures.count = static_cast<int>(m_waits.size());
        figures.mean = meanOf(m_waits);
        figures.median = percentile(m_waits, kMedian);
        figures.p90 = percentile(m_waits, kNinth);
        return figures;
    }

private:
    WaitFigures m_figures;
    std::vector<double> m_waits;
    int m_waiting = 0;
};

bool waitsAt(const Ticket& ticket, Moment moment)
{
    return std::ranges::any_of(ticket.periods, [moment](const Period& period) {
        return period.state == TicketState::Waiting && period.from < moment && (!period.to || *period.to >= moment);
    });
}

void count(HalfHour& bucket, const Ticket& ticket, Moment now)
{
    const Span span{bucket.from, bucket.from + kBucket};
    if (!ticket.periods.empty() && span.holds(ticket.periods.front().from))
        ++bucket.arrived;
    bucket.called += static_cast<int>(std::ranges::count_if(ticket.periods, [&span](const Period& period) {
        return period.state == TicketState::Called && span.holds(period.from);
    }));
    if (endedAs(ticket, TicketState::Done, span))
        ++bucket.served;
    if (bucket.from <= now && waitsAt(ticket, std::min(span.to, now)))
        ++bucket.waitingAtEnd;
}

std::vector<HalfHour> halfHoursOf(const std::vector<Ticket>& tickets, Moment now, const Span& day)
{
    std::vector<HalfHour> buckets;
    for (Moment from = day.from; from < day.to; from += kBucket) {
        HalfHour& bucket = buckets.emplace_back();
        bucket.from = from;
        for (const Ticket& ticket : tickets)
            count(bucket, ticket, now);
    }
    return buckets;
}

} // namespace

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    // The product may lie a rounding error above a whole rank, which must not become the next one.
    constexpr double kRounding = 1e-9;
    const auto size = static_cast<std::ptrdiff_t>(values.size());
    const auto wanted = static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(size) - kRounding));
    const auto at = values.begin() + (std::clamp<std::ptrdiff_t>(wanted, 1, size) - 1);
    std::ranges::nth_element(values, at);
    return *at;
}

std::vector<WaitingTicket> lineOf(const std::vector<Ticket>& tickets, Moment now)
{
    std::vector<WaitingTicket> line;
    for (const Ticket& ticket : tickets) {
        if (ticket.state == TicketState::Waiting && !ticket.periods.empty())
            line.push_back({&ticket, ticket.periods.front().from, domain::timesOf(ticket, now).wait});
    }
    std::ranges::sort(line, [](const WaitingTicket& a, const WaitingTicket& b) {
        return a.waited != b.waited ? a.waited > b.waited : a.ticket->number < b.ticket->number;
    });
    return line;
}

Figures figuresOf(const std::vector<Ticket>& tickets, Moment now, Moment dayStart, Moment dayEnd, seconds target)
{
    const Span day{dayStart, dayEnd};
    Figures figures;
    WaitSums all;
    std::map<domain::ServiceId, WaitSums> byService;
    std::vector<double> services;
    for (const Ticket& ticket : tickets) {
        const TicketTimes times = domain::timesOf(ticket, now);
        all.take(ticket, times, day);
        byService[ticket.service].take(ticket, times, day);
        figures.serving += ticket.state == TicketState::Serving ? 1 : 0;
        figures.left += endedAs(ticket, TicketState::Left, day) ? 1 : 0;
        if (!endedAs(ticket, TicketState::Done, day))
            continue;
        ++figures.served;
        if (!isFlagged(ticket, TicketState::Serving))
            services.push_back(static_cast<double>(times.service.count()));
    }
    figures.waiting = all.waiting();
    figures.waits = all.figures();
    figures.meanServiceSeconds = meanOf(services);
    figures.called = figures.waits.count;
    figures.calledWithinTarget = all.countWithin(target);
    figures.calledWithinTargetShare = figures.called == 0 ? 0 : double(figures.calledWithinTarget) / figures.called;
    figures.halfHours = halfHoursOf(tickets, now, day);
    for (const auto& [service, sums] : byService)
        figures.services.push_back({service, sums.waiting(), sums.figures()});
    return figures;
}

} // namespace yc::dispatch
