#pragma once

#include "catalogue/notes.h"

namespace yc::catalogue
{

/// Ids, and what they point at: departments, matters, elements, materials, groups, roles; cycles; entries nobody uses.
void checkReferences(const Catalogue& catalogue, const OneThing& thing, Notes& notes);
/// JsonLogic: operators, variables, the order of questions; alternatives that nothing decides; JSON Schemas.
void checkRules(const OneThing& thing, Notes& notes);
/// The defects that official data was seen to have (limits, names, necessity, placeholders, roles, catch-alls).
void checkSource(const OneThing& thing, Notes& notes);

} // namespace yc::catalogue
