#pragma once

#include "base/value.h"

#include <string>

namespace yc
{

/// A JSON value kept as its text. For what mostly passes through, as the bodies of a page of a thousand rows do: taking
/// one apart and writing it again costs several times as much as keeping it. Equal when the texts are. A plain value.
class JsonText
{
public:
    JsonText() = default; ///< null
    JsonText(const Value& value) : m_text(toJson(value)) {}
    JsonText(Object members) : JsonText(Value(std::move(members))) {}
    /// Text that a decoder found to be one sound JSON value.
    static JsonText ofSound(std::string text)
    {
        JsonText made;
        made.m_text = std::move(text);
        return made;
    }

    const std::string& text() const { return m_text; }
    /// As parseJson refuses.
    Result<Value> value() const { return parseJson(m_text); }
    /// Read with a decoder of the value.
    template <class Decode> auto as(Decode decode) const -> decltype(decode(Value()))
    {
        const Result<Value> read = value();
        if (!read)
            return read.problem();
        return decode(*read);
    }

    friend bool operator==(const JsonText&, const JsonText&) = default;

private:
    std::string m_text = "null";
};

} // namespace yc
