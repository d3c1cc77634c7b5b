// Without this the library ends the program at a schema it cannot read.
#define VALIJSON_USE_EXCEPTIONS 1

#include "catalogue/schema_check.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace yc::catalogue
{
namespace
{

using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// The library throws on schemas it cannot read; here that ends.
std::string populate(const Value& value, valijson::Schema& schema)
{
    try {
        const nlohmann::json document = nlohmann::json::parse(toJson(value));
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(Adapter(document), schema);
        return {};
    } catch (const std::exception& error) {
        return error.what();
    }
}

/// std::regex, which the library uses, works on bytes: a hanzi inside a bracket would be taken apart.
std::string patternFault(const Value& schema)
{
    const std::string& pattern = schema["pattern"].toString();
    const auto beyondAscii = [](char sign) { return static_cast<unsigned char>(sign) > 0x7F; };
    if (std::any_of(pattern.begin(), pattern.end(), beyondAscii))
        return "a pattern may hold ASCII signs only";
    try {
        const std::regex compiled(pattern);
        return {};
    } catch (const std::regex_error& error) {
        return error.what();
    }
}

} // namespace

std::string schemaFault(const Value& schema)
{
    if (schema.isNull())
        return {};
    if (!schema.isObject())
        return "a schema is an object";
    valijson::Schema parsed;
    const std::string fault = populate(schema, parsed);
    return fault.empty() ? patternFault(schema) : fault;
}

bool satisfies(const Value& value, const Value& schema)
{
    if (schema.isNull())
        return true;
    valijson::Schema parsed;
    if (!populate(schema, parsed).empty())
        return false;
    try {
        const nlohmann::json document = nlohmann::json::parse(toJson(value));
        valijson::Validator validator;
        return validator.validate(parsed, Adapter(document), nullptr);
    } catch (const std::exception&) {
        return false; // a pattern too complex for its text
    }
}

} // namespace yc::catalogue
