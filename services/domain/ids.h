#pragma once

#include "base/id.h"

namespace yc::domain
{

using HallId = Id<struct HallTag>;
using WindowId = Id<struct WindowTag>;         ///< a counter of the hall, "07"
using UserId = Id<struct UserTag>;             ///< staff number of a clerk, supervisor, reviewer, administrator
using DepartmentId = Id<struct DepartmentTag>; ///< "police", as the catalogue names it
using MatterId = Id<struct MatterTag>;
using OneThingId = Id<struct OneThingTag>;     ///< "newborn"
using QuestionId = Id<struct QuestionTag>;     ///< a situation question of a one thing
using ElementId = Id<struct ElementTag>;       ///< a data element: one meaning across departments, "mother.phone"
using MaterialId = Id<struct MaterialTag>;
using ServiceId = Id<struct ServiceTag>;       ///< what a ticket waits for: one waiting line with a prefix
using TicketId = Id<struct TicketTag>;
using VisitId = Id<struct VisitTag>;
using CaseId = Id<struct CaseTag>;
using ItemId = Id<struct ItemTag>;             ///< one department's part of one case
using OperationId = Id<struct OperationTag>;
using ClientId = Id<struct ClientTag>;         ///< one installation of the workstation
using ClaimId = Id<struct ClaimTag>;           ///< one attempt to call a ticket

} // namespace yc::domain
