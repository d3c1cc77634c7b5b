#include "catalogue/schema_check.h"

#include "base/text.h"

#include <nlohmann/json.hpp>
#include <regex>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace yc::catalogue
{
namespace
{

Problem wrong(const char* code, const Value& bound = {})
{
    const std::string text = bound.isString() ? bound.toString() : bound.isNull() ? std::string() : toJson(bound);
    return fail(Fault::Invalid, code, {}, text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text});
}

/// A day out of a bound or a value: its first ten characters, or today.
bool dayOfText(const std::string& text, Day today, Day& day)
{
    constexpr std::size_t kDay = 10;
    if (text == "today") {
        day = today;
        return true;
    }
    return parseDay(text.substr(0, kDay), day);
}

Result<void> checkText(const Value& schema, const std::string& text, Day today)
{
    const auto points = static_cast<std::int64_t>(length(text));
    if (points < schema["minLength"].toInteger(0))
        return wrong("field.too_short", schema["minLength"]);
    if (schema.has("maxLength") && points > schema["maxLength"].toInteger())
        return wrong("field.too_long", schema["maxLength"]);
    Day day;
    Day bound;
    if (schema.has("formatMinimum") && dayOfText(text, today, day) &&
        dayOfText(schema["formatMinimum"].toString(), today, bound) && day < bound)
        return wrong("field.early", schema["formatMinimum"]);
    if (schema.has("formatMaximum") && dayOfText(text, today, day) &&
        dayOfText(schema["formatMaximum"].toString(), today, bound) && day > bound)
        return wrong("field.future", schema["formatMaximum"]);
    return {};
}

Result<void> checkNumber(const Value& schema, double number)
{
    if (schema.has("minimum") && number < schema["minimum"].toDouble())
        return wrong("field.minimum", schema["minimum"]);
    if (schema.has("maximum") && number > schema["maximum"].toDouble())
        return wrong("field.maximum", schema["maximum"]);
    return {};
}

/// Everything else the schema says, by the library.
Result<void> checkWhole(const Value& schema, const Value& value)
{
    try {
        const nlohmann::json schemaJson = nlohmann::json::parse(toJson(schema));
        const nlohmann::json valueJson = nlohmann::json::parse(toJson(value));
        valijson::Schema parsed;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), parsed);
        valijson::Validator validator;
        if (validator.validate(parsed, valijson::adapters::NlohmannJsonAdapter(valueJson), nullptr))
            return {};
        return wrong(schema.has("pattern") ? "field.pattern" : "field.schema");
    } catch (const std::exception& error) { // a schema the library cannot read is a defect of the catalogue
        return fail(Fault::Invalid, "field.schema", error.what());
    }
}

} // namespace

Result<void> checkSchema(const Value& schema, const Value& value, Day today)
{
    if (schema.isNull())
        return {};
    if (value.isString()) {
        if (Result<void> checked = checkText(schema, value.toString(), today); !checked)
            return checked;
    } else if (value.isNumber()) {
        if (Result<void> checked = checkNumber(schema, value.toDouble()); !checked)
            return checked;
    }
    return checkWhole(schema, value);
}

} // namespace yc::catalogue
