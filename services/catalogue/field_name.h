#pragma once

#include "catalogue/one_thing.h"

namespace yc::catalogue
{

/// What a field is called outside its form: with its group's title before it where another field of the one thing has
/// the same label, because two people have a name. Pure.
Text fieldName(const OneThing& thing, const DataElement& element);

} // namespace yc::catalogue
