#pragma once

#include "catalogue/derive.h"
#include "desk/context.h"
#include "domain/case_record.h"
#include "ports/desk_views.h"
#include "review/review.h"

namespace yc::desk
{

/// What the catalogue, the rules and the calendar make of a record. Pure: no store, no network, no time of its own.
struct CaseFacts {
    const catalogue::OneThing* thing = nullptr;
    catalogue::Derived derived;
    std::vector<review::Finding> findings;
};
CaseFacts factsOf(const domain::CaseRecord& record, const catalogue::Catalogue& catalogue, Day today);

/// {element id: value} nested by the dots of the ids: what JsonLogic sees as "fields".
Object fieldValues(const domain::CaseRecord& record);

/// The whole screen of a case, without what needs the store (history, unsent, ticket number).
ports::CaseView viewOf(const domain::CaseRecord& record, const CaseFacts& facts, const catalogue::Catalogue& catalogue,
                       const domain::WorkCalendar& calendar, Day today, std::chrono::minutes offset);

/// A sensitive value as it is shown to everybody.
std::string maskedText(const catalogue::DataElement& element, const Value& value);

} // namespace yc::desk
