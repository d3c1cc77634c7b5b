#include "catalogue/reader.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace yc::catalogue
{

std::string pointerTo(const std::string& parent, std::string_view member)
{
    std::string pointer = parent + '/';
    for (const char sign : member) {
        if (sign == '~')
            pointer += "~0";
        else if (sign == '/')
            pointer += "~1";
        else
            pointer += sign;
    }
    return pointer;
}

std::string pointerTo(const std::string& parent, std::size_t index)
{
    return parent + '/' + std::to_string(index);
}

Reader::Reader(const Value& value, std::string pointer, Notes& notes)
    : m_value(value), m_pointer(std::move(pointer)), m_notes(notes)
{
    if (!value.isObject())
        m_notes.error("schema", m_pointer, "an object {...} is expected here", "write the entry as a JSON object");
}

const Value& Reader::take(std::string_view name, Need need)
{
    m_taken.emplace(name);
    const Value& member = m_value[name];
    if (need == Need::Required && member.isNull() && m_value.isObject())
        m_notes.error("schema", m_pointer, "member \"" + std::string(name) + "\" is missing",
                      "add \"" + std::string(name) + "\"");
    return member;
}

void Reader::wrong(std::string_view name, const std::string& expected)
{
    m_notes.error("schema", pointerTo(m_pointer, name), "\"" + std::string(name) + "\" must be " + expected,
                  "write " + expected);
}

std::string Reader::text(std::string_view name, Need need)
{
    const Value& member = take(name, need);
    const bool blank = need == Need::Required && member.isString() && trimmed(member.toString()).empty();
    if ((!member.isNull() && !member.isString()) || blank)
        wrong(name, blank ? "a text that is not empty" : "a text");
    return member.toString();
}

std::string Reader::word(std::string_view name, std::initializer_list<std::string_view> words)
{
    const Value& member = take(name);
    if (member.isNull())
        return std::string(*words.begin());
    if (std::find(words.begin(), words.end(), member.toString()) != words.end())
        return member.toString();
    wrong(name, "one of " + join(std::vector<std::string>(words.begin(), words.end()), ", "));
    return std::string(*words.begin());
}

int Reader::number(std::string_view name, int fallback)
{
    const Value& member = take(name);
    if (member.isNull())
        return fallback;
    const std::int64_t number = member.toInteger(-1);
    if (!member.isNumber() || number < 0 || number > std::numeric_limits<int>::max()) {
        wrong(name, "a whole number that is not negative");
        return fallback;
    }
    return static_cast<int>(number);
}

bool Reader::flag(std::string_view name)
{
    const Value& member = take(name);
    if (!member.isNull() && !member.isBool())
        wrong(name, "true or false");
    return member.toBool();
}

Text Reader::words(std::string_view name, Need need)
{
    const Value& member = take(name, need);
    if (member.isNull())
        return {};
    Reader inner(member, pointerTo(m_pointer, name), m_notes);
    Text text = inner.ownWords();
    inner.finish();
    return text;
}

Text Reader::ownWords()
{
    return {text("zh", Need::Required), text("en")};
}

std::vector<std::string> Reader::texts(std::string_view name)
{
    const Value& member = take(name);
    const Array& items = member.toArray();
    const bool allTexts = std::all_of(items.begin(), items.end(), [](const Value& item) { return item.isString(); });
    if ((!member.isNull() && !member.isArray()) || !allTexts)
        wrong(name, "a list of texts");
    std::vector<std::string> texts;
    for (const Value& item : items)
        texts.push_back(item.toString());
    return texts;
}

Object Reader::object(std::string_view name)
{
    const Value& member = take(name);
    if (!member.isNull() && !member.isObject())
        wrong(name, "an object");
    return member.toObject();
}

Value Reader::raw(std::string_view name)
{
    return take(name);
}

void Reader::each(std::string_view name, const std::function<void(Reader&)>& read)
{
    const Value& member = take(name);
    if (!member.isNull() && !member.isArray())
        wrong(name, "a list");
    const std::string list = pointerTo(m_pointer, name);
    const Array& items = member.toArray();
    for (std::size_t index = 0; index < items.size(); ++index) {
        Reader inner(items[index], pointerTo(list, index), m_notes);
        read(inner);
        inner.finish();
    }
}

void Reader::eachNamed(std::string_view name, const std::function<void(const std::string&, Reader&)>& read)
{
    const Value& member = take(name);
    if (!member.isNull() && !member.isObject())
        wrong(name, "an object");
    const std::string parent = pointerTo(m_pointer, name);
    for (const auto& [key, value] : member.toObject()) {
        Reader inner(value, pointerTo(parent, key), m_notes);
        read(key, inner);
        inner.finish();
    }
}

void Reader::finish()
{
    for (const auto& [name, value] : m_value.toObject()) {
        if (!m_taken.contains(name))
            m_notes.warn("unknown_member", pointerTo(m_pointer, name), "no member is called \"" + name + "\"",
                         "correct its name or remove it; this program does not read it");
    }
}

} // namespace yc::catalogue
