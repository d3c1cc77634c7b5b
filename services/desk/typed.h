#pragma once

#include "catalogue/one_thing.h"

namespace yc::desk
{

/// The data element of that id; null when the one thing, which may be null, has none.
const catalogue::DataElement* elementOf(const catalogue::OneThing* thing, const domain::ElementId& id);

/// Typed text as it is kept: no blanks around, numbers of people and companies in their stored form.
Value storedForm(const catalogue::DataElement& element, const Value& value);

} // namespace yc::desk
