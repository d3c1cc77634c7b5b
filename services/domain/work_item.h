#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/ticket.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yc::domain
{

/// Whatever waits for a window: one row of the single queue.
enum class WorkItemKind {
    Ticket,      ///< 现场: a person waits, or is called by or served at this window
    Appointment, ///< 预约
    PreReview,   ///< 预审: an online submission
    SentBack,    ///< 退回: a department asks for a supplement
    Supplement,  ///< 补正: a supplement handed in
    Result,      ///< 出件: a result to hand out
    LowRating,   ///< 回访
    Benefit,     ///< 免申即享
    Attention,   ///< 需处理: an operation that needs a person
    Draft,       ///< a case begun here and not submitted
};

struct WorkItem {
    WorkItemKind kind = WorkItemKind::Ticket;
    std::string id;                 ///< of the ticket, case or operation; unique with the kind
    std::string number;             ///< ticket or receipt number, as shown
    std::string title;              ///< the one thing or the matter
    std::string applicant;          ///< masked
    Moment since{};                 ///< arrival, or when it came to the window
    std::optional<Moment> due;      ///< appointment time, or the end of the limit
    std::chrono::minutes target{0}; ///< promised wait; 0 = none
    PriorityClass priority = PriorityClass::Normal;
    TicketState ticketState = TicketState::Waiting; ///< of kind Ticket
    bool mine = false;              ///< called by, held by, or begun at this window
    int overtaken = 0;              ///< how many later arrivals went before it

    friend bool operator==(const WorkItem&, const WorkItem&) = default;
};

/// A stable word that lives for ever.
std::string_view name(WorkItemKind kind);

} // namespace yc::domain
