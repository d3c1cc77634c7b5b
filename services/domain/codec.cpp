#include "domain/codec.h"

#include <limits>

namespace yc::domain
{

Writer& Writer::maybe(const char* member, const std::string& text)
{
    return text.empty() ? *this : put(member, text);
}

Writer& Writer::maybe(const char* member, Moment moment)
{
    return moment == Moment{} ? *this : put(member, moment);
}

Writer& Writer::maybe(const char* member, const std::optional<Moment>& moment)
{
    return moment ? put(member, *moment) : *this;
}

Writer& Writer::maybe(const char* member, const std::optional<Day>& day)
{
    return day ? put(member, dayText(*day)) : *this;
}

Writer& Writer::maybe(const char* member, std::int64_t number)
{
    return number == 0 ? *this : put(member, number);
}

Writer& Writer::maybe(const char* member, bool flag)
{
    return flag ? put(member, true) : *this;
}

Writer& Writer::maybe(const char* member, const Value& value)
{
    return value.isNull() ? *this : put(member, value);
}

Writer& Writer::maybe(const char* member, const std::vector<std::string>& texts)
{
    return maybeList(member, texts, [](const std::string& text) { return Value(text); });
}

Reader::Reader(const Value& value, std::string form) : m_value(value), m_form(std::move(form))
{
    if (!value.isObject())
        m_problem = fail(Fault::Invalid, m_form, "not an object");
}

void Reader::refuse(const char* member)
{
    if (!m_problem)
        m_problem = fail(Fault::Invalid, m_form + "." + member, "missing or of another kind");
}

std::string Reader::text(const char* member)
{
    const std::string& text = m_value[member].toString();
    if (text.empty())
        refuse(member);
    return text;
}

std::int64_t Reader::integer(const char* member)
{
    if (!m_value[member].isInteger())
        refuse(member);
    return m_value[member].toInteger();
}

std::string Reader::textOr(const char* member)
{
    if (!isLeftOut(member) && !m_value[member].isString())
        refuse(member);
    return m_value[member].toString();
}

std::int64_t Reader::integerOr(const char* member, std::int64_t fallback)
{
    return isLeftOut(member) ? fallback : integer(member);
}

int Reader::small(const char* member)
{
    const std::int64_t number = integer(member);
    if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max())
        return static_cast<int>(number);
    refuse(member);
    return 0;
}

int Reader::smallOr(const char* member, int fallback)
{
    return isLeftOut(member) ? fallback : small(member);
}

bool Reader::flagOr(const char* member, bool fallback)
{
    if (!isLeftOut(member) && !m_value[member].isBool())
        refuse(member);
    return m_value[member].toBool(fallback);
}

std::optional<Moment> Reader::maybeMoment(const char* member)
{
    return isLeftOut(member) ? std::nullopt : std::optional(moment(member));
}

std::optional<Day> Reader::maybeDay(const char* member)
{
    if (isLeftOut(member))
        return std::nullopt;
    Day day;
    if (parseDay(m_value[member].toString(), day))
        return day;
    refuse(member);
    return std::nullopt;
}

std::vector<std::string> Reader::texts(const char* member)
{
    std::vector<std::string> all;
    for (const Value& each : items(member)) {
        if (!each.isString())
            refuse(member);
        all.push_back(each.toString());
    }
    return all;
}

Object Reader::objectOr(const char* member)
{
    if (!isLeftOut(member) && !m_value[member].isObject())
        refuse(member);
    return m_value[member].toObject();
}

const Array& Reader::items(const char* member)
{
    if (!isLeftOut(member) && !m_value[member].isArray())
        refuse(member);
    return m_value[member].toArray();
}

} // namespace yc::domain
