#include "catalogue/derive.h"
#include "catalogue/schema_check.h"
#include "domain/identity.h"

#include <algorithm>

namespace yc::catalogue
{
namespace
{

bool isDateTime(const std::string& text)
{
    Day day;
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kMinutes = 16; // "2026-11-02 09:16"
    if (text.size() != kMinutes || (text[kDay] != ' ' && text[kDay] != 'T') || text[13] != ':')
        return false;
    const std::string hour = text.substr(11, 2);
    const std::string minute = text.substr(14, 2);
    const bool digits = std::ranges::all_of(hour + minute, [](char c) { return c >= '0' && c <= '9'; });
    return digits && hour < "24" && minute < "60" && parseDay(text.substr(0, kDay), day);
}

Result<void> checkKind(const DataElement& element, const Value& value, Day today)
{
    const std::string& text = value.toString();
    if (element.kind == "id") {
        const domain::NumberCheck check = domain::checkIdNumber(text, today);
        if (!check.valid)
            return fail(Fault::Invalid, "field.id", {}, {check.reason, std::to_string(check.position)});
    } else if (element.kind == "creditCode") {
        const domain::NumberCheck check = domain::checkCreditCode(text);
        if (!check.valid)
            return fail(Fault::Invalid, "field.credit_code", {}, {check.reason, std::to_string(check.position)});
    } else if (element.kind == "phone") {
        if (!domain::isMobileNumber(text))
            return fail(Fault::Invalid, "field.phone");
    } else if (element.kind == "date") {
        Day day;
        if (!parseDay(text, day))
            return fail(Fault::Invalid, "field.date");
    } else if (element.kind == "datetime") {
        if (!isDateTime(text))
            return fail(Fault::Invalid, "field.date");
    } else if (element.kind == "choice") {
        const bool known = std::ranges::any_of(element.options, [&](const auto& option) { return option.first == text; });
        if (!known)
            return fail(Fault::Invalid, "field.option");
    }
    return {};
}

} // namespace

Result<void> checkValue(const DataElement& element, const Value& value, Day today)
{
    if (value.isNull() || (value.isString() && value.toString().empty()))
        return element.optional ? Result<void>() : fail(Fault::Invalid, "field.empty");
    const bool text = element.kind != "yesno" && element.kind != "number";
    if (text ? !value.isString() : element.kind == "yesno" && !value.isBool())
        return fail(Fault::Invalid, "field.kind");
    if (Result<void> kind = checkKind(element, value, today); !kind)
        return kind;
    return checkSchema(element.schema, value, today);
}

} // namespace yc::catalogue
