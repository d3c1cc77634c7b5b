#pragma once

#include "catalogue/derive.h"
#include "catalogue/load.h"

#include <string>

namespace yc::ctl
{

/// "error newborn.json /matters/3/department: …".
std::string lineOf(const catalogue::Defect& defect);

Value checkValueOf(const catalogue::Loaded& loaded);
std::string checkTextOf(const catalogue::Loaded& loaded);

Value listValueOf(const catalogue::Catalogue& catalogue);
std::string listTextOf(const catalogue::Catalogue& catalogue);

std::string questionsTextOf(const catalogue::OneThing& thing);
std::string derivedTextOf(const catalogue::Derived& derived, const catalogue::Catalogue& catalogue);

} // namespace yc::ctl
