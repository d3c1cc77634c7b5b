#pragma once

#include "catalogue/notes.h"
#include "catalogue/one_thing.h"

#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yc::catalogue
{

/// Place of a member below `parent`, as a JSON pointer (RFC 6901).
std::string pointerTo(const std::string& parent, std::string_view member);
std::string pointerTo(const std::string& parent, std::size_t index);

/// Reads the members of one JSON object: what is missing, of the wrong kind or not known is noted with its place, and
/// reading goes on with a default, so that one run finds everything.
class Reader
{
public:
    enum class Need { Optional, Required };

    Reader(const Value& value, std::string pointer, Notes& notes);

    std::string text(std::string_view name, Need need = Need::Optional);
    /// One of the listed words; the first one when the member is left out.
    std::string word(std::string_view name, std::initializer_list<std::string_view> words);
    int number(std::string_view name, int fallback = 0);
    bool flag(std::string_view name);
    Text words(std::string_view name, Need need = Need::Optional);
    /// The words {zh, en} that stand among the members of this very object.
    Text ownWords();
    std::vector<std::string> texts(std::string_view name);
    Object object(std::string_view name);
    /// Any JSON: a rule, a schema, a usual answer.
    Value raw(std::string_view name);
    void each(std::string_view name, const std::function<void(Reader&)>& read);
    void eachNamed(std::string_view name, const std::function<void(const std::string&, Reader&)>& read);
    /// Note the members nobody asked for: mostly misspelt ones.
    void finish();

    /// Note that a member is not what it must be.
    void wrong(std::string_view name, const std::string& expected);

private:
    const Value& take(std::string_view name, Need need = Need::Optional);

    const Value& m_value;
    std::string m_pointer;
    Notes& m_notes;
    std::set<std::string, std::less<>> m_taken;
};

inline constexpr auto kRequired = Reader::Need::Required;

} // namespace yc::catalogue
