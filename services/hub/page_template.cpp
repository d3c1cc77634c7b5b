#include "hub/page_template.h"

#include "base/text.h"

#include <vector>

namespace yc::hub
{
namespace
{

struct Tag {
    std::size_t begin = 0; ///< of "{{"
    std::size_t end = 0;   ///< past "}}"
    char sign = 0;         ///< # ^ / > or 0
    std::string name;
};

bool nextTag(std::string_view page, std::size_t from, Tag& tag)
{
    tag.begin = page.find("{{", from);
    const std::size_t close = tag.begin == std::string_view::npos ? tag.begin : page.find("}}", tag.begin);
    if (close == std::string_view::npos)
        return false;
    tag.end = close + 2;
    std::string_view inside = page.substr(tag.begin + 2, close - tag.begin - 2);
    tag.sign = 0;
    if (!inside.empty() && std::string_view("#^/>").find(inside.front()) != std::string_view::npos) {
        tag.sign = inside.front();
        inside.remove_prefix(1);
    }
    tag.name = trimmed(inside);
    return true;
}

bool stands(const Value& value)
{
    if (value.isArray())
        return !value.toArray().empty();
    if (value.isBool())
        return value.toBool();
    if (value.isNumber())
        return value.toDouble() != 0;
    return value.isString() ? !value.toString().empty() : !value.isNull();
}

std::string textOfValue(const Value& value)
{
    if (value.isString())
        return value.toString();
    return value.isNull() ? std::string() : toJson(value);
}

/// Fills one page; keeps the values of the sections it is inside of.
class Filler
{
public:
    Filler(const Value& values, const std::function<std::string(const std::string&)>& partial) : m_partial(partial)
    {
        m_within.push_back(&values);
    }

    Result<std::string> fill(std::string_view page)
    {
        std::string filled;
        std::size_t at = 0;
        for (Tag tag; nextTag(page, at, tag);) {
            filled += page.substr(at, tag.begin - at);
            at = tag.end;
            if (tag.sign == 0) {
                filled += escapedHtml(textOfValue(find(tag.name)));
                continue;
            }
            Result<std::string> part = tag.sign == '>' ? fill(m_partial(tag.name)) : section(page, tag, at);
            if (!part)
                return part;
            filled += *part;
        }
        filled += page.substr(at);
        return filled;
    }

private:
    const Value& find(const std::string& name) const
    {
        static const Value kNothing;
        if (name == ".")
            return *m_within.back();
        for (auto scope = m_within.rbegin(); scope != m_within.rend(); ++scope) {
            if ((*scope)->has(name))
                return (**scope)[name];
        }
        return kNothing;
    }

    /// The section that `open` begins; moves `at` past its end.
    Result<std::string> section(std::string_view page, const Tag& open, std::size_t& at)
    {
        int depth = 1;
        Tag tag;
        std::size_t search = at;
        while (depth > 0) {
            if (!nextTag(page, search, tag))
                return fail(Fault::Invalid, "page.section", {}, {open.name});
            search = tag.end;
            if (tag.name == open.name)
                depth += tag.sign == '/' ? -1 : (tag.sign == '#' || tag.sign == '^' ? 1 : 0);
        }
        const std::string_view body = page.substr(at, tag.begin - at);
        at = tag.end;
        return repeated(body, find(open.name), open.sign == '^');
    }

    Result<std::string> repeated(std::string_view body, const Value& value, bool inverted)
    {
        if (stands(value) == inverted)
            return std::string();
        if (inverted || (!value.isArray() && !value.isObject()))
            return fill(body);
        if (value.isObject())
            return within(value, body);
        std::string all;
        for (const Value& item : value.toArray()) {
            Result<std::string> one = within(item, body);
            if (!one)
                return one;
            all += *one;
        }
        return all;
    }

    Result<std::string> within(const Value& value, std::string_view body)
    {
        m_within.push_back(&value);
        Result<std::string> filled = fill(body);
        m_within.pop_back();
        return filled;
    }

    const std::function<std::string(const std::string&)>& m_partial;
    std::vector<const Value*> m_within;
};

} // namespace

std::string escapedHtml(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (const char sign : text) {
        switch (sign) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += sign;
        }
    }
    return escaped;
}

Result<std::string> filledPage(std::string_view page, const Value& values,
                               const std::function<std::string(const std::string&)>& partial)
{
    return Filler(values, partial).fill(page);
}

} // namespace yc::hub
