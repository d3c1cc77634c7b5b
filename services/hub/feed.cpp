#include "hub/feed.h"

#include "base/text.h"
#include "domain/mirror_sum.h"
#include "hub/vault.h"
#include "wire/messages.h"

#include <algorithm>
#include <limits>

namespace yc::hub
{
namespace
{

constexpr const char* kSequence = "hub_sequence";
constexpr const char* kLife = "life";
constexpr std::size_t kMarkBytes = 8;

std::string placeOf(const Parts& parts, const std::string& kind, const std::string& id)
{
    return "entity|" + parts.hall() + "|" + kind + "|" + id;
}

/// What a page says of its place: the hall's epoch, and the life that made the change the cursor stands at.
std::string epochAt(Transaction& tx, const std::string& hall, std::int64_t cursor)
{
    const auto life =
        tx.first("SELECT mark FROM life WHERE hall = ? AND first <= ? ORDER BY place DESC LIMIT 1", {hall, cursor});
    const std::string epoch = epochOf(tx, hall);
    return life ? epoch + "/" + ports::stringOf(life->at(0)) : epoch;
}

domain::MirrorSum countedSum(Transaction& tx, const std::string& hall, const std::string& scope)
{
    domain::MirrorSum sum;
    for (const Row& row : tx.run("SELECT kind, id, hub_sequence FROM entity WHERE hall = ? AND scope = ? AND deleted = 0",
                                 {hall, scope}))
        sum.add(ports::stringOf(row[0]), ports::stringOf(row[1]), ports::integerOf(row[2]));
    return sum;
}

domain::MirrorSum sumOf(Transaction& tx, const std::string& hall, const std::string& scope)
{
    const auto row = tx.first("SELECT sum FROM scope_sum WHERE hall = ? AND scope = ?", {hall, scope});
    return row ? domain::MirrorSum(ports::integerOf(row->at(0))) : countedSum(tx, hall, scope);
}

void saveSum(Transaction& tx, const std::string& hall, const std::string& scope, const domain::MirrorSum& sum)
{
    tx.run("INSERT INTO scope_sum (hall, scope, sum) VALUES (?, ?, ?) "
           "ON CONFLICT (hall, scope) DO UPDATE SET sum = excluded.sum",
           {hall, scope, sum.stored()});
}

/// What stands under that id leaves the sum of its scope. Nothing, when nothing stands there.
void takeFrom(domain::MirrorSum& sum, Transaction& tx, const std::string& hall, const std::string& kind,
              const std::string& id)
{
    const auto row = tx.first("SELECT hub_sequence FROM entity WHERE hall = ? AND kind = ? AND id = ? AND deleted = 0",
                              {hall, kind, id});
    if (row)
        sum.take(kind, id, ports::integerOf(row->at(0)));
}

/// A JSON string literal.
std::string quoted(const std::string& text)
{
    return toJson(Value(text));
}

std::string rowText(const Parts& parts, const Row& row)
{
    const std::string kind = ports::stringOf(row[0]);
    const std::string id = ports::stringOf(row[1]);
    const bool deleted = ports::integerOf(row[4]) != 0;
    const std::string body = deleted ? "null" : opened(parts, ports::bytesOf(row[5]), placeOf(parts, kind, id));
    return R"({"type":)" + quoted(kind) + R"(,"id":)" + quoted(id) + R"(,"version":)" +
           std::to_string(ports::integerOf(row[2])) + R"(,"hubSequence":)" + std::to_string(ports::integerOf(row[3])) +
           R"(,"deleted":)" + (deleted ? "true" : "false") + R"(,"body":)" + body + "}";
}

} // namespace

std::string queueScope(const Parts& parts)
{
    return domain::kQueueScope + (":" + parts.hall());
}

std::string casesScope(const Parts& parts)
{
    return domain::kCasesScope + (":" + parts.hall());
}

std::int64_t advance(Transaction& tx, const std::string& hall, const std::string& counter, std::int64_t by)
{
    const Rows rows = tx.run("INSERT INTO counter (hall, name, value) VALUES (?, ?, ?) "
                             "ON CONFLICT (hall, name) DO UPDATE SET value = counter.value + excluded.value "
                             "RETURNING value",
                             {hall, counter, by});
    return ports::integerOf(rows.at(0).at(0));
}

std::int64_t publish(Transaction& tx, const Parts& parts, const Entity& entity)
{
    const std::int64_t sequence = advance(tx, parts.hall(), kSequence);
    domain::MirrorSum sum = sumOf(tx, parts.hall(), entity.scope);
    takeFrom(sum, tx, parts.hall(), entity.kind, entity.id);
    sum.add(entity.kind, entity.id, sequence);
    saveSum(tx, parts.hall(), entity.scope, sum);
    tx.run("INSERT INTO entity (hall, kind, id, scope, version, hub_sequence, deleted, body) "
           "VALUES (?, ?, ?, ?, ?, ?, 0, ?) "
           "ON CONFLICT (hall, kind, id) DO UPDATE SET scope = excluded.scope, version = excluded.version, "
           "hub_sequence = excluded.hub_sequence, deleted = 0, body = excluded.body",
           {parts.hall(), entity.kind, entity.id, entity.scope, entity.version, sequence,
            sealed(parts, toJson(entity.body), placeOf(parts, entity.kind, entity.id))});
    return sequence;
}

void retire(Transaction& tx, const Parts& parts, const std::string& kind, const std::string& id)
{
    const std::int64_t sequence = advance(tx, parts.hall(), kSequence);
    const auto scope = tx.first("SELECT scope FROM entity WHERE hall = ? AND kind = ? AND id = ?", {parts.hall(), kind, id});
    if (!scope)
        return;
    domain::MirrorSum sum = sumOf(tx, parts.hall(), ports::stringOf(scope->at(0)));
    takeFrom(sum, tx, parts.hall(), kind, id);
    saveSum(tx, parts.hall(), ports::stringOf(scope->at(0)), sum);
    tx.run("UPDATE entity SET deleted = 1, hub_sequence = ? WHERE hall = ? AND kind = ? AND id = ?",
           {sequence, parts.hall(), kind, id});
}

Value entityBody(Transaction& tx, const Parts& parts, const std::string& kind, const std::string& id)
{
    const auto row =
        tx.first("SELECT body FROM entity WHERE hall = ? AND kind = ? AND id = ?", {parts.hall(), kind, id});
    if (!row)
        refuse(Fault::NotFound, kind + ".unknown");
    return take(parseJson(opened(parts, ports::bytesOf(row->at(0)), placeOf(parts, kind, id))));
}

std::int64_t nextSequence(Transaction& tx, const std::string& hall)
{
    return advance(tx, hall, kSequence);
}

std::int64_t newestSequence(Transaction& tx, const std::string& hall)
{
    const auto row = tx.first("SELECT value FROM counter WHERE hall = ? AND name = ?", {hall, std::string(kSequence)});
    return row ? ports::integerOf(row->at(0)) : 0;
}

std::string epochOf(Transaction& tx, const std::string& hall)
{
    const auto row = tx.first("SELECT epoch FROM hall WHERE hall = ?", {hall});
    if (!row)
        refuse(Fault::NotFound, "hall.unknown");
    return ports::stringOf(row->at(0));
}

std::string epochNow(Transaction& tx, const std::string& hall)
{
    return epochAt(tx, hall, std::numeric_limits<std::int64_t>::max());
}

void beginLife(Transaction& tx, const Parts& parts)
{
    tx.run("INSERT INTO life (hall, place, first, mark) VALUES (?, ?, ?, ?)",
           {parts.hall(), advance(tx, parts.hall(), kLife), newestSequence(tx, parts.hall()) + 1,
            newToken(parts.random, kMarkBytes)});
}

std::string pageText(Transaction& tx, const Parts& parts, const PullRequest& request)
{
    if (request.scope != queueScope(parts) && request.scope != casesScope(parts))
        refuse(Fault::Denied, "pull.scope");
    // Another epoch or life, or a cursor ahead of us: the mirror belongs to a hub that this one is not (restored
    // backup).
    const bool foreign = (!request.epoch.empty() && request.epoch != epochAt(tx, parts.hall(), request.cursor)) ||
                         request.cursor > newestSequence(tx, parts.hall());
    const bool fresh = foreign || request.cursor <= 0;
    const std::int64_t from = fresh ? 0 : request.cursor;
    const std::int64_t limit = std::clamp(request.limit, 1, wire::kMaxPageRows);
    const Rows rows = tx.run("SELECT kind, id, version, hub_sequence, deleted, body FROM entity "
                             "WHERE hall = ? AND scope = ? AND hub_sequence > ? ORDER BY hub_sequence LIMIT ?",
                             {parts.hall(), request.scope, from, limit});
    std::string entities;
    for (const Row& row : rows) {
        if (fresh && ports::integerOf(row[4]) != 0)
            continue; // nothing to take away from an empty mirror
        if (!entities.empty())
            entities += ',';
        entities += rowText(parts, row);
    }
    const bool more = static_cast<std::int64_t>(rows.size()) == limit;
    const std::int64_t cursor = rows.empty() ? from : ports::integerOf(rows.back()[3]);
    return R"({"protocol":)" + std::to_string(wire::kProtocol) + R"(,"scope":)" + quoted(request.scope) +
           R"(,"epoch":)" + quoted(epochAt(tx, parts.hall(), cursor)) + R"(,"cursor":)" + std::to_string(cursor) +
           R"(,"clear":)" + (fresh && foreign ? "true" : "false") + R"(,"more":)" + (more ? "true" : "false") +
           R"(,"checksum":)" + quoted(more ? "" : sumOf(tx, parts.hall(), request.scope).text()) +
           R"(,"entities":[)" + entities + "]}";
}

} // namespace yc::hub
