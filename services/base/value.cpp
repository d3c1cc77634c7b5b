#include "base/value.h"

#include <cmath>

namespace yc
{

bool Value::toBool(bool fallback) const
{
    const bool* flag = std::get_if<bool>(&m_data);
    return flag != nullptr ? *flag : fallback;
}

std::int64_t Value::toInteger(std::int64_t fallback) const
{
    if (const auto* number = std::get_if<std::int64_t>(&m_data))
        return *number;
    constexpr double kLimit = 9.2e18;
    if (const auto* number = std::get_if<double>(&m_data);
        number != nullptr && std::trunc(*number) == *number && std::fabs(*number) < kLimit)
        return static_cast<std::int64_t>(*number);
    return fallback;
}

double Value::toDouble(double fallback) const
{
    if (const auto* number = std::get_if<double>(&m_data))
        return *number;
    if (const auto* number = std::get_if<std::int64_t>(&m_data))
        return static_cast<double>(*number);
    return fallback;
}

const std::string& Value::toString() const
{
    static const std::string kEmpty;
    const auto* text = std::get_if<std::string>(&m_data);
    return text != nullptr ? *text : kEmpty;
}

const Array& Value::toArray() const
{
    static const Array kEmpty;
    const auto* items = std::get_if<Array>(&m_data);
    return items != nullptr ? *items : kEmpty;
}

const Object& Value::toObject() const
{
    static const Object kEmpty;
    const auto* members = std::get_if<Object>(&m_data);
    return members != nullptr ? *members : kEmpty;
}

const Value& Value::operator[](std::string_view key) const
{
    static const Value kNull;
    const Object& members = toObject();
    const auto it = members.find(key);
    return it != members.end() ? it->second : kNull;
}

bool Value::has(std::string_view key) const
{
    const Object& members = toObject();
    return members.find(key) != members.end();
}

Object& Value::object()
{
    if (!isObject())
        m_data = Object{};
    return *std::get_if<Object>(&m_data);
}

Array& Value::array()
{
    if (!isArray())
        m_data = Array{};
    return *std::get_if<Array>(&m_data);
}

} // namespace yc
