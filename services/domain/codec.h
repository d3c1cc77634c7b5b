#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "base/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yc::domain
{

// The form of all values: ids are texts, a Moment is integer microseconds since 1970-01-01 UTC, a Day is "YYYY-MM-DD",
// an enumerator is its name(). Compulsory members are always written. Optional ones are left out while they hold their
// default, and null counts as left out. Private to the sources of this folder.

/// Collects the members of an object.
class Writer
{
public:
    /// Compulsory members.
    template <class T> Writer& put(const char* member, T value)
    {
        m_members.insert_or_assign(member, Value(std::move(value)));
        return *this;
    }
    template <class Tag> Writer& put(const char* member, const Id<Tag>& id) { return put(member, id.text()); }
    Writer& put(const char* member, Moment moment) { return put(member, toMicros(moment)); }

    /// Optional members.
    Writer& maybe(const char* member, const std::string& text);
    template <class Tag> Writer& maybe(const char* member, const Id<Tag>& id) { return maybe(member, id.text()); }
    Writer& maybe(const char* member, Moment moment);
    Writer& maybe(const char* member, const std::optional<Moment>& moment);
    Writer& maybe(const char* member, const std::optional<Day>& day);
    Writer& maybe(const char* member, std::int64_t number);
    Writer& maybe(const char* member, int number) { return maybe(member, std::int64_t{number}); }
    Writer& maybe(const char* member, bool flag);
    Writer& maybe(const char* member, const Value& value);
    Writer& maybe(const char* member, const std::vector<std::string>& texts);
    template <class Tag> Writer& maybe(const char* member, const std::vector<Id<Tag>>& ids)
    {
        return maybeList(member, ids, [](const Id<Tag>& id) { return Value(id.text()); });
    }
    template <class Items, class ToItem> Writer& maybeList(const char* member, const Items& items, ToItem toItem)
    {
        Array list;
        for (const auto& item : items)
            list.push_back(toItem(item));
        return list.empty() ? *this : put(member, std::move(list));
    }

    /// The finished object; the writer is empty afterwards.
    Value done() { return Value(std::move(m_members)); }

private:
    Object m_members;
};

/// Reads members out of a value and remembers the first thing that is wrong, as Fault::Invalid "<form>.<member>".
/// Readers return defaults from then on, so a decoder is one expression followed by finish().
class Reader
{
public:
    Reader(const Value& value, std::string form);

    /// Compulsory members: missing, of another kind, or (texts, ids) empty is refused.
    std::string text(const char* member);
    std::int64_t integer(const char* member);
    int small(const char* member);
    Moment moment(const char* member) { return fromMicros(integer(member)); }
    template <class IdType> IdType id(const char* member) { return IdType(text(member)); }
    template <class Enum> Enum word(const char* member, std::optional<Enum> (*from)(const std::string&))
    {
        const std::optional<Enum> known = from(text(member));
        if (!known)
            refuse(member);
        return known.value_or(Enum{});
    }
    template <class T> T part(const char* member, Result<T> (*from)(const Value&))
    {
        return take(from(m_value[member]), member);
    }

    /// Optional members: a default when left out, refused when of another kind.
    std::string textOr(const char* member);
    std::int64_t integerOr(const char* member, std::int64_t fallback = 0);
    int smallOr(const char* member, int fallback = 0);
    bool flagOr(const char* member, bool fallback = false);
    Moment momentOr(const char* member) { return fromMicros(integerOr(member)); }
    std::optional<Moment> maybeMoment(const char* member);
    std::optional<Day> maybeDay(const char* member);
    std::vector<std::string> texts(const char* member);
    Object objectOr(const char* member);
    template <class IdType> IdType idOr(const char* member) { return IdType(textOr(member)); }
    template <class IdType> std::vector<IdType> ids(const char* member)
    {
        std::vector<IdType> all;
        for (std::string& each : texts(member))
            all.emplace_back(std::move(each));
        return all;
    }
    template <class Enum>
    Enum wordOr(const char* member, std::optional<Enum> (*from)(const std::string&), Enum fallback)
    {
        return isLeftOut(member) ? fallback : word(member, from);
    }
    template <class T> std::vector<T> list(const char* member, Result<T> (*from)(const Value&))
    {
        std::vector<T> all;
        for (const Value& each : items(member)) {
            all.push_back(take(from(each), member));
            if (m_problem)
                break;
        }
        return all;
    }

    void refuse(const char* member);
    template <class T> Result<T> finish(T decoded)
    {
        if (m_problem)
            return std::move(*m_problem);
        return decoded;
    }

private:
    bool isLeftOut(const char* member) const { return m_value[member].isNull(); }
    const Array& items(const char* member);
    template <class T> T take(Result<T> decoded, const char* member)
    {
        if (decoded.ok())
            return std::move(decoded).value();
        if (isLeftOut(member))
            refuse(member);
        else if (!m_problem)
            m_problem = decoded.problem();
        return T{};
    }

    const Value& m_value;
    std::string m_form;
    std::optional<Problem> m_problem;
};

} // namespace yc::domain
