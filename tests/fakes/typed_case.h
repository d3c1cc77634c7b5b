#pragma once

#include "domain/identity.h"
#include "ports/desk.h"

#include <string>

namespace yc::fakes
{

/// A sound identity number of nobody: the area code is not in use. Another serial is another person.
std::string madeIdNumber(int serial, domain::Sex sex);

/// Everything that the form of a newborn asks for and has no value yet, typed by a clerk without shared data; `serial`
/// tells the family. Each field is a call of its own, as at the keyboard.
Result<ports::CaseView> typeFields(ports::Desk& desk, ports::CaseView view, int serial, Day today);
/// What is left before the case may be taken in: papers for the materials not settled, a reason for each finding, the
/// applicant's confirmation.
Result<ports::CaseView> settleRest(ports::Desk& desk, ports::CaseView view);

} // namespace yc::fakes
