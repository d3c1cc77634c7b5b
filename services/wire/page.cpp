#include "wire/messages.h"
#include "wire/reader.h"

#include <simdjson.h>

namespace yc::wire
{
namespace
{

Value rowToValue(const ports::MirrorEntity& row)
{
    return Object{{"type", row.type},       {"id", row.id},     {"version", row.version}, {"hubSequence", row.hubSequence},
                  {"deleted", row.deleted}, {"body", row.body}};
}

/// Takes the body out of `value`: a page holds a thousand of them, and copying costs as much as parsing.
ports::MirrorEntity takeRow(Value& value, Reader& page)
{
    Reader reader(value);
    ports::MirrorEntity row;
    row.type = reader.text("type");
    row.id = reader.text("id");
    row.version = reader.count("version");
    row.hubSequence = reader.count("hubSequence");
    row.deleted = reader.flag("deleted");
    if (!row.deleted)
        reader.members("body"); // a living entity has content
    const Result<bool> sound = reader.finish(true);
    if (!sound)
        page.refuse("entities", sound.problem().code);
    else if (value.has("body"))
        row.body = std::move(value.object()["body"]);
    return row;
}

Result<ports::PullPage> takePage(Value value)
{
    Reader reader(value);
    ports::PullPage page;
    page.scope = reader.text("scope");
    page.epoch = reader.text("epoch");
    page.cursor = reader.count("cursor");
    page.clear = reader.flag("clear");
    page.more = reader.flag("more");
    const std::size_t rows = reader.items("entities").size();
    if (rows > static_cast<std::size_t>(kMaxPageRows))
        reader.refuse("entities", "too many");
    if (!reader.ok())
        return reader.finish(std::move(page));
    page.entities.reserve(rows);
    for (Value& row : value.object()["entities"].array())
        page.entities.push_back(takeRow(row, reader));
    return reader.finish(std::move(page));
}

/// The fast parser's tree as ours. False: a name stands twice in one object.
bool convert(const simdjson::dom::element& element, Value& into)
{
    using Type = simdjson::dom::element_type;
    switch (element.type()) {
    case Type::NULL_VALUE:
        return true;
    case Type::BOOL:
        into = Value(bool(element));
        return true;
    case Type::INT64:
        into = Value(std::int64_t(element));
        return true;
    case Type::UINT64: // only numbers past the signed range are reported as unsigned
        into = Value(static_cast<double>(std::uint64_t(element)));
        return true;
    case Type::DOUBLE:
        into = Value(double(element));
        return true;
    case Type::STRING:
        into = Value(std::string_view(element));
        return true;
    case Type::ARRAY: {
        Array& items = into.array();
        for (const simdjson::dom::element item : simdjson::dom::array(element)) {
            items.emplace_back();
            if (!convert(item, items.back()))
                return false;
        }
        return true;
    }
    case Type::OBJECT: {
        Object& members = into.object();
        for (const auto& [key, member] : simdjson::dom::object(element)) {
            const auto [place, isNew] = members.try_emplace(std::string(key));
            if (!isNew || !convert(member, place->second))
                return false;
        }
        return true;
    }
    }
    return false;
}

/// Parse with the fast library; nothing when it stumbles over anything at all.
std::optional<Value> parseFast(std::string_view text)
{
    // One parser a thread keeps its buffers and grows them. It counts the depth from one, hence one more than our bound.
    constexpr std::size_t kDepth = kMaxDepth + 1;
    constexpr std::size_t kFirstBuffer = 64U << 10;
    static thread_local simdjson::dom::parser parser;
    if (text.size() > kMaxBody)
        return std::nullopt;
    if (parser.max_depth() != kDepth && parser.allocate(kFirstBuffer, kDepth) != simdjson::SUCCESS)
        return std::nullopt;
    simdjson::dom::element root;
    Value value;
    if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS || !convert(root, value))
        return std::nullopt;
    return value;
}

} // namespace

Value toValue(const ports::PullPage& page)
{
    return Object{{"scope", page.scope}, {"epoch", page.epoch}, {"cursor", page.cursor},
                  {"clear", page.clear}, {"more", page.more},   {"entities", arrayOf(page.entities, rowToValue)}};
}

Result<ports::PullPage> pullPageFrom(const Value& value)
{
    return takePage(value);
}

Result<ports::PullPage> decodePage(std::string_view text)
{
    std::optional<Value> fast = parseFast(text);
    if (fast && (*fast)["protocol"] == Value(kProtocol))
        return takePage(std::move(*fast));
    // Whatever is wrong is named by the strict decoder, so that both ways give the same faults.
    Result<Value> strict = decode(text);
    if (!strict)
        return strict.problem();
    return takePage(std::move(strict).value());
}

} // namespace yc::wire
