#pragma once

#include "catalogue/one_thing.h"
#include "domain/case_record.h"
#include "ports/central.h"
#include "window_clerk.h"

namespace yc::demo
{

/// A case as a window takes it in, with the usual answers.
domain::CaseRecord newCase(const catalogue::Catalogue& catalogue, const catalogue::OneThing& thing,
                           const Visitor& visitor, const std::string& id, Moment now);
/// Put what was shared into the fields of the same name.
void fillIn(domain::CaseRecord& record, const catalogue::OneThing& thing, const ports::SharingAnswer& shared);

} // namespace yc::demo
