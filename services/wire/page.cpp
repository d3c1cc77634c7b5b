#include "wire/messages.h"
#include "wire/reader.h"

#include <algorithm>
#include <simdjson.h>

namespace yc::wire
{
namespace
{

Value rowToValue(const ports::MirrorEntity& row)
{
    const Result<Value> body = row.body.value();
    return Object{{"type", row.type},       {"id", row.id},
                  {"version", row.version}, {"hubSequence", row.hubSequence},
                  {"deleted", row.deleted}, {"body", body ? *body : Value()}};
}

ports::MirrorEntity rowFrom(const Value& value, Reader& page)
{
    Reader reader(value);
    ports::MirrorEntity row;
    row.type = reader.text("type");
    row.id = reader.text("id");
    row.version = reader.count("version");
    row.hubSequence = reader.count("hubSequence");
    row.deleted = reader.flag("deleted");
    if (!row.deleted)
        row.body = reader.members("body"); // a living entity has content
    if (const Result<bool> sound = reader.finish(true); !sound)
        page.refuse("entities", sound.problem().code);
    return row;
}

// --- The fast way: a page holds a thousand bodies that only pass through, so nothing is built of them. Whatever it
// stumbles over is left to the strict decoder, so that both ways give the same faults.

namespace dom = simdjson::dom;

/// Is it as toJson writes it? The names of every object in strict order, so that none stands twice, and no number past
/// the signed range, which becomes a double.
bool isCanonical(const dom::element& element)
{
    if (element.is_array()) {
        return std::ranges::all_of(dom::array(element), isCanonical);
    }
    if (element.is_object()) {
        std::optional<std::string_view> last;
        for (const auto& [key, member] : dom::object(element)) {
            if ((last && key <= *last) || !isCanonical(member))
                return false;
            last = key;
        }
        return true;
    }
    return element.type() != dom::element_type::UINT64;
}

bool read(const dom::element& element, std::string& into)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    into = text;
    return true;
}

bool read(const dom::element& element, std::int64_t& into)
{
    return element.get(into) == simdjson::SUCCESS && into >= 0;
}

bool read(const dom::element& element, bool& into)
{
    return element.get(into) == simdjson::SUCCESS;
}

/// Members by name, each at most once and none but these. How many there were, or nothing.
template <class Members> std::optional<int> readMembers(const dom::element& element, Members readMember)
{
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    std::uint32_t seen = 0;
    int count = 0;
    for (const auto& [key, member] : object) {
        const int place = readMember(key, member);
        if (place < 0 || (seen & (1U << place)) != 0)
            return std::nullopt;
        seen |= 1U << place;
        ++count;
    }
    return count;
}

bool readRow(const dom::element& element, ports::MirrorEntity& row)
{
    constexpr int kMembers = 6;
    const std::optional<int> count = readMembers(element, [&row](std::string_view key, const dom::element& member) {
        if (key == "type")
            return read(member, row.type) ? 0 : -1;
        if (key == "id")
            return read(member, row.id) ? 1 : -1;
        if (key == "version")
            return read(member, row.version) ? 2 : -1;
        if (key == "hubSequence")
            return read(member, row.hubSequence) ? 3 : -1;
        if (key == "deleted")
            return read(member, row.deleted) ? 4 : -1;
        if (key != "body" || !isCanonical(member) || !(member.is_object() || member.is_null()))
            return -1;
        row.body = JsonText::ofSound(simdjson::minify(member));
        return kMembers - 1;
    });
    const bool hasBody = row.body != JsonText();
    return count == kMembers && hasBody != row.deleted;
}

bool readRows(const dom::element& element, std::vector<ports::MirrorEntity>& rows)
{
    dom::array items;
    if (element.get(items) != simdjson::SUCCESS || items.size() > static_cast<std::size_t>(kMaxPageRows))
        return false;
    rows.resize(items.size());
    std::size_t next = 0;
    for (const dom::element item : items) {
        if (!readRow(item, rows[next++]))
            return false;
    }
    return true;
}

bool readPage(const dom::element& element, ports::PullPage& page)
{
    constexpr int kMembers = 8;
    std::int64_t protocol = 0;
    const std::optional<int> count = readMembers(element, [&](std::string_view key, const dom::element& member) {
        if (key == "protocol")
            return read(member, protocol) ? 0 : -1;
        if (key == "scope")
            return read(member, page.scope) ? 1 : -1;
        if (key == "epoch")
            return read(member, page.epoch) ? 2 : -1;
        if (key == "cursor")
            return read(member, page.cursor) ? 3 : -1;
        if (key == "clear")
            return read(member, page.clear) ? 4 : -1;
        if (key == "more")
            return read(member, page.more) ? 5 : -1;
        if (key == "checksum")
            return read(member, page.checksum) ? 6 : -1;
        return key == "entities" && readRows(member, page.entities) ? kMembers - 1 : -1;
    });
    return count == kMembers && protocol == kProtocol;
}

std::optional<ports::PullPage> pageFast(std::string_view text)
{
    // One parser a thread keeps its buffers and grows them. It counts the depth from one, hence one more than our
    // bound.
    constexpr std::size_t kDepth = kMaxDepth + 1;
    constexpr std::size_t kFirstBuffer = 64U << 10;
    static thread_local dom::parser parser;
    if (text.size() > kMaxBody)
        return std::nullopt;
    if (parser.max_depth() != kDepth && parser.allocate(kFirstBuffer, kDepth) != simdjson::SUCCESS)
        return std::nullopt;
    dom::element root;
    ports::PullPage page;
    if (parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS || !readPage(root, page))
        return std::nullopt;
    return page;
}

} // namespace

Value toValue(const ports::PullPage& page)
{
    return Object{{"scope", page.scope},       {"epoch", page.epoch},
                  {"cursor", page.cursor},     {"clear", page.clear},
                  {"more", page.more},         {"checksum", page.checksum},
                  {"entities", arrayOf(page.entities, rowToValue)}};
}

Result<ports::PullPage> pullPageFrom(const Value& value)
{
    Reader reader(value);
    ports::PullPage page;
    page.scope = reader.text("scope");
    page.epoch = reader.text("epoch");
    page.cursor = reader.count("cursor");
    page.clear = reader.flag("clear");
    page.more = reader.flag("more");
    page.checksum = reader.text("checksum");
    const Array& rows = reader.items("entities");
    if (rows.size() > static_cast<std::size_t>(kMaxPageRows))
        reader.refuse("entities", "too many");
    if (!reader.ok())
        return reader.finish(std::move(page));
    page.entities.reserve(rows.size());
    for (const Value& row : rows)
        page.entities.push_back(rowFrom(row, reader));
    return reader.finish(std::move(page));
}

Result<ports::PullPage> decodePage(std::string_view text)
{
    if (std::optional<ports::PullPage> page = pageFast(text))
        return std::move(*page);
    const Result<Value> strict = decode(text);
    if (!strict)
        return strict.problem();
    return pullPageFrom(*strict);
}

} // namespace yc::wire
