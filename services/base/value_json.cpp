#include "base/text.h"
#include "base/value.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace yc
{
namespace
{

/// Builds a Value from parser events; stops at the first thing that is out of bounds.
class Builder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit Builder(int maxDepth) : m_maxDepth(maxDepth) {}

    bool null() override { return put(Value()); }
    bool boolean(bool flag) override { return put(Value(flag)); }
    bool number_integer(number_integer_t number) override { return put(Value(std::int64_t{number})); }
    bool number_unsigned(number_unsigned_t number) override
    {
        constexpr auto kMax = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
        return number <= kMax ? put(Value(static_cast<std::int64_t>(number))) : put(Value(static_cast<double>(number)));
    }
    bool number_float(number_float_t number, const string_t&) override { return put(Value(number)); }
    bool string(string_t& text) override { return put(Value(std::move(text))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Value(Object{})); }
    bool start_array(std::size_t) override { return open(Value(Array{})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (m_open.back()->has(name)) {
            code = "json.duplicate_key";
            return false;
        }
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception& error) override
    {
        position = at;
        detail = error.what();
        return false;
    }

    Value root;
    std::string code = "json.syntax";
    std::string detail;
    std::size_t position = 0;

private:
    Value* place(Value value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        if (m_open.back()->isArray()) {
            Array& items = m_open.back()->array();
            items.push_back(std::move(value));
            return &items.back();
        }
        Value& member = m_open.back()->object()[m_key];
        member = std::move(value);
        return &member;
    }
    bool put(Value value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Value container)
    {
        if (static_cast<int>(m_open.size()) >= m_maxDepth) {
            code = "json.too_deep";
            return false;
        }
        m_open.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    int m_maxDepth;
    std::vector<Value*> m_open;
    std::string m_key;
};

nlohmann::json toLibrary(const Value& value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isInteger())
        return value.toInteger();
    if (value.isDouble())
        return std::isfinite(value.toDouble()) ? nlohmann::json(value.toDouble()) : nlohmann::json();
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        nlohmann::json items = nlohmann::json::array();
        for (const Value& item : value.toArray())
            items.push_back(toLibrary(item));
        return items;
    }
    if (value.isObject()) {
        nlohmann::json members = nlohmann::json::object();
        for (const auto& [name, member] : value.toObject())
            members[name] = toLibrary(member);
        return members;
    }
    return {};
}

/// The library checks and escapes sign by sign; most texts need neither, and texts are most of what is written.
void writeText(std::string& out, const std::string& text)
{
    bool needsCare = false; // no early end: so the compiler looks at many signs at once
    for (const char sign : text)
        needsCare |= (static_cast<unsigned char>(sign) < 0x20) | (sign == '"') | (sign == '\\');
    if (!needsCare && isUtf8(text)) {
        out.push_back('"');
        out.append(text);
        out.push_back('"');
    } else {
        out.append(nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
}

void write(std::string& out, const Value& value)
{
    if (value.isString())
        return writeText(out, value.toString());
    if (value.isInteger()) {
        out.append(std::to_string(value.toInteger()));
    } else if (value.isArray()) {
        char before = '[';
        for (const Value& item : value.toArray()) {
            out.push_back(std::exchange(before, ','));
            write(out, item);
        }
        out.append(before == '[' ? "[]" : "]");
    } else if (value.isObject()) {
        char before = '{';
        for (const auto& [name, member] : value.toObject()) {
            out.push_back(std::exchange(before, ','));
            writeText(out, name);
            out.push_back(':');
            write(out, member);
        }
        out.append(before == '{' ? "{}" : "}");
    } else {
        out.append(toLibrary(value).dump());
    }
}

} // namespace

Result<Value> parseJson(std::string_view text, const JsonLimits& limits)
{
    if (text.size() > limits.maxBytes)
        return fail(Fault::Full, "json.too_large", {}, {std::to_string(limits.maxBytes)});
    if (!isUtf8(text))
        return fail(Fault::Invalid, "json.not_utf8");
    Builder builder(limits.maxDepth);
    const bool parsed = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (!parsed)
        return fail(Fault::Invalid, builder.code, builder.detail, {std::to_string(builder.position)});
    return std::move(builder.root);
}

std::string toJson(const Value& value)
{
    std::string out;
    write(out, value);
    return out;
}

std::string toPrettyJson(const Value& value)
{
    return toLibrary(value).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace yc
