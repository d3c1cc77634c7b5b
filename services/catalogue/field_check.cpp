#include "base/text.h"
#include "catalogue/derive.h"
#include "catalogue/schema_check.h"
#include "domain/identity.h"

#include <algorithm>

namespace yc::catalogue
{
namespace
{

/// No field of a form is longer; keeps patterns away from text that was pasted by mistake.
constexpr std::size_t kMaxFieldBytes = 8'000;
constexpr std::size_t kDayLength = 10;

Result<void> refused(std::string code, std::vector<std::string> args = {})
{
    return fail(Fault::Invalid, std::move(code), {}, std::move(args));
}

Result<void> checkNumber(const std::string& what, const domain::NumberCheck& found)
{
    if (found.valid)
        return {};
    return refused(what + found.reason, {std::to_string(found.position)});
}

bool isDayTime(const std::string& text)
{
    Day day;
    constexpr std::string_view kShape = "0000-00-00 00:00";
    if (text.size() < kShape.size() || !parseDay(text.substr(0, kDayLength), day))
        return false;
    const bool separated = text[kDayLength] == ' ' || text[kDayLength] == 'T';
    const auto twoDigits = [&](std::size_t at, int below) {
        const bool digits = text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
        return digits && (text[at] - '0') * 10 + (text[at + 1] - '0') < below;
    };
    return separated && twoDigits(11, 24) && text[13] == ':' && twoDigits(14, 60);
}

Result<void> checkOption(const DataElement& element, const Value& value)
{
    const auto listed = [&](const auto& option) { return option.first == value.toString(); };
    if (element.options.empty() || std::any_of(element.options.begin(), element.options.end(), listed))
        return {};
    return refused("field.enum");
}

Result<void> checkText(const DataElement& element, const Value& value, Day today)
{
    if (!value.isString())
        return refused("field.format");
    const std::string& text = value.toString();
    if (text.size() > kMaxFieldBytes)
        return refused("field.length", {std::to_string(kMaxFieldBytes)});
    Day day;
    if (element.kind == "id")
        return checkNumber("id.", domain::checkIdNumber(text, today));
    if (element.kind == "creditCode")
        return checkNumber("uscc.", domain::checkCreditCode(text));
    if (element.kind == "phone" && !domain::isMobileNumber(text))
        return refused("phone.form");
    if (element.kind == "date" && !parseDay(text, day))
        return refused("date.form");
    if (element.kind == "datetime" && !isDayTime(text))
        return refused("date.form");
    if (element.kind == "choice")
        return checkOption(element, value);
    return {};
}

Result<void> checkKind(const DataElement& element, const Value& value, Day today)
{
    if (element.kind == "number")
        return value.isNumber() ? Result<void>() : refused("field.format");
    if (element.kind == "yesno")
        return value.isBool() ? Result<void>() : refused("field.format");
    return checkText(element, value, today);
}

/// formatMinimum and formatMaximum of days (a widely used addition to draft 7); "today" moves with the calendar.
Result<void> checkDayBounds(const Value& schema, const Value& value, Day today)
{
    const auto bound = [&](const char* keyword) {
        const std::string& text = schema[keyword].toString();
        return text == "today" ? dayText(today) : text;
    };
    const std::string day = value.toString().substr(0, kDayLength);
    const std::string first = bound("formatMinimum");
    const std::string last = bound("formatMaximum");
    if (!first.empty() && day < first)
        return refused("date.early", {first});
    if (!last.empty() && day > last)
        return refused("date.future", {last});
    return {};
}

/// The library only says no; name the plain keyword that did, so that the clerk reads what to change.
Result<void> whyNot(const Value& schema, const Value& value)
{
    const auto size = static_cast<std::int64_t>(length(value.toString()));
    if (value.isString() && size < schema["minLength"].toInteger(0))
        return refused("field.length", {std::to_string(schema["minLength"].toInteger())});
    if (value.isString() && size > schema["maxLength"].toInteger(size))
        return refused("field.length", {std::to_string(schema["maxLength"].toInteger())});
    if (value.isNumber() && value.toDouble() < schema["minimum"].toDouble(value.toDouble()))
        return refused("field.range", {toJson(schema["minimum"])});
    if (value.isNumber() && value.toDouble() > schema["maximum"].toDouble(value.toDouble()))
        return refused("field.range", {toJson(schema["maximum"])});
    if (schema.has("enum"))
        return refused("field.enum");
    return refused(schema.has("pattern") ? "field.pattern" : "field.format");
}

bool isBlank(const Value& value)
{
    return value.isNull() || (value.isString() && trimmed(value.toString()).empty());
}

} // namespace

Result<void> checkValue(const DataElement& element, const Value& value, Day today)
{
    if (isBlank(value))
        return element.optional ? Result<void>() : refused("field.required");
    if (Result<void> kind = checkKind(element, value, today); !kind)
        return kind;
    if (!satisfies(value, element.schema))
        return whyNot(element.schema, value);
    return checkDayBounds(element.schema, value, today);
}

} // namespace yc::catalogue
