#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yc
{

class Value;
using Array = std::vector<Value>;
/// Keys are sorted: two equal objects give the same text, so a digest of the text is a digest of the value.
using Object = std::map<std::string, Value, std::less<>>;

/// The one JSON-like value that crosses the borders of this program. JSON libraries never appear in a header.
/// A plain value: copying copies, equal content compares equal (1 and 1.0 are different kinds, see `sameNumber`).
class Value
{
public:
    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool flag) : m_data(flag) {}
    Value(int number) : m_data(std::int64_t{number}) {}
    Value(std::int64_t number) : m_data(number) {}
    Value(double number) : m_data(number) {}
    Value(const char* text) : m_data(std::string(text)) {}
    Value(std::string_view text) : m_data(std::string(text)) {}
    Value(std::string text) : m_data(std::move(text)) {}
    Value(Array items) : m_data(std::move(items)) {}
    Value(Object members) : m_data(std::move(members)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }
    bool isInteger() const { return std::holds_alternative<std::int64_t>(m_data); }
    bool isDouble() const { return std::holds_alternative<double>(m_data); }
    bool isNumber() const { return isInteger() || isDouble(); }
    bool isString() const { return std::holds_alternative<std::string>(m_data); }
    bool isArray() const { return std::holds_alternative<Array>(m_data); }
    bool isObject() const { return std::holds_alternative<Object>(m_data); }

    /// Readers that never fail: the fallback when the kind differs.
    bool toBool(bool fallback = false) const;
    std::int64_t toInteger(std::int64_t fallback = 0) const; ///< a double is taken when it is whole and fits
    double toDouble(double fallback = 0) const;
    const std::string& toString() const; ///< empty text when not a string
    const Array& toArray() const;        ///< empty when not an array
    const Object& toObject() const;      ///< empty when not an object

    /// The member of that name, or a null value.
    const Value& operator[](std::string_view key) const;
    bool has(std::string_view key) const;

    /// Turn this value into an object (array) if it is none and give its members (items) for change.
    Object& object();
    Array& array();
    void set(std::string key, Value value) { object().insert_or_assign(std::move(key), std::move(value)); }
    void append(Value value) { array().push_back(std::move(value)); }

    friend bool operator==(const Value&, const Value&) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_data;
};

/// Bounds for text that comes from outside.
struct JsonLimits {
    std::size_t maxBytes = 16U << 20;
    int maxDepth = 64;
};

/// Parse JSON text (RFC 8259). Refuses, with the byte offset in Problem::args[0]: "json.too_large", "json.too_deep",
/// "json.not_utf8", "json.syntax", "json.duplicate_key". Any thread.
Result<Value> parseJson(std::string_view text, const JsonLimits& limits = {});

/// Compact JSON text, keys sorted. Non-finite numbers become null.
std::string toJson(const Value& value);
/// The same with line breaks and two blanks a level, for people.
std::string toPrettyJson(const Value& value);

} // namespace yc
