#pragma once

#include "dispatch/rank.h"

namespace yc::dispatch
{

/// Why rows of one moment stand where they do. Builds no text: a long list is ranked often and shown in part. Private
/// to this folder; pure.
class Reasons
{
public:
    Reasons(Moment now, const Policy& policy, std::chrono::minutes hallOffset);

    /// All of a row but its index.
    Ranked of(const domain::WorkItem& item) const;

private:
    Ranked ofTicket(const domain::WorkItem& item) const;
    Ranked ofWait(const domain::WorkItem& item) const;
    Ranked ofAppointment(Moment time) const;
    Ranked ofLimit(Moment due) const;

    Moment m_now;
    Policy m_policy;
    Moment m_tomorrow; ///< when the hall's next day begins
};

} // namespace yc::dispatch
