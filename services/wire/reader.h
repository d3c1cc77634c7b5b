#pragma once

#include "base/clock.h"
#include "base/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::wire
{

/// Reads the members of one message. The first member that is missing or of another kind is remembered and named by
/// problem(); what is read after it does not count. Members nobody asks for are ignored, so that a newer hub may add
/// some. Lives on the stack of one decoder.
class Reader
{
public:
    explicit Reader(const Value& message) : m_message(message) {}

    std::string text(std::string_view key) { return member(key, &Value::isString).toString(); }
    std::int64_t integer(std::string_view key) { return member(key, &Value::isInteger).toInteger(); }
    /// A count, a version, a place in an order: never below zero.
    std::int64_t count(std::string_view key)
    {
        const std::int64_t number = integer(key);
        if (number < 0)
            refuse(key);
        return number;
    }
    bool flag(std::string_view key) { return member(key, &Value::isBool).toBool(); }
    Moment moment(std::string_view key) { return fromMicros(integer(key)); }
    const Array& items(std::string_view key) { return member(key, &Value::isArray).toArray(); }
    const Object& members(std::string_view key) { return member(key, &Value::isObject).toObject(); }

    /// A member with a decoder of its own; its complaint goes into the detail.
    template <class Decode> auto part(std::string_view key, Decode decode)
    {
        return decoded(key, m_message[key], decode);
    }
    /// A list of such members.
    template <class Decode> auto parts(std::string_view key, Decode decode)
    {
        std::vector<decltype(part(key, decode))> all;
        for (const Value& item : items(key))
            all.push_back(decoded(key, item, decode));
        return all;
    }

    void refuse(std::string_view key, std::string detail = {})
    {
        if (!m_problem)
            m_problem = fail(Fault::Invalid, "wire." + std::string(key), std::move(detail));
    }
    bool ok() const { return !m_problem.has_value(); }
    /// The message read, or what was wrong with it.
    template <class T> Result<T> finish(T read) const
    {
        if (m_problem)
            return *m_problem;
        return read;
    }

private:
    const Value& member(std::string_view key, bool (Value::*isKind)() const)
    {
        const Value& found = m_message[key];
        if (!(found.*isKind)())
            refuse(key);
        return found;
    }
    template <class Decode> auto decoded(std::string_view key, const Value& value, Decode decode)
    {
        auto result = decode(value);
        if (result)
            return std::move(result).value();
        refuse(key, result.problem().code);
        return decltype(std::move(result).value()){};
    }

    const Value& m_message;
    std::optional<Problem> m_problem;
};

/// A list written member by member.
template <class T, class Encode> Array arrayOf(const std::vector<T>& items, Encode encode)
{
    Array written;
    written.reserve(items.size());
    for (const T& item : items)
        written.push_back(encode(item));
    return written;
}

inline Result<std::string> textFrom(const Value& value)
{
    if (!value.isString())
        return fail(Fault::Invalid, "wire.text");
    return value.toString();
}

} // namespace yc::wire
