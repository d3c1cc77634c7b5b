#include "desk/typed.h"

#include "base/text.h"
#include "domain/identity.h"

#include <algorithm>

namespace yc::desk
{

const catalogue::DataElement* elementOf(const catalogue::OneThing* thing, const domain::ElementId& id)
{
    if (thing == nullptr)
        return nullptr;
    const auto it = std::ranges::find(thing->elements, id, &catalogue::DataElement::id);
    return it != thing->elements.end() ? &*it : nullptr;
}

Value storedForm(const catalogue::DataElement& element, const Value& value)
{
    if (!value.isString())
        return value;
    const std::string text = trimmed(value.toString());
    if (element.kind == "id")
        return Value(domain::normalizedIdNumber(text));
    if (element.kind == "creditCode")
        return Value(domain::normalizedCreditCode(text));
    return element.kind == "phone" ? Value(toHalfWidth(text)) : Value(text);
}

} // namespace yc::desk
